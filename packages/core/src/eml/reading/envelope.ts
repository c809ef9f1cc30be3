import {
  type CalendarDate,
  ELECTION_CATEGORIES,
  ELECTION_ID_PATTERN,
  type Election,
  type ElectionCategory,
  type ElectionId,
  electionId,
} from "../../election/index.ts";
import type { Envelope } from "../documents.ts";
import {
  anyOrder,
  type ElementRule,
  element,
  ignored,
  one,
  optional,
  type Particle,
  text,
} from "./grammar.ts";
import { dateOf, oneOf, orNull, required, token } from "./values.ts";
import { emlVersionOf, SCHEMA_VERSION, type VersionSigns } from "./version.ts";
import type { Cursor } from "./xml-reader.ts";

/** What every message collects: its envelope, the election and the contest. */
export interface EnvelopeDraft {
  readonly signs: VersionSigns;
  transactionId: string;
  authority: Named | null;
  createdBy: Named | null;
  issueDate: CalendarDate | null;
  creationDateTime: string | null;
  canonical: boolean;
  election: ElectionDraft;
  contestId: string;
  contestName: string | null;
}

interface Named {
  id: string;
  name: string;
}

interface ElectionDraft {
  id: ElectionId | null;
  name: string;
  category: ElectionCategory | null;
  subcategory: string | null;
  domain: Named | null;
  date: CalendarDate | null;
  nominationDate: CalendarDate | null;
}

/** An envelope with nothing in it yet. */
export function startEnvelope(): EnvelopeDraft {
  return {
    signs: { schemaVersion: null, draft: false, investigations: false },
    transactionId: "",
    authority: null,
    createdBy: null,
    issueDate: null,
    creationDateTime: null,
    canonical: false,
    election: {
      id: null,
      name: "",
      category: null,
      subcategory: null,
      domain: null,
      date: null,
      nominationDate: null,
    },
    contestId: "",
    contestName: null,
  };
}

/** The finished envelope. Its rules have seen to it that nothing required is missing. */
export function finishEnvelope(draft: EnvelopeDraft): Envelope {
  const { id, category, date } = draft.election;
  if (id === null || category === null || date === null) {
    throw new Error("Invariant broken: an EML message was closed without an election");
  }
  const election: Election = { ...draft.election, id, category, date };
  return {
    version: emlVersionOf(draft.signs),
    transactionId: draft.transactionId,
    managingAuthority: draft.authority && { ...draft.authority, createdBy: draft.createdBy },
    issueDate: draft.issueDate,
    creationDateTime: draft.creationDateTime,
    canonical: draft.canonical,
    election,
    contestId: draft.contestId,
    contestName: draft.contestName,
  };
}

/** Notes that the file uses something of the 1.3 drafts. */
export function markDraft(draft: EnvelopeDraft): void {
  draft.signs.draft = true;
}

const DATE_TIME = /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u;

const MANAGING_AUTHORITY: ElementRule<EnvelopeDraft> = element("ManagingAuthority", [
  one(
    text<EnvelopeDraft>(
      "AuthorityIdentifier",
      (draft, content) => {
        if (draft.authority !== null) draft.authority.name = content;
      },
      (draft, at) => {
        draft.authority = { id: required(at, "Id"), name: "" };
      },
    ),
  ),
  one(ignored("AuthorityAddress")),
  optional(
    text<EnvelopeDraft>(
      "kr:CreatedByAuthority",
      (draft, content) => {
        if (draft.createdBy !== null) draft.createdBy.name = content;
      },
      (draft, at) => {
        draft.createdBy = { id: required(at, "Id"), name: "" };
      },
    ),
  ),
]);

const SCHEMA: ElementRule<EnvelopeDraft> = ignored("kr:Schema", (draft, at) => {
  const version = token(required(at, "Version"));
  if (!SCHEMA_VERSION.test(version)) at.refuse("value", version);
  draft.signs.schemaVersion = version;
});

/**
 * The particles of the envelope, in order (EML_NL, EMLstructureKR). Which of them a message requires differs;
 * creation time and canonicalization stand in either order in the schema.
 */
export function envelope(needs: {
  readonly authority: boolean;
  readonly issueDate: "required" | "optional" | "absent";
}): readonly Particle<EnvelopeDraft>[] {
  const issueDate = text<EnvelopeDraft>("IssueDate", (draft, content, at) => {
    draft.issueDate = dateOf(content, at);
  });
  return [
    one(
      text<EnvelopeDraft>("TransactionId", (draft, content) => {
        draft.transactionId = token(content);
      }),
    ),
    (needs.authority ? one : optional)<EnvelopeDraft>(MANAGING_AUTHORITY),
    ...(needs.issueDate === "absent"
      ? []
      : [(needs.issueDate === "required" ? one : optional)<EnvelopeDraft>(issueDate)]),
    anyOrder<EnvelopeDraft>(
      1,
      SCHEMA,
      text("kr:CreationDateTime", (draft, content, at) => {
        const moment = token(content);
        if (!DATE_TIME.test(moment)) at.refuse("value", content);
        draft.creationDateTime = moment;
      }),
      ignored("ds:CanonicalizationMethod", (draft) => {
        draft.canonical = true;
      }),
    ),
  ];
}

/** EventIdentifier is there and empty in every file. */
export const EVENT_IDENTIFIER: ElementRule<EnvelopeDraft> = ignored("EventIdentifier");

function checkElection({ election }: EnvelopeDraft, _: string, at: Cursor): void {
  if (election.date === null) at.refuse("missing", "kr:ElectionDate");
}

/** ElectionIdentifier with the additions of EML_NL, which are read in any order. */
export const ELECTION_IDENTIFIER: ElementRule<EnvelopeDraft> = element(
  "ElectionIdentifier",
  [
    optional(
      text<EnvelopeDraft>("ElectionName", (draft, content) => {
        draft.election.name = content;
      }),
    ),
    one(
      text<EnvelopeDraft>("ElectionCategory", (draft, content, at) => {
        draft.election.category = oneOf(ELECTION_CATEGORIES, content, at);
      }),
    ),
    anyOrder<EnvelopeDraft>(
      1,
      text("kr:ElectionSubcategory", (draft, content) => {
        draft.election.subcategory = token(content);
      }),
      text(
        "kr:ElectionDomain",
        (draft, content) => {
          if (draft.election.domain !== null) draft.election.domain.name = content;
        },
        (draft, at) => {
          draft.election.domain = { id: at.attribute("Id") ?? "", name: "" };
        },
      ),
      text("kr:ElectionDate", (draft, content, at) => {
        draft.election.date = dateOf(content, at);
      }),
      text("kr:NominationDate", (draft, content, at) => {
        draft.election.nominationDate = dateOf(content, at);
      }),
    ),
  ],
  {
    open: (draft, at) => {
      const id = required(at, "Id");
      draft.election.id = ELECTION_ID_PATTERN.test(id) ? electionId(id) : at.refuse("value", id);
    },
    close: checkElection,
  },
);

/** ContestIdentifier: "geen" for a council. */
export const CONTEST_IDENTIFIER: ElementRule<EnvelopeDraft> = element(
  "ContestIdentifier",
  [
    optional(
      text<EnvelopeDraft>("ContestName", (draft, content) => {
        draft.contestName = orNull(content);
      }),
    ),
  ],
  {
    open: (draft, at) => {
      draft.contestId = required(at, "Id");
    },
  },
);
