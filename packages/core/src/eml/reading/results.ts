import type { ListNumber } from "../../election/index.ts";
import type { ElectedCandidate, ResultDocument } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import {
  CONTEST_IDENTIFIER,
  ELECTION_IDENTIFIER,
  envelope,
  finishEnvelope,
  startEnvelope,
} from "./envelope.ts";
import { element, ignored, one, optional, repeated, text } from "./grammar.ts";
import {
  AFFILIATION_IDENTIFIER,
  CANDIDATE_IDENTIFIER,
  checkAscending,
  type WithCandidate,
  type WithList,
} from "./identifiers.ts";
import type { MessageReading } from "./message-reading.ts";
import { FULL_NAME, GENDERS, QUALIFYING_ADDRESS, startPerson, type WithPerson } from "./person.ts";
import { oneOf, positiveNumber } from "./values.ts";
import type { Cursor } from "./xml-reader.ts";

interface ListDraft {
  readonly number: ListNumber;
  readonly name: string;
  readonly elected: boolean;
  readonly candidates: ElectedCandidate[];
}

interface ResultDraft extends WithPerson, WithList, WithCandidate {
  readonly lists: ListDraft[];
  /** The Selection that is read now: of a list, or of one of its candidates. */
  kind: "list" | "candidate";
  ranking: number | null;
  elected: boolean;
}

const CANDIDATE = element<ResultDraft>(
  "Candidate",
  [
    one<ResultDraft>(CANDIDATE_IDENTIFIER),
    one<ResultDraft>(FULL_NAME),
    optional<ResultDraft>(...GENDERS),
    one<ResultDraft>(QUALIFYING_ADDRESS),
  ],
  {
    open: (draft) => {
      draft.kind = "candidate";
      draft.person = startPerson();
    },
  },
);

function finishList(draft: ResultDraft, at: Cursor): void {
  const { lists, listName: name, elected } = draft;
  const number = draft.listNumber ?? at.refuse("missing", "AffiliationIdentifier");
  checkAscending(number, lists, at);
  if (lists.length === EML_LIMITS.lists) at.refuse("too-many", "AffiliationIdentifier");
  lists.push({ number, name, elected, candidates: [] });
}

function finishCandidate(draft: ResultDraft, at: Cursor): void {
  const { shortCode, elected } = draft;
  const candidates = draft.lists.at(-1)?.candidates ?? at.refuse("missing", "AffiliationIdentifier");
  const number = draft.candidateNumber ?? at.refuse("missing", "Id");
  const ranking = draft.ranking ?? at.refuse("missing", "Ranking");
  checkAscending(number, candidates, at);
  if (candidates.length === EML_LIMITS.candidatesPerList) at.refuse("too-many", "Candidate");
  candidates.push({ number, shortCode, ...draft.person, ranking, elected });
}

const SELECTION = element<ResultDraft>(
  "Selection",
  [
    one<ResultDraft>(CANDIDATE, AFFILIATION_IDENTIFIER),
    optional(ignored<ResultDraft>("Votes")),
    optional(
      text<ResultDraft>("Ranking", (draft, content, at) => {
        draft.ranking = positiveNumber(content, at);
      }),
    ),
    one(
      text<ResultDraft>("Elected", (draft, content, at) => {
        draft.elected = oneOf(["yes", "no"], content, at) === "yes";
      }),
    ),
  ],
  {
    open: (draft) => {
      draft.kind = "list";
      draft.ranking = null;
    },
    close: (draft, _, at) => {
      if (draft.kind === "list") finishList(draft, at);
      else finishCandidate(draft, at);
    },
  },
);

const ROOT = element<ResultDraft>("EML", [
  ...envelope({ authority: true, issueDate: "absent" }),
  one(
    element<ResultDraft>(
      "Result",
      [
        one(
          element<ResultDraft>("Election", [
            one<ResultDraft>(ELECTION_IDENTIFIER),
            one(
              element<ResultDraft>("Contest", [one<ResultDraft>(CONTEST_IDENTIFIER), repeated(1, SELECTION)]),
            ),
          ]),
        ),
      ],
      { foreign: true },
    ),
  ),
]);

/** Reads a 520 (result). Vote numbers, which the schema allows and no file has, are not kept. */
export function readResult(): MessageReading<ResultDraft> {
  const draft: ResultDraft = {
    ...startEnvelope(),
    person: startPerson(),
    lists: [],
    kind: "list",
    listNumber: null,
    listName: "",
    candidateNumber: null,
    shortCode: null,
    ranking: null,
    elected: false,
  };
  const finish = (): ResultDocument => ({ ...finishEnvelope(draft), message: "520", lists: draft.lists });
  return { root: ROOT, draft, finish };
}
