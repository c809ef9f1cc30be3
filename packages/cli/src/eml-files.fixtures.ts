import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type CandidateList,
  calendarDate,
  candidateNumber,
  type Election,
  electionId,
  listNumber,
  type VoteCounts,
} from "@stemketen/core/election";
import { countDocumentOf, writeCount, writeEml } from "@stemketen/core/eml";
import type { Message } from "./message.ts";
import type { Terminal } from "./terminal.ts";

/** A terminal that keeps what is said; paths are relative to `folder`. */
export function recordingTerminal(folder: string): Terminal & {
  readonly answers: string[];
  readonly complaints: Message[];
} {
  const answers: string[] = [];
  const complaints: Message[] = [];
  return {
    language: "nl",
    interactive: false,
    path: (given) => join(folder, given),
    answer: (text) => {
      answers.push(text);
    },
    complain: (message) => {
      complaints.push(message);
    },
    answers,
    complaints,
  };
}

/** Does something in a folder of its own, which is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "stemketen-test-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const ELECTION: Election = {
  id: electionId("GR2026_Oosterzeewoude"),
  name: "Gemeenteraad Oosterzeewoude 2026",
  category: "GR",
  subcategory: "GR1",
  domain: { id: "0998", name: "Oosterzeewoude" },
  date: calendarDate("2026-03-18"),
  nominationDate: null,
};

function list(number: number, name: string, candidates: readonly number[]): CandidateList {
  return {
    number: listNumber(number),
    name,
    type: "op zichzelf staande lijst",
    publicationLanguage: "nl",
    publishGender: true,
    belongsToSet: null,
    belongsToCombination: null,
    candidates: candidates.map((candidate) => ({
      number: candidateNumber(candidate),
      shortCode: null,
      initials: "A.B.",
      firstName: null,
      namePrefix: "van",
      lastName: `Naam${number}${candidate}`,
      gender: null,
      locality: "Oosterzeewoude",
      country: null,
    })),
  };
}

/** Two lists with gaps in their numbers. */
export const LISTS: readonly CandidateList[] = [list(1, "Zee", [1, 3]), list(4, "Woud", [1])];

/** Counts of LISTS in which every candidate has `votes`. */
export function counts(votes: number, lists = LISTS): VoteCounts {
  const ofLists = lists.map((of) => ({
    number: of.number,
    total: votes * of.candidates.length,
    candidates: of.candidates.map(({ number }) => ({ number, votes })),
  }));
  const candidateVotes = ofLists.reduce((sum, of) => sum + of.total, 0);
  return {
    lists: ofLists,
    eligibleVoters: 1000,
    admitted: { pollCards: candidateVotes, proxies: 0, voterCards: null, total: candidateVotes },
    candidateVotes,
    blank: 0,
    invalid: 0,
    moreCounted: 0,
    fewerCounted: 0,
    explanations: null,
    investigations: null,
  };
}

/** What a test changes of the files. */
export interface Change {
  readonly election?: Election;
  readonly contestId?: string;
  readonly lists?: readonly CandidateList[];
  readonly stations?: readonly { readonly id: string; readonly name: string }[];
  readonly message?: "510b" | "510d";
}

const STATIONS = [
  { id: "0998::SB1", name: "Stembureau De Zeehoek (postcode: 9999 AA)" },
  { id: "0998::SB12", name: "Stembureau Bus" },
];

/** Writes a 510b of two stations. */
export function writeCounts(path: string, change: Change = {}): void {
  const { election = ELECTION, contestId = "geen", lists = LISTS, message = "510b" } = change;
  const { stations = STATIONS } = change;
  const { header, units } = countDocumentOf({
    message,
    election,
    contestId,
    authority: { id: "0998", name: "Oosterzeewoude" },
    creationDateTime: "2026-03-19T14:28:34.960",
    lists,
    units: stations.map((station, index) => ({ ...station, counts: counts(index + 1, lists) })),
    total: counts(3, lists),
  });
  writeFileSync(path, [...writeCount(header, units)].join(""));
}

/** Writes a 230b. */
export function writeCandidates(path: string, change: Change = {}): void {
  const { election = ELECTION, contestId = "geen", lists = LISTS } = change;
  const file = writeEml({
    message: "230b",
    version: { number: "1.2.1", draft: false },
    transactionId: "1",
    managingAuthority: { id: "CSB", name: "Oosterzeewoude", createdBy: null },
    issueDate: calendarDate("2026-02-03"),
    creationDateTime: "2026-02-03T15:49:48.524",
    canonical: true,
    election,
    contestId,
    contestName: null,
    lists,
  });
  writeFileSync(path, [...file].join(""));
}
