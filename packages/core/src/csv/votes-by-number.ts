import { must } from "../basics/index.ts";
import type { CandidateNumber, ListNumber, VoteCounts } from "../election/index.ts";

/** The votes of one unit, to be looked up by number. */
export interface VotesByNumber {
  /** @throws Error when the list was not counted */
  list(list: ListNumber): number;
  /** @throws Error when the candidate was not counted */
  candidate(list: ListNumber, candidate: CandidateNumber): number;
}

/**
 * Makes votes findable: numbers may have gaps, and files need not agree on the order. The candidates of a list are
 * looked up once it is asked for: all at once, for hundreds of units, would take long in one go.
 */
export function votesByNumber(counts: VoteCounts): VotesByNumber {
  const lists = new Map(counts.lists.map((list) => [list.number, list]));
  const candidates = new Map<ListNumber, ReadonlyMap<CandidateNumber, number>>();
  const found = (list: ListNumber) => must(lists.get(list), `list ${list} has been counted`);
  const votesOf = (list: ListNumber): ReadonlyMap<CandidateNumber, number> => {
    const votes =
      candidates.get(list) ?? new Map(found(list).candidates.map(({ number, votes: of }) => [number, of]));
    candidates.set(list, votes);
    return votes;
  };
  return {
    list: (list) => found(list).total,
    candidate: (list, candidate) =>
      must(votesOf(list).get(candidate), `candidate ${candidate} of list ${list} has been counted`),
  };
}
