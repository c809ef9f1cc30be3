import { type Candidate, type CandidateList, fullName, type VoteCounts } from "@stemketen/core/election";
import type { Totals, Unit } from "@stemketen/core/tabulation";

/** A list with its name; with its candidates where their names are known. */
export type NamedList = Pick<CandidateList, "number" | "name"> & {
  readonly candidates?: readonly Candidate[];
};

/**
 * Totals as plain data, the shape of `totals --json` without what was compared. A row that the form does not
 * have is null.
 */
export function totalsJson(totals: Totals<Unit>, { lists }: { readonly lists: readonly NamedList[] }) {
  const { counts } = totals;
  const { pollCards, proxies, voterCards, total } = counts.admitted;
  return {
    stations: totals.unitCount,
    eligibleVoters: counts.eligibleVoters,
    admitted: { pollCards, proxies, voterCards, total },
    lists: listsJson(counts, lists),
    candidateVotes: counts.candidateVotes,
    blank: counts.blank,
    invalid: counts.invalid,
    moreCounted: counts.moreCounted,
    moreCountedAt: totals.moreCountedAt,
    fewerCounted: counts.fewerCounted,
    fewerCountedAt: totals.fewerCountedAt,
    explanations: counts.explanations,
  };
}

function listsJson(counts: VoteCounts, named: readonly NamedList[]) {
  const lists = new Map(named.map((list) => [list.number, list]));
  return counts.lists.map(({ number, total, candidates }) => {
    const list = lists.get(number);
    const people = new Map(list?.candidates?.map((candidate) => [candidate.number, fullName(candidate)]));
    return {
      number,
      name: list?.name ?? "",
      votes: total,
      candidateVotes: candidates.map((candidate) => {
        const name = people.get(candidate.number);
        return { number: candidate.number, ...(name === undefined ? {} : { name }), votes: candidate.votes };
      }),
    };
  });
}
