export { appendAuditEvent, readAuditHead } from "./append.ts";
export { AUDIT_LOG_TABLE } from "./audit-log-table.ts";
export { auditLines, verifyAuditLogTable } from "./export.ts";
export { type AuditFilter, type AuditPage, readAuditActors, readAuditPage } from "./read-page.ts";
