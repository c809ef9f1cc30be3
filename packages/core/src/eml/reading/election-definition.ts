import type { Count, Region } from "../../election/index.ts";
import type { ElectionDefinitionDocument } from "../documents.ts";
import {
  CONTEST_IDENTIFIER,
  ELECTION_IDENTIFIER,
  type EnvelopeDraft,
  EVENT_IDENTIFIER,
  envelope,
  finishEnvelope,
  startEnvelope,
} from "./envelope.ts";
import { element, ignored, one, optional, repeated, text } from "./grammar.ts";
import type { MessageReading } from "./message-reading.ts";
import { booleanOf, countOf, optionalAttribute, positiveNumber, required, token } from "./values.ts";
import type { Cursor } from "./xml-reader.ts";

type Party = ElectionDefinitionDocument["registeredParties"][number];
type Committees = Region["committees"][number][];

interface DefinitionDraft extends EnvelopeDraft {
  maxVotes: Count | null;
  seats: number;
  threshold: number;
  readonly regions: Region[];
  readonly parties: Party[];
  /** The region that is read now. */
  region: Omit<Region, "name" | "committees"> | null;
  regionName: string;
  committees: Committees;
  /** The party that is read now. */
  partyName: string;
  registeredBy: string | null;
}

const CONTEST = element<DefinitionDraft>("Contest", [
  one<DefinitionDraft>(CONTEST_IDENTIFIER),
  one(ignored<DefinitionDraft>("VotingMethod")),
  one(
    text<DefinitionDraft>("MaxVotes", (draft, content, at) => {
      draft.maxVotes = token(content) === "" ? null : countOf(content, at);
    }),
  ),
]);

function readRegion(draft: DefinitionDraft, at: Cursor): void {
  const superior = at.attribute("SuperiorRegionCategory");
  draft.region = {
    number: at.attribute("RegionNumber"),
    category: required(at, "RegionCategory"),
    superior: superior === null ? null : { number: at.attribute("SuperiorRegionNumber"), category: superior },
    romanNumerals: optionalAttribute(at, "RomanNumerals", booleanOf),
    frisianExportAllowed: optionalAttribute(at, "FrysianExportAllowed", booleanOf),
  };
  draft.committees = [];
}

const REGION = element<DefinitionDraft>(
  "kr:Region",
  [
    one(
      text<DefinitionDraft>("kr:RegionName", (draft, content) => {
        draft.regionName = content;
      }),
    ),
    repeated(
      0,
      ignored<DefinitionDraft>("kr:Committee", (draft, at) => {
        draft.committees.push({
          category: required(at, "CommitteeCategory"),
          name: at.attribute("CommitteeName"),
          acceptsCentralSubmissions: optionalAttribute(at, "AcceptCentralSubmissions", booleanOf),
        });
      }),
    ),
  ],
  {
    open: readRegion,
    close: ({ region, regions, regionName, committees }) => {
      if (region !== null) regions.push({ ...region, name: regionName, committees });
    },
  },
);

const PARTY = element<DefinitionDraft>(
  "kr:RegisteredParty",
  [
    one(
      text<DefinitionDraft>("kr:RegisteredAppellation", (draft, content) => {
        draft.partyName = content;
      }),
    ),
    optional(
      text<DefinitionDraft>("kr:RegisteredBy", (draft, content) => {
        draft.registeredBy = content;
      }),
    ),
  ],
  {
    open: (draft) => {
      draft.registeredBy = null;
    },
    close: ({ parties, partyName, registeredBy }) => {
      parties.push({ name: partyName, registeredBy });
    },
  },
);

const ELECTION = element<DefinitionDraft>("Election", [
  one<DefinitionDraft>(ELECTION_IDENTIFIER),
  one(CONTEST),
  one(
    text<DefinitionDraft>("kr:NumberOfSeats", (draft, content, at) => {
      draft.seats = positiveNumber(content, at);
    }),
  ),
  one(
    text<DefinitionDraft>("kr:PreferenceThreshold", (draft, content, at) => {
      draft.threshold = countOf(content, at);
    }),
  ),
  one(element<DefinitionDraft>("kr:ElectionTree", [repeated(1, REGION)])),
  one(element<DefinitionDraft>("kr:RegisteredParties", [repeated(0, PARTY)])),
]);

const ROOT = element<DefinitionDraft>("EML", [
  ...envelope({ authority: false, issueDate: "optional" }),
  one(element<DefinitionDraft>("ElectionEvent", [one<DefinitionDraft>(EVENT_IDENTIFIER), one(ELECTION)])),
]);

/** Reads a 110a (election definition). */
export function readElectionDefinition(): MessageReading<DefinitionDraft> {
  const draft: DefinitionDraft = {
    ...startEnvelope(),
    maxVotes: null,
    seats: 0,
    threshold: 0,
    regions: [],
    parties: [],
    region: null,
    regionName: "",
    committees: [],
    partyName: "",
    registeredBy: null,
  };
  const finish = (): ElectionDefinitionDocument => ({
    ...finishEnvelope(draft),
    message: "110a",
    maxVotes: draft.maxVotes,
    seats: draft.seats,
    preferenceThresholdPercent: draft.threshold,
    regions: draft.regions,
    registeredParties: draft.parties,
  });
  return { root: ROOT, draft, finish };
}
