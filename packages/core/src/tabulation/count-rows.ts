import { assert } from "../basics/index.ts";
import {
  type Count,
  candidateField,
  type DifferenceExplanations,
  FIELD,
  type FieldPath,
  type ListVotes,
  listTotalField,
  type VoteCounts,
} from "../election/index.ts";

/** One number of a unit outside its lists: its box, and how to read it (null: the form has no such row). */
interface CountRow {
  readonly field: FieldPath;
  readonly read: (counts: VoteCounts) => Count | null;
}

/** Every number outside the lists, in the order of the paper: Z, A–D, E–G, I, J and the five explanations. */
export const COUNT_ROWS: readonly CountRow[] = [
  { field: FIELD.eligibleVoters, read: (counts) => counts.eligibleVoters },
  { field: FIELD.pollCards, read: (counts) => counts.admitted.pollCards },
  { field: FIELD.proxies, read: (counts) => counts.admitted.proxies },
  { field: FIELD.voterCards, read: (counts) => counts.admitted.voterCards },
  { field: FIELD.admitted, read: (counts) => counts.admitted.total },
  { field: FIELD.candidates, read: (counts) => counts.candidateVotes },
  { field: FIELD.blank, read: (counts) => counts.blank },
  { field: FIELD.invalid, read: (counts) => counts.invalid },
  { field: FIELD.moreCounted, read: (counts) => counts.moreCounted },
  { field: FIELD.fewerCounted, read: (counts) => counts.fewerCounted },
  { field: FIELD.takenAway, read: (counts) => counts.explanations?.takenAway ?? null },
  { field: FIELD.tooFewIssued, read: (counts) => counts.explanations?.tooFewIssued ?? null },
  { field: FIELD.tooManyIssued, read: (counts) => counts.explanations?.tooManyIssued ?? null },
  { field: FIELD.unexplained, read: (counts) => counts.explanations?.unexplained ?? null },
  { field: FIELD.otherExplanation, read: (counts) => counts.explanations?.otherExplanation ?? null },
];

/** The counts of a unit, made from the numbers of its rows; a row that is not in the map is not on the form. */
export function countsFromRows(rows: ReadonlyMap<FieldPath, Count>, lists: readonly ListVotes[]): VoteCounts {
  const row = (field: FieldPath): Count => rows.get(field) ?? 0;
  const explanations: DifferenceExplanations = {
    takenAway: row(FIELD.takenAway),
    tooFewIssued: row(FIELD.tooFewIssued),
    tooManyIssued: row(FIELD.tooManyIssued),
    unexplained: row(FIELD.unexplained),
    otherExplanation: row(FIELD.otherExplanation),
  };
  return {
    lists,
    eligibleVoters: row(FIELD.eligibleVoters),
    admitted: {
      pollCards: row(FIELD.pollCards),
      proxies: row(FIELD.proxies),
      voterCards: rows.get(FIELD.voterCards) ?? null,
      total: row(FIELD.admitted),
    },
    candidateVotes: row(FIELD.candidates),
    blank: row(FIELD.blank),
    invalid: row(FIELD.invalid),
    moreCounted: row(FIELD.moreCounted),
    fewerCounted: row(FIELD.fewerCounted),
    explanations: rows.has(FIELD.unexplained) ? explanations : null,
    investigations: null,
  };
}

/** H, the ballots found in the box: E + F + G. EML has no element for it. */
export function ballotsCast(counts: VoteCounts): number {
  return counts.candidateVotes + counts.blank + counts.invalid;
}

/**
 * Every number of a unit by its box, in the order of the paper; rows that the form does not have are absent.
 * @throws Error when a list or a candidate stands there twice
 */
export function numbersByField(counts: VoteCounts): ReadonlyMap<FieldPath, Count> {
  const numbers = new Map<FieldPath, Count>();
  const set = (field: FieldPath, value: Count): void => {
    assert(!numbers.has(field), `${field} stands there twice`);
    numbers.set(field, value);
  };
  for (const { field, read } of COUNT_ROWS) {
    const value = read(counts);
    if (value !== null) set(field, value);
  }
  for (const list of counts.lists) {
    set(listTotalField(list.number), list.total);
    for (const candidate of list.candidates) {
      set(candidateField(list.number, candidate.number), candidate.votes);
    }
  }
  return numbers;
}
