import type { VoteCounts } from "../election/index.ts";
import { ballotsCast } from "./count-rows.ts";
import type { Unit } from "./tabulation-error.ts";

/** The units that a total names beside its sums, each in ascending order. */
export interface NamedUnits<U extends Unit> {
  /** Units that wrote I, more ballots counted: the reports of the municipality name them (Na 31-1, Na 31-2: 2.4). */
  readonly moreCountedAt: readonly U[];
  /** Units that wrote J, fewer ballots counted. */
  readonly fewerCountedAt: readonly U[];
  /** Units where H > D, whatever they wrote at I and J. */
  readonly moreCastAt: readonly U[];
  /** Units where H < D. */
  readonly fewerCastAt: readonly U[];
}

/** The same while adding up, in the order in which the units came in. */
export type UnitsSoFar<U extends Unit> = Readonly<Record<keyof NamedUnits<U>, U[]>>;

/** Nobody to name yet. */
export function nobodyNamed<U extends Unit>(): UnitsSoFar<U> {
  return { moreCountedAt: [], fewerCountedAt: [], moreCastAt: [], fewerCastAt: [] };
}

/** Names a unit where it belongs: nowhere, or at one of I and J (both is an error of its paper) and of H > D, H < D. */
export function nameUnit<U extends Unit>(named: UnitsSoFar<U>, unit: U, counts: VoteCounts): void {
  if (counts.moreCounted > 0) named.moreCountedAt.push(unit);
  if (counts.fewerCounted > 0) named.fewerCountedAt.push(unit);
  const surplus = ballotsCast(counts) - counts.admitted.total;
  if (surplus > 0) named.moreCastAt.push(unit);
  if (surplus < 0) named.fewerCastAt.push(unit);
}

/** The names in an order that does not depend on who came in first. */
export function inOrder<U extends Unit>(named: UnitsSoFar<U>): NamedUnits<U> {
  return {
    moreCountedAt: named.moreCountedAt.toSorted(compareUnits),
    fewerCountedAt: named.fewerCountedAt.toSorted(compareUnits),
    moreCastAt: named.moreCastAt.toSorted(compareUnits),
    fewerCastAt: named.fewerCastAt.toSorted(compareUnits),
  };
}

/** Stations by number, then other units by identifier. */
function compareUnits(a: Unit, b: Unit): number {
  if (typeof a === "number") return typeof b === "number" ? a - b : -1;
  if (typeof b === "number") return 1;
  return a < b ? -1 : 1;
}
