import { err, ok, type Result } from "../basics/index.ts";
import { type ListNumbers, type ListVotes, MAX_COUNT, type VoteCounts } from "../election/index.ts";
import { countsFromRows } from "./count-rows.ts";
import { addLists, emptyListSum, type ListSum, sumsByField, votesOf, whereListsPart } from "./list-sums.ts";
import { inOrder, type NamedUnits, nameUnit, nobodyNamed } from "./named-units.ts";
import { addRows, emptyRowSums, type RowSums, whereRowsPart } from "./row-sums.ts";
import type { AddingError, Unit } from "./tabulation-error.ts";

/** A unit with its numbers. */
export interface UnitCounts<U extends Unit> {
  readonly unit: U;
  readonly counts: VoteCounts;
}

/** The sum of all units. */
export interface Totals<U extends Unit> extends NamedUnits<U> {
  /** How many units were added. */
  readonly unitCount: number;
  /** Every number added up by itself: I and J do not cancel out. */
  readonly counts: VoteCounts;
}

/** Adds units one by one, so that a file need never be held whole. */
export interface RunningTotals<U extends Unit> {
  /**
   * Adds one unit. When it does not fit nothing is added.
   * @returns null, or why the unit cannot be added
   * @throws Error when a number is not a count
   */
  add(unit: U, counts: VoteCounts): AddingError<U> | null;
  /** The sum so far. */
  finish(): Result<Totals<U>, AddingError<U>>;
}

/**
 * Begins to add up: the gemeentelijk stembureau adds the numbers of the stations (models Na 31-1 and Na 31-2),
 * the centraal stembureau those of the municipalities (P 22-1 and P 22-2).
 * @param expected the lists of the election; null takes those of the first unit
 */
export function startTotals<U extends Unit>(expected: readonly ListNumbers[] | null): RunningTotals<U> {
  let lists: readonly ListSum[] | null = expected?.map(emptyListSum) ?? null;
  let rows: RowSums | null = null;
  const units = new Set<U>();
  const named = nobodyNamed<U>();
  return {
    add(unit, counts) {
      if (units.has(unit)) return { kind: "duplicate-unit", unit };
      const listSums = lists ?? counts.lists.map((list) => emptyListSum(countedNumbers(list)));
      const part = whereListsPart(listSums, counts.lists);
      if (part !== null) return { kind: "lists-differ", unit, ...part };
      const rowSums = rows ?? emptyRowSums(counts);
      const field = whereRowsPart(rowSums, counts);
      if (field !== null) return { kind: "rows-differ", unit, field };
      addRows(rowSums, counts);
      addLists(listSums, counts.lists);
      [lists, rows] = [listSums, rowSums];
      units.add(unit);
      nameUnit(named, unit, counts);
      return null;
    },
    finish() {
      if (lists === null) return err({ kind: "nothing-to-add" });
      const sums: RowSums = rows ?? new Map();
      for (const [field, sum] of [...sums, ...sumsByField(lists)]) {
        if (sum > MAX_COUNT) return err({ kind: "sum-too-large", field, sum });
      }
      return ok({
        unitCount: units.size,
        counts: countsFromRows(sums, lists.map(votesOf)),
        ...inOrder(named),
      });
    },
  };
}

/**
 * Adds up units that are all at hand.
 * @param lists the lists of the election; null takes those of the first unit
 */
export function addUp<U extends Unit>(
  units: readonly UnitCounts<U>[],
  lists: readonly ListNumbers[] | null,
): Result<Totals<U>, AddingError<U>> {
  const running = startTotals<U>(lists);
  for (const { unit, counts } of units) {
    const error = running.add(unit, counts);
    if (error !== null) return err(error);
  }
  return running.finish();
}

/** The numbers of a list that was counted. */
export function countedNumbers({ number, candidates }: ListVotes): ListNumbers {
  return { number, candidates: candidates.map((candidate) => candidate.number) };
}
