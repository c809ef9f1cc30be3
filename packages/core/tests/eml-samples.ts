import {
  type Candidate,
  type CandidateList,
  calendarDate,
  candidateNumber,
  type Election,
  electionId,
  type Investigations,
  listNumber,
  type VoteCounts,
} from "../src/election/index.ts";

/** A made-up municipality whose names are awkward on purpose: quotes, ampersands, stray blanks, no name at all. */
export const ELECTION: Election = {
  id: electionId("GR2026_Oosterzeewoude"),
  name: "Gemeenteraad Oosterzeewoude 2026",
  category: "GR",
  subcategory: "GR1",
  domain: { id: "0998", name: "Oosterzeewoude" },
  date: calendarDate("2026-03-18"),
  nominationDate: calendarDate("2026-02-02"),
};

export function candidate(number: number, lastName: string, more: Partial<Candidate> = {}): Candidate {
  return {
    number: candidateNumber(number),
    shortCode: null,
    initials: "A.B.",
    firstName: "Anne",
    namePrefix: null,
    lastName,
    gender: "female",
    locality: "Oosterzeewoude",
    country: null,
    ...more,
  };
}

export function list(number: number, name: string, candidates: readonly Candidate[]): CandidateList {
  return {
    number: listNumber(number),
    name,
    type: "op zichzelf staande lijst",
    publicationLanguage: "nl",
    publishGender: true,
    belongsToSet: null,
    belongsToCombination: null,
    candidates,
  };
}

/** Three lists: with gaps in the numbers, without a name, without gender. */
export const LISTS: readonly CandidateList[] = [
  list(1, 'Zee & Woud "Samen"', [
    candidate(1, "Zandstra- Duin", { namePrefix: "van der" }),
    candidate(2, "Ørsted", { firstName: null, gender: null }),
    candidate(4, "d' Hondt", { country: "BE", locality: "Brugge" }),
  ]),
  list(3, "", [candidate(1, "Kwast"), candidate(2, "Penseel")]),
  {
    ...list(4, "Dorp <nu>", [candidate(1, "Molenaar", { gender: "male" })]),
    publishGender: false,
    belongsToSet: "2",
    belongsToCombination: "A",
  },
];

/** Counts for LISTS with the votes of each candidate in order. The form of 2026 unless `form` says 2022. */
export function counts(
  votes: readonly (readonly number[])[],
  more: { form?: "2022" | "2026"; investigations?: Investigations } = {},
): VoteCounts {
  const lists = LISTS.map((of, index) => ({
    number: of.number,
    total: (votes[index] ?? []).reduce((sum, count) => sum + count, 0),
    candidates: of.candidates.map(({ number }, at) => ({ number, votes: votes[index]?.[at] ?? 0 })),
  }));
  const candidateVotes = lists.reduce((sum, of) => sum + of.total, 0);
  const old = more.form === "2022";
  return {
    lists,
    eligibleVoters: 1200,
    admitted: {
      pollCards: candidateVotes,
      proxies: 3,
      voterCards: old ? 7 : null,
      total: candidateVotes + 3 + (old ? 7 : 0),
    },
    candidateVotes,
    blank: 2,
    invalid: 1,
    moreCounted: 0,
    fewerCounted: old ? 7 : 0,
    explanations: old
      ? { takenAway: 4, tooFewIssued: 1, tooManyIssued: 0, unexplained: 2, otherExplanation: 0 }
      : null,
    investigations: more.investigations ?? null,
  };
}
