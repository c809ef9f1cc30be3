import { impossible } from "../../basics/index.ts";
import type { Count } from "../../election/index.ts";
import type { VoteGroup } from "../documents.ts";
import { type EnvelopeDraft, markDraft } from "./envelope.ts";
import {
  type ElementRule,
  element,
  ignored,
  one,
  optional,
  type Particle,
  repeated,
  text,
} from "./grammar.ts";
import {
  AFFILIATION_IDENTIFIER,
  CANDIDATE_IDENTIFIER,
  type WithCandidate,
  type WithList,
} from "./identifiers.ts";
import { countOf, detached, required, token } from "./values.ts";
import type { VoteGroupDraft } from "./vote-group.ts";
import type { Cursor } from "./xml-reader.ts";

/** A draft that takes vote groups. */
export interface VoteGroupHolder extends EnvelopeDraft, WithList, WithCandidate {
  /** Only above the level of the candidate lists (510c, d) can candidates do without a number. */
  readonly numbered: boolean;
  /** The group that is read now. */
  group: VoteGroupDraft;
  /** The Selection that is read now. */
  kind: "list" | "candidate" | "option";
  votes: Count;
  initialVotes: Count | null;
  /** ReasonCode of the count that is read now. */
  reasonCode: string;
}

/** Codes that repeat in every station: one string serves them all. */
const REASON_CODES: ReadonlyMap<string, string> = new Map(
  [
    "ongeldig",
    "blanco",
    "geldige stempassen",
    "geldige volmachtbewijzen",
    "geldige kiezerspassen",
    "toegelaten kiezers",
    "meer getelde stembiljetten",
    "minder getelde stembiljetten",
    "meegenomen stembiljetten",
    "te weinig uitgereikte stembiljetten",
    "te veel uitgereikte stembiljetten",
    "geen briefstembiljetten",
    "te veel briefstembiljetten",
    "kwijtgeraakte stembiljetten",
    "geen verklaring",
    "andere verklaring",
  ].map((code) => [code, code]),
);

/** Takes the ReasonCode of the element that opens. */
export function readReasonCode(draft: VoteGroupHolder, at: Cursor): void {
  const code = required(at, "ReasonCode");
  draft.reasonCode = REASON_CODES.get(code) ?? detached(token(code));
}

// A referendum option may be marked with an Id of its own; the file's order numbers it.
const OPTION = text<VoteGroupHolder>(
  "ReferendumOptionIdentifier",
  (draft, content) => {
    draft.listName = content;
  },
  (draft) => {
    draft.kind = "option";
  },
);

const CANDIDATE = element<VoteGroupHolder>(
  "Candidate",
  [
    one<VoteGroupHolder>(CANDIDATE_IDENTIFIER),
    optional(ignored<VoteGroupHolder>("CandidateFullName")),
    optional(ignored<VoteGroupHolder>("Gender"), ignored<VoteGroupHolder>("kr:GenderAnnex", markDraft)),
    optional(ignored<VoteGroupHolder>("QualifyingAddress")),
  ],
  {
    open: (draft) => {
      draft.kind = "candidate";
    },
  },
);

function finishSelection(draft: VoteGroupHolder, _: string, at: Cursor): void {
  const { group, votes, initialVotes } = draft;
  draft.initialVotes = null;
  switch (draft.kind) {
    case "candidate":
      if (draft.numbered && draft.candidateNumber === null) at.refuse("missing", "Id");
      return group.addCandidate(draft.candidateNumber, draft.shortCode, votes, initialVotes, at);
    case "option":
      return group.addOption(draft.listName, votes, initialVotes, at);
    case "list":
      if (draft.listNumber === null) return at.refuse("missing", "AffiliationIdentifier");
      return group.addList(draft.listNumber, draft.listName, votes, initialVotes, at);
    default:
      return impossible(draft.kind);
  }
}

const SELECTION = element<VoteGroupHolder>(
  "Selection",
  [
    one<VoteGroupHolder>(CANDIDATE, AFFILIATION_IDENTIFIER, OPTION),
    optional(
      initial("ValidVotes", (draft, count) => {
        draft.initialVotes = count;
      }),
    ),
    one(
      text<VoteGroupHolder>("ValidVotes", (draft, content, at) => {
        draft.votes = countOf(content, at);
      }),
    ),
  ],
  {
    open: (draft) => {
      draft.kind = "list";
    },
    close: finishSelection,
  },
);

/** A value of the first session that a corrigendum replaced (EML_NL 1.3). */
function initial(
  name: string,
  set: (draft: VoteGroupHolder, count: Count, at: Cursor) => void,
): ElementRule<VoteGroupHolder> {
  return text<VoteGroupHolder>(
    `kr:Initial${name}`,
    (draft, content, at) => {
      set(draft, countOf(content, at), at);
    },
    (draft, at) => {
      markDraft(draft);
      draft.reasonCode = token(at.attribute("ReasonCode") ?? "");
    },
  );
}

/** RejectedVotes or UncountedVotes with the values they replaced. */
function reasoned(name: "RejectedVotes" | "UncountedVotes", min: number): Particle<VoteGroupHolder> {
  const counts = (draft: VoteGroupHolder) =>
    name === "RejectedVotes" ? draft.group.rejected : draft.group.uncounted;
  return repeated(
    min,
    text<VoteGroupHolder>(
      name,
      (draft, content, at) => {
        counts(draft).add(draft.reasonCode, countOf(content, at), at);
      },
      readReasonCode,
    ),
    initial(name, (draft, count, at) => {
      if (draft.reasonCode === "") at.refuse("missing", "ReasonCode");
      counts(draft).addInitial(draft.reasonCode, count, at);
    }),
  );
}

/** VoteGroup: the numbers of the total or of a unit. */
export const VOTE_GROUP: readonly Particle<VoteGroupHolder>[] = [
  repeated(1, SELECTION),
  optional(
    initial("Cast", (draft, count) => {
      draft.group.initialCast = count;
    }),
  ),
  one(
    text<VoteGroupHolder>("Cast", (draft, content, at) => {
      draft.group.cast = countOf(content, at);
    }),
  ),
  optional(
    initial("TotalCounted", (draft, count) => {
      draft.group.initialTotalCounted = count;
    }),
  ),
  one(
    text<VoteGroupHolder>("TotalCounted", (draft, content, at) => {
      draft.group.totalCounted = countOf(content, at);
    }),
  ),
  reasoned("RejectedVotes", 2),
  reasoned("UncountedVotes", 0),
];

/** The finished group; both kinds of rejected votes must be there, other codes are kept as they are. */
export function finishGroup(draft: VoteGroupHolder, at: Cursor): VoteGroup {
  for (const code of ["ongeldig", "blanco"]) {
    if (!draft.group.rejected.has(code)) at.refuse("missing", `RejectedVotes ReasonCode="${code}"`);
  }
  return draft.group.finish(at);
}
