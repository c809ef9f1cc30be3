import type { AuditFault, AuditLevel, AuditRecord, VerifiedLog } from "@stemketen/core/audit";
import type { Result } from "@stemketen/core/basics";
import {
  type AuditFilter,
  type AuditPage,
  appendAuditEvent,
  readAuditPage,
  verifyAuditLogTable,
} from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";

/** Which records to show; what is left out does not matter. */
export interface LogFilter extends AuditFilter {
  /** Only records of these levels; empty: of all. */
  readonly levels: readonly AuditLevel[];
}

/** So many records are looked through at a time for those of a level. */
const RECORDS_AT_A_TIME = 200;

/**
 * A page of the log, newest first.
 * @param before only records with a lower sequence number; null starts at the newest
 */
export function readLogPage(
  db: Database,
  { levels, ...filter }: LogFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): AuditPage {
  if (levels.length === 0) return readAuditPage(db, filter, { before, limit });
  const records: AuditRecord[] = [];
  let from = before;
  for (;;) {
    const page = readAuditPage(db, filter, { before: from, limit: RECORDS_AT_A_TIME });
    for (const record of page.records.filter(({ level }) => levels.includes(level))) {
      if (records.length === limit) return { records, olderBefore: records.at(-1)?.sequence ?? null };
      records.push(record);
    }
    from = page.olderBefore;
    if (from === null) return { records, olderBefore: null };
  }
}

/** Recomputes the whole log, and writes down in it what came of that. */
export async function verifyLog({ db, now }: Office, by: User): Promise<Result<VerifiedLog, AuditFault>> {
  const verified = await verifyAuditLogTable(db);
  const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
  inTransaction(db, () => {
    if (verified.ok) {
      const { records, head } = verified.value;
      const payload = { records, hash: head.hash };
      appendAuditEvent(db, { event: "audit-log.verified", payload }, log);
    } else {
      const { line, kind } = verified.error;
      appendAuditEvent(db, { event: "audit-log.broken", payload: { line, reason: kind } }, log);
    }
  });
  return verified;
}
