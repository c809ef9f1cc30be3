import type { CandidateNumber, CandidateVotes, Count, VoteCounts } from "@stemketen/core/election";

/**
 * Keeps the counts of many stations in little memory. A large file has millions of candidate rows, but few that
 * differ: "candidate 7 has 3 votes" stands at many stations and on many lists, and is kept once.
 */
export function startSharingRows(): (counts: VoteCounts) => VoteCounts {
  const rows = new Map<CandidateNumber, Map<Count, CandidateVotes>>();
  const shared = (row: CandidateVotes): CandidateVotes => {
    let ofCandidate = rows.get(row.number);
    if (ofCandidate === undefined) {
      ofCandidate = new Map();
      rows.set(row.number, ofCandidate);
    }
    const known = ofCandidate.get(row.votes);
    if (known !== undefined) return known;
    ofCandidate.set(row.votes, row);
    return row;
  };
  return (counts) => ({
    ...counts,
    lists: counts.lists.map((list) => ({ ...list, candidates: list.candidates.map(shared) })),
  });
}
