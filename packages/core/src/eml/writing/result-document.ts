import { must } from "../../basics/index.ts";
import type {
  Candidate,
  CandidateList,
  CandidateNumber,
  Election,
  ListNumber,
} from "../../election/index.ts";
import type { ElectedCandidate, ManagingAuthority, ResultDocument } from "../documents.ts";

/** Someone elected: by preference votes (Kieswet P 15) or by the order of the list (P 17). */
export interface ElectedPerson {
  readonly list: ListNumber;
  readonly candidate: CandidateNumber;
  readonly by: "preference" | "order";
}

/** What a result is made of. */
export interface ResultInput {
  readonly election: Election;
  /** Left out: "geen", as for a council. */
  readonly contestId?: string;
  readonly authority: Pick<ManagingAuthority, "id" | "name">;
  /** Local time with milliseconds and without a zone: "2026-03-23T11:53:02.051". */
  readonly creationDateTime: string;
  readonly lists: readonly CandidateList[];
  /** In order of election within each list. */
  readonly elected: readonly ElectedPerson[];
}

/**
 * Makes a 520 of those elected. Candidates are numbered anew within their list, in order of election, and
 * lists without a seat are left out: that is how every real 520 is.
 * @throws Error when someone elected is on none of the lists
 */
export function resultDocumentOf(input: ResultInput): ResultDocument {
  const { authority, elected, lists } = input;
  for (const { list } of elected) {
    must(
      lists.find(({ number }) => number === list),
      `elected list ${list} is a list of this election`,
    );
  }
  return {
    message: "520",
    version: { number: "1.2.2", draft: false },
    transactionId: "1",
    managingAuthority: { id: authority.id, name: authority.name, createdBy: null },
    issueDate: null,
    creationDateTime: input.creationDateTime,
    canonical: true,
    // A result does not repeat the day of nomination.
    election: { ...input.election, nominationDate: null },
    contestId: input.contestId ?? "geen",
    contestName: null,
    lists: lists.flatMap((list) => {
      const ofList = elected.filter((person) => person.list === list.number);
      if (ofList.length === 0) return [];
      const candidates = ofList.map((person, index) => electedCandidate(list, person, index + 1));
      return [{ number: list.number, name: list.name, elected: true, candidates }];
    }),
  };
}

function electedCandidate(list: CandidateList, person: ElectedPerson, number: number): ElectedCandidate {
  const candidate: Candidate = must(
    list.candidates.find((on) => on.number === person.candidate),
    `candidate ${person.candidate} is on list ${list.number}`,
  );
  return {
    number,
    shortCode: candidate.shortCode,
    initials: candidate.initials,
    firstName: candidate.firstName,
    namePrefix: candidate.namePrefix,
    lastName: candidate.lastName,
    // kr:ListData PublishGender says whether documents may show it.
    gender: list.publishGender ? candidate.gender : null,
    locality: candidate.locality,
    country: candidate.country,
    ranking: person.by === "preference" ? 1 : 2,
    elected: true,
  };
}
