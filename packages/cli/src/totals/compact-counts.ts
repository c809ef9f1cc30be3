import type { CandidateNumber, CandidateVotes, ListVotes, VoteCounts } from "@stemketen/core/election";

/**
 * Keeps the counts of many stations in little memory: a large file has millions of candidate rows. The votes
 * stand as bare numbers; the rows of a list are made anew whenever they are asked for.
 */
export function startCompacting(): (counts: VoteCounts) => VoteCounts {
  /** Candidate numbers are the same at every station: kept once per list. */
  const known = new Map<number, readonly CandidateNumber[]>();
  const numbersOf = ({ number, candidates }: ListVotes): readonly CandidateNumber[] => {
    const before = known.get(number);
    const same =
      before?.length === candidates.length && candidates.every((one, i) => one.number === before[i]);
    if (before !== undefined && same) return before;
    const numbers = candidates.map((candidate) => candidate.number);
    known.set(number, numbers);
    return numbers;
  };
  return (counts) => ({ ...counts, lists: counts.lists.map((list) => compactList(list, numbersOf(list))) });
}

function compactList(list: ListVotes, numbers: readonly CandidateNumber[]): ListVotes {
  // Counts have nine digits at most, so 32 bits hold them.
  const votes = Int32Array.from(list.candidates, (candidate) => candidate.votes);
  return {
    number: list.number,
    total: list.total,
    get candidates(): readonly CandidateVotes[] {
      return numbers.map((number, i) => ({ number, votes: votes[i] ?? 0 }));
    },
  };
}
