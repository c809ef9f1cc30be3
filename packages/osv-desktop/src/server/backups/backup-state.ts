import type { AuditEventId } from "@stemketen/core/audit";
import type { JsonValue } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { readAuditPage } from "@stemketen/server-kit/audit-store";
import type { Database } from "@stemketen/server-kit/database";

/** What is known of the backups of a database, from its log. */
export interface BackupState {
  /** The last one that was made and read back whole; null: there is none. */
  readonly last: {
    readonly at: Instant;
    readonly path: string;
    readonly automatic: boolean;
    readonly encrypted: boolean;
  } | null;
  /** The last one that failed, when none was made since. */
  readonly failed: { readonly at: Instant; readonly path: string; readonly reason: string } | null;
}

/** The backups as they stand in the log. */
export function backupState(db: Database): BackupState {
  const made = lastOf(db, "backup.made");
  const failed = lastOf(db, "backup.failed");
  const isNewer = failed !== null && (made === null || failed.sequence > made.sequence);
  return {
    last:
      made === null
        ? null
        : {
            at: made.at,
            path: textIn(made.payload, "path"),
            automatic: made.payload["automatic"] === true,
            encrypted: made.payload["encrypted"] === true,
          },
    failed: isNewer
      ? { at: failed.at, path: textIn(failed.payload, "path"), reason: textIn(failed.payload, "reason") }
      : null,
  };
}

function lastOf(db: Database, event: AuditEventId) {
  return readAuditPage(db, { event }, { before: null, limit: 1 }).records[0] ?? null;
}

function textIn(payload: Readonly<Record<string, JsonValue>>, field: string): string {
  const value = payload[field];
  return typeof value === "string" ? value : "";
}
