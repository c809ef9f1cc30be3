import {
  candidateField,
  FIELD,
  type FieldPath,
  type FieldValue,
  listTotalField,
  type ResultSheet,
  type StationNumber,
  type VoteCounts,
  valuesOfSheet,
} from "@stemketen/core/election";
import { reconcile } from "@stemketen/core/tabulation";
import type { CountingRoom } from "./counting-room.ts";
import type { NightElection } from "./election-night.ts";

/** Where the result is not as the paper says; with one of these the night has failed. */
export interface PaperDifference {
  /** Null for the municipality's total. */
  readonly station: StationNumber | null;
  readonly field: FieldPath;
  readonly paper: FieldValue | null;
  readonly result: FieldValue | null;
}

/** Every box of every definitive sheet that is not as its paper, in the order of the stations. */
export function differencesAtDesks({ desks, settings }: CountingRoom): readonly PaperDifference[] {
  return desks.flatMap(({ station, state, paper }) => {
    const values = state.kind === "definitive" ? valuesOfSheet(state.sheet) : {};
    return settings.context.fields.flatMap(({ path }): PaperDifference[] => {
      const [onPaper, result] = [paper.valueOf(path), values[path] ?? null];
      return result === onPaper ? [] : [{ station, field: path, paper: onPaper, result }];
    });
  });
}

/** The total against the papers, and against the official one where there is one; what both say is said once. */
export function differencesInTotal(
  total: VoteCounts,
  { papers, officialTotal }: Pick<NightElection, "papers" | "officialTotal">,
): readonly PaperDifference[] {
  const fromPapers = differencesFromPapers(total, papers.values());
  const fromOfficial = officialTotal === null ? [] : differencesFromOfficial(total, officialTotal);
  const said = new Set(fromPapers.map(({ field, paper }) => `${field} ${paper}`));
  return [...fromPapers, ...fromOfficial.filter(({ field, paper }) => !said.has(`${field} ${paper}`))];
}

/** The total against the papers, which are added here by other means than the result was. */
function differencesFromPapers(total: VoteCounts, papers: Iterable<ResultSheet>): readonly PaperDifference[] {
  const sums = new Map<string, number>();
  for (const sheet of papers) {
    for (const [field, value] of Object.entries(valuesOfSheet(sheet))) {
      if (typeof value === "number") sums.set(field, (sums.get(field) ?? 0) + value);
    }
  }
  return numbersOf(total).flatMap(([field, result]): PaperDifference[] => {
    const paper = sums.get(field) ?? 0;
    return paper === (result ?? 0) ? [] : [{ station: null, field, paper, result }];
  });
}

/** The total against the one that the municipality published. */
function differencesFromOfficial(total: VoteCounts, official: VoteCounts): readonly PaperDifference[] {
  return reconcile(total, official).map(({ path, own, received }) => {
    return { station: null, field: path, paper: received, result: own };
  });
}

/**
 * The numbers of a total under the names of the boxes they are the sum of. H and the E of each list are not
 * among them: a paper can be wrong there by itself, and then their sum is nothing.
 */
function numbersOf(total: VoteCounts): readonly (readonly [FieldPath, number | null])[] {
  const { admitted, explanations } = total;
  return [
    [FIELD.pollCards, admitted.pollCards],
    [FIELD.proxies, admitted.proxies],
    [FIELD.voterCards, admitted.voterCards],
    [FIELD.admitted, admitted.total],
    [FIELD.candidates, total.candidateVotes],
    [FIELD.blank, total.blank],
    [FIELD.invalid, total.invalid],
    [FIELD.moreCounted, total.moreCounted],
    [FIELD.fewerCounted, total.fewerCounted],
    [FIELD.takenAway, explanations?.takenAway ?? null],
    [FIELD.tooFewIssued, explanations?.tooFewIssued ?? null],
    [FIELD.tooManyIssued, explanations?.tooManyIssued ?? null],
    [FIELD.unexplained, explanations?.unexplained ?? null],
    [FIELD.otherExplanation, explanations?.otherExplanation ?? null],
    ...total.lists.flatMap((list) => [
      [listTotalField(list.number), list.total] as const,
      ...list.candidates.map(({ number, votes }) => [candidateField(list.number, number), votes] as const),
    ]),
  ];
}
