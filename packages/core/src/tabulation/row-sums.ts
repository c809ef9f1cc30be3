import { assert } from "../basics/index.ts";
import { type FieldPath, isCount, type VoteCounts } from "../election/index.ts";
import { COUNT_ROWS } from "./count-rows.ts";

/** The running sum of each row outside the lists; holds exactly the rows that the form has. */
export type RowSums = Map<FieldPath, number>;

/** The rows that a unit has, with nothing added yet. */
export function emptyRowSums(counts: VoteCounts): RowSums {
  return new Map(COUNT_ROWS.filter(({ read }) => read(counts) !== null).map(({ field }) => [field, 0]));
}

/** The first row that only one side has; null when both have the same rows. */
export function whereRowsPart(sums: RowSums, counts: VoteCounts): FieldPath | null {
  return COUNT_ROWS.find(({ field, read }) => (read(counts) !== null) !== sums.has(field))?.field ?? null;
}

/**
 * Adds the rows of one unit, of which whereRowsPart says that they are the same.
 * @throws Error when a number is not a count
 */
export function addRows(sums: RowSums, counts: VoteCounts): void {
  for (const { field, read } of COUNT_ROWS) {
    const sum = sums.get(field);
    if (sum === undefined) continue;
    const value = read(counts);
    assert(isCount(value), `${field} has a count`);
    sums.set(field, sum + value);
  }
}
