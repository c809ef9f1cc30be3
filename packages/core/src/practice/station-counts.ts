import { must, type RandomSource } from "../basics/index.ts";
import type { CandidateList, ListVotes, PollingStation, VoteCounts } from "../election/index.ts";
import { distribute } from "./distribute.ts";

/** A weight that wobbles by a fifth either way, so that no two stations are alike. */
const wobble = (random: RandomSource, weight: number): number =>
  Math.floor((weight * (80 + random.below(41))) / 100);

/** The first on a list draws most votes; people from the village draw more at home. */
function candidateWeight(
  random: RandomSource,
  list: CandidateList,
  place: number,
  station: PollingStation,
): number {
  const fromHere = must(list.candidates[place], "a candidate").locality === station.locality;
  const byPlace = place === 0 ? 4000 : place === 1 ? 1000 : Math.floor(1800 / (place + 3));
  return wobble(random, fromHere ? byPlace * 3 : byPlace);
}

function listVotes(
  random: RandomSource,
  list: CandidateList,
  total: number,
  station: PollingStation,
): ListVotes {
  const weights = list.candidates.map((_, place) => candidateWeight(random, list, place, station));
  const votes = distribute(total, weights);
  return {
    number: list.number,
    total,
    candidates: list.candidates.map(({ number }, place) => ({ number, votes: votes[place] ?? 0 })),
  };
}

/** Now and then one ballot more or fewer than voters came in: a voter who walked out with the ballot. */
function ballotsBeyondVoters(random: RandomSource): number {
  const chance = random.below(100);
  if (chance < 12) return -1 - random.below(2);
  return chance < 16 ? 1 : 0;
}

/** A plausible count of one station: turnout, proxies, blanks and the taste of its village. */
export function makeStationCounts(
  random: RandomSource,
  lists: readonly CandidateList[],
  station: PollingStation,
): VoteCounts {
  const roll = station.eligibleVoters ?? 0;
  const admitted = roll === 0 ? 120 + random.below(240) : Math.floor((roll * (42 + random.below(24))) / 100);
  const proxies = Math.floor((admitted * (7 + random.below(8))) / 100);
  const beyond = ballotsBeyondVoters(random);
  const ballots = admitted + beyond;
  const blank = Math.floor((ballots * random.below(9)) / 1000);
  const invalid = Math.floor((ballots * random.below(7)) / 1000);
  const candidateVotes = ballots - blank - invalid;
  const totals = distribute(
    candidateVotes,
    lists.map((_, index) => wobble(random, Math.floor(9000 / (index + 3)))),
  );
  return {
    lists: lists.map((list, index) => listVotes(random, list, totals[index] ?? 0, station)),
    eligibleVoters: roll,
    admitted: { pollCards: admitted - proxies, proxies, voterCards: null, total: admitted },
    candidateVotes,
    blank,
    invalid,
    moreCounted: Math.max(beyond, 0),
    fewerCounted: Math.max(-beyond, 0),
    explanations: null,
    investigations: {
      method: "CSO",
      admittedRedetermined: false,
      otherReason: random.below(25) === 0,
      partlyRecounted: random.below(20) === 0,
    },
  };
}
