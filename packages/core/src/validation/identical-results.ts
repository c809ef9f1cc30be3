import type { StationNumber, VoteCounts } from "../election/index.ts";
import type { StationCounts } from "./municipality.ts";

/**
 * For each station whose numbers all equal those of another: that other one, the first of them. Stations
 * without any votes are left out, and what a roll or a tick says (eligible voters, investigations) is not compared.
 */
export function twinsOf(stations: readonly StationCounts[]): ReadonlyMap<StationNumber, StationNumber> {
  const twins = new Map<StationNumber, StationNumber>();
  const firsts = new Map<string, StationNumber>();
  for (const { number, counts } of stations) {
    if (counts.candidateVotes + counts.blank + counts.invalid === 0) continue;
    const result = resultOf(counts);
    const first = firsts.get(result);
    if (first === undefined) {
      firsts.set(result, number);
      continue;
    }
    twins.set(number, first);
    if (!twins.has(first)) twins.set(first, number);
  }
  return twins;
}

/** All typed numbers as one text: equal texts, equal results. */
function resultOf({ lists, admitted, explanations, ...rest }: VoteCounts): string {
  return JSON.stringify([
    lists.map(({ total, candidates }) => [total, ...candidates.map(({ votes }) => votes)]),
    [admitted.pollCards, admitted.proxies, admitted.voterCards, admitted.total],
    [rest.candidateVotes, rest.blank, rest.invalid, rest.moreCounted, rest.fewerCounted],
    explanations && [
      explanations.takenAway,
      explanations.tooFewIssued,
      explanations.tooManyIssued,
      explanations.unexplained,
      explanations.otherExplanation,
    ],
  ]);
}
