import * as fc from "fast-check";
import type { StationNumber } from "../election/index.ts";
import {
  type Count,
  candidateNumber,
  type ListNumbers,
  type ListVotes,
  listNumber,
  stationNumber,
  type VoteCounts,
} from "../election/index.ts";
import type { UnitCounts } from "./totals.ts";

/** Lists 1 (candidates 1 and 2) and 4 (candidates 1 and 3): with the gaps that struck lists and candidates leave. */
export const LISTS: readonly ListNumbers[] = [
  { number: listNumber(1), candidates: [candidateNumber(1), candidateNumber(2)] },
  { number: listNumber(4), candidates: [candidateNumber(1), candidateNumber(3)] },
];

/** Votes on lists: `[number, total, [candidate, votes]…]`. */
export function listVotes(
  number: number,
  total: Count,
  ...candidates: readonly (readonly [number: number, votes: Count])[]
): ListVotes {
  return {
    number: listNumber(number),
    total,
    candidates: candidates.map(([candidate, votes]) => ({ number: candidateNumber(candidate), votes })),
  };
}

/** A station in which everything agrees: 70 admitted, 70 ballots. */
export const STATION: VoteCounts = {
  lists: [listVotes(1, 40, [1, 25], [2, 15]), listVotes(4, 20, [1, 12], [3, 8])],
  eligibleVoters: 100,
  admitted: { pollCards: 64, proxies: 6, voterCards: null, total: 70 },
  candidateVotes: 60,
  blank: 7,
  invalid: 3,
  moreCounted: 0,
  fewerCounted: 0,
  explanations: null,
  investigations: null,
};

/** A station by its number. */
export function unit(number: number, counts: VoteCounts = STATION): UnitCounts<StationNumber> {
  return { unit: stationNumber(number), counts };
}

const anyCount = fc.nat({ max: 9_999 });

/** Lists with gaps in their numbers, as after the nomination. */
export const anyLists: fc.Arbitrary<readonly ListNumbers[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers
        .toSorted((a, b) => a - b)
        .map((number) =>
          fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { maxLength: 6 }).map((candidates) => ({
            number: listNumber(number),
            candidates: candidates.toSorted((a, b) => a - b).map(candidateNumber),
          })),
        ),
    ),
  );

/** Counts on the given lists; the numbers need not agree with one another, as on real paper. */
export function anyCounts(lists: readonly ListNumbers[], form: "2022" | "2026"): fc.Arbitrary<VoteCounts> {
  const explanations = fc.record({
    takenAway: anyCount,
    tooFewIssued: anyCount,
    tooManyIssued: anyCount,
    unexplained: anyCount,
    otherExplanation: anyCount,
  });
  const votes = lists.map(({ number, candidates }) =>
    fc.record({
      number: fc.constant(number),
      total: anyCount,
      candidates: fc.tuple(
        ...candidates.map((candidate) => fc.record({ number: fc.constant(candidate), votes: anyCount })),
      ),
    }),
  );
  return fc.record({
    lists: fc.tuple(...votes),
    eligibleVoters: anyCount,
    admitted: fc.record({
      pollCards: anyCount,
      proxies: anyCount,
      voterCards: form === "2022" ? anyCount : fc.constant(null),
      total: anyCount,
    }),
    candidateVotes: anyCount,
    blank: anyCount,
    invalid: anyCount,
    moreCounted: fc.oneof(fc.constant(0), anyCount),
    fewerCounted: fc.oneof(fc.constant(0), anyCount),
    explanations: form === "2022" ? explanations : fc.constant(null),
    investigations: fc.constant(null),
  });
}

/** An election with the results of its stations, all on the same form. */
export const anyResults: fc.Arbitrary<{
  readonly lists: readonly ListNumbers[];
  readonly units: readonly UnitCounts<StationNumber>[];
}> = fc.tuple(anyLists, fc.constantFrom("2022" as const, "2026" as const)).chain(([lists, form]) =>
  fc.record({
    lists: fc.constant(lists),
    units: fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 900 }), anyCounts(lists, form)), {
        selector: ([number]) => number,
        minLength: 1,
        maxLength: 8,
      })
      .map((stations) => stations.map(([number, counts]) => unit(number, counts))),
  }),
);
