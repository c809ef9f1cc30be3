import type { CountDocument, CountMessage, ReportingUnit, VoteGroup } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import {
  CONTEST_IDENTIFIER,
  ELECTION_IDENTIFIER,
  EVENT_IDENTIFIER,
  envelope,
  finishEnvelope,
  markDraft,
  startEnvelope,
} from "./envelope.ts";
import { element, ignored, one, optional, type Particle, repeated, text } from "./grammar.ts";
import { type ListSet, listSetOf } from "./list-set.ts";
import type { MessageReading } from "./message-reading.ts";
import { booleanOf, detached, required } from "./values.ts";
import { VoteGroupDraft } from "./vote-group.ts";
import { finishGroup, readReasonCode, VOTE_GROUP, type VoteGroupHolder } from "./vote-group-rules.ts";
import type { Cursor } from "./xml-reader.ts";

/** What takes the parts of a count as they are complete, before the rest of the file is known to be right. */
export interface CountReceiver {
  receiveTotal(total: VoteGroup): void;
  receiveUnit(unit: ReportingUnit): void;
}

interface CountDraft extends VoteGroupHolder {
  countingMethod: string | null;
  phase: string | null;
  readonly receiver: CountReceiver;
  /** The total once it is complete; of a count without one, its only unit. */
  total: VoteGroup | null;
  hasTotal: boolean;
  lists: ListSet | null;
  /** The unit that is read now, and those before it. */
  readonly unitIds: Set<string>;
  unitId: string;
  unitName: string;
  investigations: { reasonCode: string; value: boolean }[] | null;
}

const REPORTING_UNIT_ID = /^((HSB\d+)|((HSB\d+::)?\d{4})|(((HSB\d+::)?\d{4}::)?SB\d+)|(HSB\d+::SB\d+))$/u;

function setTotal(draft: CountDraft, total: VoteGroup): void {
  draft.total = total;
  draft.lists = listSetOf(total);
  draft.receiver.receiveTotal(total);
}

const TOTAL_VOTES = element<CountDraft>("TotalVotes", VOTE_GROUP, {
  close: (draft, _, at) => {
    draft.hasTotal = true;
    setTotal(draft, finishGroup(draft, at));
  },
});

const REPORTING_UNIT_IDENTIFIER = text<CountDraft>(
  "ReportingUnitIdentifier",
  (draft, content) => {
    draft.unitName = detached(content);
    draft.group = new VoteGroupDraft(draft.lists, `${draft.unitName} (${draft.unitId})`);
  },
  (draft, at) => {
    if (draft.unitIds.size > 0 && !draft.hasTotal) at.refuse("missing", "TotalVotes");
    const id = required(at, "Id");
    if (!REPORTING_UNIT_ID.test(id)) at.refuse("value", id);
    if (draft.unitIds.has(id)) at.refuse("duplicate", id);
    if (draft.unitIds.size === EML_LIMITS.stations) at.refuse("too-many", "ReportingUnitVotes");
    draft.unitId = detached(id);
    draft.unitIds.add(draft.unitId);
    draft.investigations = null;
  },
);

const INVESTIGATIONS = element<CountDraft>(
  "kr:ReportingUnitInvestigations",
  [
    repeated(
      0,
      text<CountDraft>(
        "kr:Investigation",
        (draft, content, at) => {
          const investigations = draft.investigations ?? [];
          if (investigations.length === EML_LIMITS.reasonCodes) at.refuse("too-many", "kr:Investigation");
          investigations.push({ reasonCode: draft.reasonCode, value: booleanOf(content, at) });
        },
        readReasonCode,
      ),
    ),
  ],
  {
    open: (draft) => {
      draft.signs.investigations = true;
      draft.investigations = [];
    },
  },
);

function finishUnit(draft: CountDraft, _: string, at: Cursor): void {
  const group = finishGroup(draft, at);
  // The schema lets a count of a single unit do without a total.
  if (draft.total === null) setTotal(draft, group);
  draft.receiver.receiveUnit({
    id: draft.unitId,
    name: draft.unitName,
    group,
    investigations: draft.investigations,
    position: at.position,
  });
}

const REPORTING_UNIT_VOTES = element<CountDraft>(
  "ReportingUnitVotes",
  [
    one(REPORTING_UNIT_IDENTIFIER),
    optional(ignored<CountDraft>("kr:ReportingUnitType", markDraft)),
    optional(ignored<CountDraft>("kr:SharedLocation", markDraft)),
    ...VOTE_GROUP,
    optional(INVESTIGATIONS),
  ],
  { close: finishUnit },
);

const CONTEST = element<CountDraft>(
  "Contest",
  [one<CountDraft>(CONTEST_IDENTIFIER), optional(TOTAL_VOTES), repeated(0, REPORTING_UNIT_VOTES)],
  {
    close: (draft, _, at) => {
      if (draft.total === null) at.refuse("missing", "TotalVotes");
    },
  },
);

/** An element of the 1.3 drafts that holds nothing but a code. */
function coded(
  name: string,
  attribute: string,
  set: (draft: CountDraft, code: string) => void,
): Particle<CountDraft> {
  return optional(
    ignored<CountDraft>(name, (draft, at) => {
      markDraft(draft);
      set(draft, required(at, attribute));
    }),
  );
}

const COUNT = element<CountDraft>(
  "Count",
  [
    coded("kr:CountingMethod", "MethodCode", (draft, code) => {
      draft.countingMethod = code;
    }),
    one<CountDraft>(EVENT_IDENTIFIER),
    coded("kr:Phase", "PhaseCode", (draft, code) => {
      draft.phase = code;
    }),
    one(
      element<CountDraft>("Election", [
        one<CountDraft>(ELECTION_IDENTIFIER),
        one(element<CountDraft>("Contests", [one(CONTEST)])),
      ]),
    ),
  ],
  { foreign: true },
);

const ROOT = element<CountDraft>("EML", [...envelope({ authority: true, issueDate: "absent" }), one(COUNT)]);

/** Reads a 510 (count). A second Contest is refused: no file has one. */
export function readCounts(message: CountMessage, receiver: CountReceiver): MessageReading<CountDraft> {
  const draft: CountDraft = {
    ...startEnvelope(),
    countingMethod: null,
    phase: null,
    group: new VoteGroupDraft(null, ""),
    total: null,
    hasTotal: false,
    lists: null,
    receiver,
    numbered: message === "510a" || message === "510b",
    unitIds: new Set(),
    unitId: "",
    unitName: "",
    investigations: null,
    kind: "list",
    listNumber: null,
    listName: "",
    candidateNumber: null,
    shortCode: null,
    votes: 0,
    initialVotes: null,
    reasonCode: "",
  };
  return { root: ROOT, draft, finish: () => finishCounts(message, draft) };
}

function finishCounts(message: CountMessage, draft: CountDraft): CountDocument {
  if (draft.total === null) throw new Error("Invariant broken: a count was closed without a total");
  return {
    ...finishEnvelope(draft),
    message,
    countingMethod: draft.countingMethod,
    phase: draft.phase,
    total: draft.total,
    units: [],
  };
}
