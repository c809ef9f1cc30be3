export { type AppendedRecord, type AuditHead, appendEvent } from "./chain.ts";
export type { AuditLevel, EventDefinition } from "./event-definition.ts";
export { AUDIT_EVENTS, type AuditEvent, type AuditEventId } from "./events.ts";
export { type AuditHeadError, parseAuditHead, writeAuditHead } from "./head.ts";
export type { AuditActor, AuditRecord } from "./record.ts";
export {
  type AuditFault,
  type AuditVerification,
  type ClockWarning,
  startAuditVerification,
  type VerifiedLog,
  verifyAuditLog,
} from "./verification.ts";
