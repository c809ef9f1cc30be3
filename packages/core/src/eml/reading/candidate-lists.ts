import type { Candidate, CandidateList } from "../../election/index.ts";
import type { CandidateListsDocument } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import {
  CONTEST_IDENTIFIER,
  ELECTION_IDENTIFIER,
  envelope,
  finishEnvelope,
  startEnvelope,
} from "./envelope.ts";
import { anyOrder, element, ignored, one, optional, repeated, text } from "./grammar.ts";
import {
  AFFILIATION_IDENTIFIER,
  CANDIDATE_IDENTIFIER,
  checkAscending,
  type WithCandidate,
  type WithList,
} from "./identifiers.ts";
import type { MessageReading } from "./message-reading.ts";
import { FULL_NAME, GENDERS, QUALIFYING_ADDRESS, startPerson, type WithPerson } from "./person.ts";
import { booleanOf, oneOf, required } from "./values.ts";
import type { Cursor } from "./xml-reader.ts";

interface CandidateListsDraft extends WithPerson, WithList, WithCandidate {
  readonly lists: CandidateList[];
  readonly shortCodes: Set<string>;
  /** The list that is read now. */
  type: string;
  about: Pick<
    CandidateList,
    "publicationLanguage" | "publishGender" | "belongsToSet" | "belongsToCombination"
  > | null;
  candidates: Candidate[];
}

const TYPES = ["op zichzelf staande lijst", "stel gelijkluidende lijsten", "lijstengroep"] as const;

const LIST_DATA = ignored<CandidateListsDraft>("kr:ListData", (draft, at) => {
  draft.about = {
    publishGender: booleanOf(required(at, "PublishGender"), at),
    // The schema leaves it open; then it is Dutch.
    publicationLanguage: at.attribute("PublicationLanguage") ?? "nl",
    belongsToSet: at.attribute("BelongsToSet"),
    belongsToCombination: at.attribute("BelongsToCombination"),
  };
});

function finishCandidate(draft: CandidateListsDraft, _: string, at: Cursor): void {
  const { shortCode, shortCodes, candidates } = draft;
  const number = draft.candidateNumber ?? at.refuse("missing", "Id");
  checkAscending(number, candidates, at);
  if (candidates.length === EML_LIMITS.candidatesPerList) at.refuse("too-many", "Candidate");
  if (shortCode !== null) {
    if (shortCodes.has(shortCode)) at.refuse("duplicate", shortCode);
    shortCodes.add(shortCode);
  }
  candidates.push({ number, shortCode, ...draft.person });
}

const CANDIDATE = element<CandidateListsDraft>(
  "Candidate",
  [
    one<CandidateListsDraft>(CANDIDATE_IDENTIFIER),
    one<CandidateListsDraft>(FULL_NAME),
    // What is not for publication (230c) may stand here and is not kept.
    anyOrder<CandidateListsDraft>(
      0,
      ignored("DateOfBirth"),
      ...GENDERS,
      QUALIFYING_ADDRESS,
      ignored("Contact"),
      ignored("Agent"),
      ignored("kr:DateOfBirthAnnex"),
      ignored("kr:NationalIdentificationNumber"),
    ),
  ],
  {
    open: (draft) => {
      draft.person = startPerson();
    },
    close: finishCandidate,
  },
);

function finishList(draft: CandidateListsDraft, _: string, at: Cursor): void {
  const { listName: name, type, candidates, lists } = draft;
  const number = draft.listNumber ?? at.refuse("missing", "AffiliationIdentifier");
  const about = draft.about ?? at.refuse("missing", "kr:ListData");
  checkAscending(number, lists, at);
  if (lists.length === EML_LIMITS.lists) at.refuse("too-many", "Affiliation");
  lists.push({ number, name, type, ...about, candidates });
}

const AFFILIATION = element<CandidateListsDraft>(
  "Affiliation",
  [
    one<CandidateListsDraft>(AFFILIATION_IDENTIFIER),
    one(
      text<CandidateListsDraft>("Type", (draft, content, at) => {
        draft.type = oneOf(TYPES, content, at);
      }),
    ),
    // Before kr:ListData older files have elements of the report generator, which are skipped as foreign.
    one(LIST_DATA),
    repeated(1, CANDIDATE),
  ],
  {
    open: (draft) => {
      draft.candidates = [];
    },
    close: finishList,
    foreign: true,
  },
);

const ELECTION = element<CandidateListsDraft>("Election", [
  one<CandidateListsDraft>(ELECTION_IDENTIFIER),
  one(
    element<CandidateListsDraft>(
      "Contest",
      [one<CandidateListsDraft>(CONTEST_IDENTIFIER), repeated(1, AFFILIATION)],
      { foreign: true },
    ),
  ),
]);

const ROOT = element<CandidateListsDraft>("EML", [
  ...envelope({ authority: true, issueDate: "required" }),
  one(
    element<CandidateListsDraft>(
      "CandidateList",
      [optional(ignored<CandidateListsDraft>("ListDate")), one(ELECTION)],
      { foreign: true },
    ),
  ),
]);

/** Reads a 230b (candidate lists). A second Contest is refused: no file has one. */
export function readCandidateLists(): MessageReading<CandidateListsDraft> {
  const draft: CandidateListsDraft = {
    ...startEnvelope(),
    person: startPerson(),
    lists: [],
    shortCodes: new Set(),
    listNumber: null,
    listName: "",
    type: "",
    about: null,
    candidates: [],
    candidateNumber: null,
    shortCode: null,
  };
  const finish = (): CandidateListsDocument => ({
    ...finishEnvelope(draft),
    message: "230b",
    lists: draft.lists,
  });
  return { root: ROOT, draft, finish };
}
