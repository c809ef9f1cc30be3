import { must } from "../basics/index.ts";
import type { CandidateNumber, ListNumber, VoteCounts } from "../election/index.ts";

/** The votes of one unit, to be looked up by number. */
export interface VotesByNumber {
  /** @throws Error when the list was not counted */
  list(list: ListNumber): number;
  /** @throws Error when the candidate was not counted */
  candidate(list: ListNumber, candidate: CandidateNumber): number;
}

/** Makes votes findable: numbers may have gaps, and files need not agree on the order. */
export function votesByNumber(counts: VoteCounts): VotesByNumber {
  const lists = new Map(
    counts.lists.map((list) => [
      list.number,
      { total: list.total, votes: new Map(list.candidates.map(({ number, votes }) => [number, votes])) },
    ]),
  );
  const found = (list: ListNumber) => must(lists.get(list), `list ${list} has been counted`);
  return {
    list: (list) => found(list).total,
    candidate: (list, candidate) =>
      must(found(list).votes.get(candidate), `candidate ${candidate} of list ${list} has been counted`),
  };
}
