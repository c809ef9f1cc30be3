import { type Count, FIELD, type FieldPath, listTotalField, type VoteCounts } from "../election/index.ts";
import { numbersByField } from "./count-rows.ts";

/** One box in which two counts do not say the same. null: that side does not have the box at all. */
export interface CountDifference {
  readonly path: FieldPath;
  readonly own: Count | null;
  readonly received: Count | null;
}

/**
 * Compares two counts number by number: the sum of the stations with the total of the municipality, our own
 * total with a file that came in, one file with another. Nothing is tolerated: a row, list or candidate that
 * only one side has is a difference, also where it says 0. Answers to questions (investigations) are not counts
 * and are left alone.
 * @returns the differences in the order of our own side, then what only the other side has
 */
export function reconcile(own: VoteCounts, received: VoteCounts): readonly CountDifference[] {
  const ours = numbersByField(own);
  const theirs = numbersByField(received);
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((path) => ({ path, own: ours.get(path) ?? null, received: theirs.get(path) ?? null }))
    .filter((difference) => difference.own !== difference.received);
}

/** A number that is a sum of others in the same count, and is not equal to it. */
export interface SumDifference {
  readonly path: FieldPath;
  /** As the count says. */
  readonly stated: Count;
  /** As added up from the parts that the same count gives. */
  readonly computed: number;
}

/**
 * Adds up one count by itself: the candidates must make the list total (F.402 of the form), the list totals
 * must make E (F.202). A list without candidates, such as an option of a referendum, has nothing to add.
 */
export function reconcileWithin(counts: VoteCounts): readonly SumDifference[] {
  const sums: SumDifference[] = counts.lists
    .filter((list) => list.candidates.length > 0)
    .map((list) => ({
      path: listTotalField(list.number),
      stated: list.total,
      computed: list.candidates.reduce((sum, candidate) => sum + candidate.votes, 0),
    }));
  sums.push({
    path: FIELD.candidates,
    stated: counts.candidateVotes,
    computed: counts.lists.reduce((sum, list) => sum + list.total, 0),
  });
  return sums.filter((sum) => sum.stated !== sum.computed);
}
