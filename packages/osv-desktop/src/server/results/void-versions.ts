import type { AuditActor } from "@stemketen/core/audit";
import type { Instant } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import type { Database } from "@stemketen/server-kit/database";
import { readVersions, voidVersion } from "./result-versions.store.ts";

/**
 * Marks every version that is still valid as "vervallen", in the transaction of what makes it lapse.
 * @returns their numbers, the lowest first
 */
export function voidVersions(
  db: Database,
  reason: string,
  log: { readonly at: Instant; readonly actor: AuditActor },
): readonly number[] {
  const valid = readVersions(db).filter(({ voided }) => voided === null);
  const versions = valid.map(({ number }) => number).toSorted((a, b) => a - b);
  for (const number of versions) voidVersion(db, number, log.at, reason);
  if (versions.length > 0) {
    appendAuditEvent(db, { event: "result.voided", payload: { versions, reason } }, log);
  }
  return versions;
}
