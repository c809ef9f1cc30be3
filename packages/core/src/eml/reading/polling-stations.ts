import type { Count } from "../../election/index.ts";
import type { PollingPlace, PollingStationsDocument } from "../documents.ts";
import { EML_LIMITS } from "../limits.ts";
import {
  CONTEST_IDENTIFIER,
  ELECTION_IDENTIFIER,
  type EnvelopeDraft,
  EVENT_IDENTIFIER,
  envelope,
  finishEnvelope,
  markDraft,
  startEnvelope,
} from "./envelope.ts";
import { element, ignored, one, optional, repeated, text } from "./grammar.ts";
import type { MessageReading } from "./message-reading.ts";
import { countOf, oneOf, orNull, positiveNumber, required, token } from "./values.ts";
import type { Cursor } from "./xml-reader.ts";

interface StationsDraft extends EnvelopeDraft {
  municipalityId: string;
  municipalityName: string;
  eligibleVoters: Count | null;
  readonly places: PollingPlace[];
  readonly numbers: Set<number>;
  /** The polling place that is read now. */
  channel: PollingPlace["channel"];
  name: string;
  postalCode: string | null;
  number: number;
  voters: Count | null;
}

function countOrNull(content: string, at: Cursor): Count | null {
  return token(content) === "" ? null : countOf(content, at);
}

const LOCALITY = element<StationsDraft>("Locality", [
  one(
    text<StationsDraft>("xal:LocalityName", (draft, content) => {
      draft.name = content;
    }),
  ),
  optional(
    element<StationsDraft>("xal:PostalCode", [
      optional(
        text<StationsDraft>("xal:PostalCodeNumber", (draft, content) => {
          draft.postalCode = orNull(content);
        }),
      ),
    ]),
  ),
]);

// The older way, kept by the schema for old files.
const PLAIN_ADDRESS = text<StationsDraft>("xal:Address", (draft, content) => {
  draft.name = content;
});

const POLLING_STATION = text<StationsDraft>(
  "PollingStation",
  (draft, content, at) => {
    draft.voters = countOrNull(content, at);
  },
  (draft, at) => {
    const number = positiveNumber(required(at, "Id"), at);
    if (draft.numbers.has(number)) at.refuse("duplicate", String(number));
    if (draft.numbers.size === EML_LIMITS.stations) at.refuse("too-many", "PollingPlace");
    draft.numbers.add(number);
    draft.number = number;
  },
);

const POLLING_PLACE = element<StationsDraft>(
  "PollingPlace",
  [
    one(
      element<StationsDraft>("PhysicalLocation", [
        one(
          element<StationsDraft>("Address", [
            one(LOCALITY, PLAIN_ADDRESS),
            repeated(0, ignored<StationsDraft>("sb:Location", markDraft)),
          ]),
        ),
        one(POLLING_STATION),
        optional(ignored<StationsDraft>("kr:ReportingUnitType", markDraft)),
        optional(ignored<StationsDraft>("kr:SharedLocation", markDraft)),
      ]),
    ),
  ],
  {
    open: (draft, at) => {
      draft.channel = oneOf(["polling", "postal"], required(at, "Channel"), at);
      draft.postalCode = null;
    },
    close: ({ channel, number, name, postalCode, voters, places }) => {
      places.push({ channel, number, name, postalCode, eligibleVoters: voters });
    },
  },
);

const REPORTING_UNIT = element<StationsDraft>("ReportingUnit", [
  one(
    text<StationsDraft>(
      "ReportingUnitIdentifier",
      (draft, content) => {
        draft.municipalityName = content;
      },
      (draft, at) => {
        draft.municipalityId = required(at, "Id");
      },
    ),
  ),
]);

const CONTEST = element<StationsDraft>("Contest", [
  one<StationsDraft>(CONTEST_IDENTIFIER),
  one(REPORTING_UNIT),
  one(ignored<StationsDraft>("VotingMethod")),
  one(
    text<StationsDraft>("MaxVotes", (draft, content, at) => {
      draft.eligibleVoters = countOrNull(content, at);
    }),
  ),
  optional(ignored<StationsDraft>("sb:MunicipalityContactDetails", markDraft)),
  optional(ignored<StationsDraft>("sb:MunicipalityElectionSite", markDraft)),
  repeated(1, POLLING_PLACE),
]);

const ROOT = element<StationsDraft>("EML", [
  ...envelope({ authority: true, issueDate: "optional" }),
  one(
    element<StationsDraft>("ElectionEvent", [
      one<StationsDraft>(EVENT_IDENTIFIER),
      one(element<StationsDraft>("Election", [one<StationsDraft>(ELECTION_IDENTIFIER), one(CONTEST)])),
    ]),
  ),
]);

/** Reads a 110b (polling stations) of one election; one with several elections is refused. */
export function readPollingStations(): MessageReading<StationsDraft> {
  const draft: StationsDraft = {
    ...startEnvelope(),
    municipalityId: "",
    municipalityName: "",
    eligibleVoters: null,
    places: [],
    numbers: new Set(),
    channel: "polling",
    name: "",
    postalCode: null,
    number: 0,
    voters: null,
  };
  const finish = (): PollingStationsDocument => ({
    ...finishEnvelope(draft),
    message: "110b",
    municipality: { id: draft.municipalityId, name: draft.municipalityName },
    eligibleVoters: draft.eligibleVoters,
    pollingPlaces: draft.places,
  });
  return { root: ROOT, draft, finish };
}
