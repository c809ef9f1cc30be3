import {
  type AuditActor,
  type AuditEvent,
  type AuditHead,
  type AuditRecord,
  appendEvent,
} from "@stemketen/core/audit";
import { assert } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { type Database, parseOptionalRow } from "../database/index.ts";
import { recordOf, STORED_LINE } from "./stored-line.ts";

/**
 * Writes an event behind the last one, in the transaction of the change that it records: there is never one
 * without the other.
 * @param actor null when the programme itself did it
 * @throws Error outside a transaction, and when the payload is not as the registry of events says
 */
export function appendAuditEvent(
  db: Database,
  event: AuditEvent,
  { at, actor }: { readonly at: Instant; readonly actor: AuditActor | null },
): AuditRecord {
  assert(db.inTransaction, "an event is written in the transaction of the change it records");
  const { record, line } = appendEvent(readAuditHead(db), event, { at, actor });
  db.prepare("INSERT INTO audit_log (sequence, line) VALUES (?, ?)").run(record.sequence, line.slice(0, -1));
  return record;
}

/** The last record of the log, for a signature over the whole of it; null while it is empty. */
export function readAuditHead(db: Database): AuditHead | null {
  const last = db.prepare("SELECT sequence, line FROM audit_log ORDER BY sequence DESC LIMIT 1").get();
  const row = parseOptionalRow(STORED_LINE, last);
  if (row === null) return null;
  const { sequence, hash, at } = recordOf(row.line);
  return { sequence, hash, at };
}
