import { err, ok, type Result } from "@stemketen/core/basics";
import type { FieldPath, Role, StationNumber } from "@stemketen/core/election";
import type { Totals } from "@stemketen/core/tabulation";
import type { Database } from "@stemketen/server-kit/database";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import { type CheckedCount, type CountError, checkedCountOf } from "./count-check.ts";
import { type StationPart, stationsBehind } from "./station-numbers.ts";

/** The totals of the session. */
export interface SessionTotals extends Totals<StationNumber> {
  /** Z, as typed: not a sum of the stations. Null while nobody has filled it in. */
  readonly eligibleVoters: number | null;
  /** H: E + F + G. */
  readonly cast: number;
}

/** Why no totals are shown. */
export type TotalsError =
  | CountError
  /** Nobody but the coordinator sees results before the session is finished. */
  | { readonly kind: "not-finished" }
  /** The form has no number of that name. */
  | { readonly kind: "no-such-number"; readonly field: string };

function maySee(db: Database, role: Role): boolean {
  return role === "coordinator" || readCommitteeSession(db).status === "finished";
}

/** The count for somebody of this role. Adding up takes a moment: somebody may open the session again meanwhile. */
async function countFor(db: Database, role: Role): Promise<Result<CheckedCount, TotalsError>> {
  if (!maySee(db, role)) return err({ kind: "not-finished" });
  const count = await checkedCountOf(db);
  return maySee(db, role) ? count : err({ kind: "not-finished" });
}

/** The totals, checked by a second addition; for all but the coordinator only once the session is finished. */
export async function sessionTotals(db: Database, role: Role): Promise<Result<SessionTotals, TotalsError>> {
  const count = await countFor(db, role);
  if (!count.ok) return count;
  const { totals, election } = count.value;
  const { candidateVotes, blank, invalid } = totals.counts;
  return ok({ ...totals, eligibleVoters: election.eligibleVoters, cast: candidateVotes + blank + invalid });
}

/** The stations behind one number of the totals, under the same rule. */
export async function numberByStation(
  db: Database,
  role: Role,
  field: FieldPath,
): Promise<Result<{ readonly sum: number; readonly stations: readonly StationPart[] }, TotalsError>> {
  const count = await countFor(db, role);
  if (!count.ok) return count;
  const behind = await stationsBehind(count.value, field);
  return behind === null ? err({ kind: "no-such-number", field }) : ok(behind);
}
