import {
  type Candidate,
  type CandidateList,
  calendarDate,
  candidateNumber,
  electionId,
  listNumber,
  stationNumber,
  type VoteCounts,
} from "../election/index.ts";
import type { CountedElection } from "./counted-election.ts";

function candidate(number: number, lastName: string, namePrefix: string | null = null): Candidate {
  return {
    number: candidateNumber(number),
    shortCode: null,
    initials: "A.B.",
    firstName: null,
    namePrefix,
    lastName,
    gender: null,
    locality: "Dorp",
    country: null,
  };
}

function list(number: number, name: string, candidates: readonly Candidate[]): CandidateList {
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

/** Lists 2 (candidates 1 and 3) and 5 (candidate 1, without a registered name). */
export const LISTS: readonly CandidateList[] = [
  list(2, "Zee; en wind", [candidate(1, "Bull- de Heus", "van der"), candidate(3, 'Duin "Duintje"')]),
  list(5, "", [candidate(1, "Kwast")]),
];

/** Counts whose numbers all differ; `first` is the first of them. */
export function counts(first: number, form: "2022" | "2026"): VoteCounts {
  return {
    lists: [
      {
        number: listNumber(5),
        total: first + 3,
        candidates: [{ number: candidateNumber(1), votes: first + 4 }],
      },
      {
        number: listNumber(2),
        total: first,
        candidates: [
          { number: candidateNumber(3), votes: first + 2 },
          { number: candidateNumber(1), votes: first + 1 },
        ],
      },
    ],
    eligibleVoters: first + 5,
    admitted: {
      pollCards: first + 6,
      proxies: first + 7,
      voterCards: form === "2022" ? first + 8 : null,
      total: first + 9,
    },
    candidateVotes: first + 10,
    blank: first + 11,
    invalid: first + 12,
    moreCounted: first + 13,
    fewerCounted: first + 14,
    explanations:
      form === "2022"
        ? {
            takenAway: first + 15,
            tooFewIssued: first + 16,
            tooManyIssued: first + 17,
            unexplained: first + 18,
            otherExplanation: first + 19,
          }
        : null,
    investigations: null,
  };
}

/** Two stations, one of them mobile; the second has the form that `second` says. */
export function countedElection(
  first: "2022" | "2026",
  second: "2022" | "2026" = first,
  more: Partial<CountedElection> = {},
): CountedElection {
  return {
    election: {
      id: electionId("GR2022_Dorp"),
      name: "Gemeenteraad Dorp 2022",
      date: calendarDate("2022-03-16"),
    },
    area: { id: "0998", name: "Dorp" },
    stations: [
      { number: stationNumber(1), name: "De Zeehoek", postalCode: "9999 AA", counts: counts(100, first) },
      { number: stationNumber(12), name: "Bus", postalCode: null, counts: counts(200, second) },
    ],
    total: counts(300, first),
    lists: LISTS,
    ...more,
  };
}
