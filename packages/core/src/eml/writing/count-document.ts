import { must } from "../../basics/index.ts";
import type { CandidateList, Election, ListVotes, VoteCounts } from "../../election/index.ts";
import type { CountedList, CountHeader, ManagingAuthority, ReportingUnit, VoteGroup } from "../documents.ts";
import { investigationsOf, rejectedOf, uncountedOf } from "./reasons.ts";

/** The counts of one unit, for a file: a station of a 510b, a municipality of a 510d. */
export interface CountedUnit {
  /** "0668::SB121", "0668". */
  readonly id: string;
  /** "Stembureau De Hucht (postcode: 6626 AC)", "West Maas en Waal". */
  readonly name: string;
  readonly counts: VoteCounts;
}

/** What a count is made of. */
export interface CountInput {
  readonly message: "510b" | "510d";
  readonly election: Election;
  /** Left out: "geen", as for a council. */
  readonly contestId?: string;
  readonly authority: Pick<ManagingAuthority, "id" | "name">;
  /** Local time with milliseconds and without a zone: "2026-03-19T14:28:34.960". */
  readonly creationDateTime: string;
  /** The lists with their names; the counts must have the same lists, in any order. */
  readonly lists: readonly CandidateList[];
  readonly units: Iterable<CountedUnit>;
  readonly total: VoteCounts;
}

/**
 * Makes a 510 of counts, for writeCount. The units are made one by one, while they are written.
 * @throws Error when counts lack one of the lists
 */
export function countDocumentOf(input: CountInput): {
  readonly header: CountHeader;
  readonly units: Iterable<ReportingUnit>;
} {
  const { lists, authority, total } = input;
  const header: CountHeader = {
    message: input.message,
    version: { number: "1.2.2", draft: false },
    transactionId: "1",
    managingAuthority: { id: authority.id, name: authority.name, createdBy: null },
    issueDate: null,
    creationDateTime: input.creationDateTime,
    canonical: true,
    // A count does not repeat the day of nomination.
    election: { ...input.election, nominationDate: null },
    contestId: input.contestId ?? "geen",
    contestName: null,
    countingMethod: null,
    phase: null,
    total: voteGroupOf(total, lists),
  };
  return { header, units: { [Symbol.iterator]: () => unitsOf(input.units, lists) } };
}

function* unitsOf(units: Iterable<CountedUnit>, lists: readonly CandidateList[]): Generator<ReportingUnit> {
  for (const { id, name, counts } of units) {
    yield {
      id,
      name,
      group: voteGroupOf(counts, lists),
      investigations: investigationsOf(counts),
      position: null,
    };
  }
}

function voteGroupOf(counts: VoteCounts, lists: readonly CandidateList[]): VoteGroup {
  const votes = new Map(counts.lists.map((list) => [list.number, list]));
  return {
    lists: lists.map((list) =>
      countedList(list, must(votes.get(list.number), `list ${list.number} has been counted`)),
    ),
    cast: counts.eligibleVoters,
    initialCast: null,
    totalCounted: counts.candidateVotes,
    initialTotalCounted: null,
    rejected: rejectedOf(counts),
    uncounted: uncountedOf(counts),
  };
}

function countedList({ name }: CandidateList, votes: ListVotes): CountedList {
  return {
    number: votes.number,
    name,
    votes: votes.total,
    initialVotes: null,
    candidates: votes.candidates.map((candidate) => ({
      number: candidate.number,
      shortCode: null,
      votes: candidate.votes,
      initialVotes: null,
    })),
  };
}
