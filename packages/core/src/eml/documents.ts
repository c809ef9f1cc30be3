import type {
  CalendarDate,
  CandidateList,
  CandidateNumber,
  Count,
  Election,
  Gender,
  ListNumber,
  Region,
} from "../election/index.ts";

/** Messages this suite reads and writes. 510a, c and the referendum counts (q, r, s) read as counts as well. */
export const COUNT_MESSAGES = ["510a", "510b", "510c", "510d", "510q", "510r", "510s"] as const;
export type CountMessage = (typeof COUNT_MESSAGES)[number];
export type MessageId = "110a" | "110b" | "230b" | CountMessage | "520";

/** Which release of EML_NL a file follows, told by what stands in it. 1.3 is not released: `draft`. */
export interface EmlVersion {
  readonly number: "1.2.1" | "1.2.2" | "1.3";
  readonly draft: boolean;
}

/** Who made a file (ManagingAuthority): id "CSB", "HSB3" or a CBS code of four digits. */
export interface ManagingAuthority {
  readonly id: string;
  readonly name: string;
  /** kr:CreatedByAuthority, where it was made on behalf of another. */
  readonly createdBy: { readonly id: string; readonly name: string } | null;
}

/** What every message begins with. */
export interface Envelope {
  readonly version: EmlVersion;
  readonly transactionId: string;
  readonly managingAuthority: ManagingAuthority | null;
  readonly issueDate: CalendarDate | null;
  /** kr:CreationDateTime as it stands in the file: local time, mostly without a zone. */
  readonly creationDateTime: string | null;
  /** Whether ds:CanonicalizationMethod is there: then the file should be canonical as it is stored. */
  readonly canonical: boolean;
  readonly election: Election;
  /** ContestIdentifier Id: "geen" for a council, a number or roman numeral for a kieskring, "alle". */
  readonly contestId: string;
  readonly contestName: string | null;
}

/** 110a: the election definition (verkiezingsdefinitie). */
export interface ElectionDefinitionDocument extends Envelope {
  readonly message: "110a";
  /** Votes per voter; null where the file leaves it open (one). */
  readonly maxVotes: Count | null;
  readonly seats: number;
  /** Percentage of the quota for election on preference votes (Kieswet P 15). */
  readonly preferenceThresholdPercent: number;
  readonly regions: readonly Region[];
  readonly registeredParties: readonly { readonly name: string; readonly registeredBy: string | null }[];
}

/** A station as the municipality announces it. */
export interface PollingPlace {
  readonly channel: "polling" | "postal";
  readonly number: number;
  readonly name: string;
  readonly postalCode: string | null;
  /** Voters of this station; null where the file does not say. */
  readonly eligibleVoters: Count | null;
}

/** 110b: the polling stations of a municipality (stembureaus). */
export interface PollingStationsDocument extends Envelope {
  readonly message: "110b";
  readonly municipality: { readonly id: string; readonly name: string };
  /** Voters of the whole municipality (MaxVotes); null where the file does not say. */
  readonly eligibleVoters: Count | null;
  readonly pollingPlaces: readonly PollingPlace[];
}

/** 230b: the candidate lists (kandidatenlijsten). */
export interface CandidateListsDocument extends Envelope {
  readonly message: "230b";
  readonly lists: readonly CandidateList[];
}

/** A candidate of a count: by number, by short code, or both. */
export interface CountedCandidate {
  readonly number: CandidateNumber | null;
  readonly shortCode: string | null;
  readonly votes: Count;
  /** EML 1.3: the value before a correction. */
  readonly initialVotes: Count | null;
}

/** A list of a count with its candidates. */
export interface CountedList {
  readonly number: ListNumber;
  readonly name: string;
  readonly votes: Count;
  readonly initialVotes: Count | null;
  readonly candidates: readonly CountedCandidate[];
}

/** A count with a reason: RejectedVotes and UncountedVotes. Codes we do not know are kept as they are. */
export interface ReasonedCount {
  readonly reasonCode: string;
  readonly count: Count;
  readonly initialCount: Count | null;
}

/** The numbers of one unit in file order (EML VoteGroup). voteCountsOf makes VoteCounts of it. */
export interface VoteGroup {
  readonly lists: readonly CountedList[];
  /** Cast: kiesgerechtigden, not votes cast. */
  readonly cast: Count;
  readonly initialCast: Count | null;
  /** TotalCounted: votes on candidates. */
  readonly totalCounted: Count;
  readonly initialTotalCounted: Count | null;
  readonly rejected: readonly ReasonedCount[];
  readonly uncounted: readonly ReasonedCount[];
}

/** One station, municipality or kieskring of a count. */
export interface ReportingUnit {
  /** "0668::SB121", "0277", "HSB1". */
  readonly id: string;
  /** "Stembureau De Hucht (postcode: 6626 AC)". */
  readonly name: string;
  readonly group: VoteGroup;
  readonly investigations: readonly { readonly reasonCode: string; readonly value: boolean }[] | null;
  /** Line and column in the file where the unit begins, for findings. */
  readonly position: Position | null;
}

/** A place in a file; line and column count from 1, in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a count holds besides its units. */
export interface CountHeader extends Envelope {
  readonly message: CountMessage;
  /** EML 1.3. */
  readonly countingMethod: string | null;
  readonly phase: string | null;
  readonly total: VoteGroup;
}

/** 510: a count (telling), with all its units. */
export interface CountDocument extends CountHeader {
  readonly units: readonly ReportingUnit[];
}

/** A candidate in a 520. The number is the order of election, not the place on the list: join on name. */
export interface ElectedCandidate {
  readonly number: number;
  readonly shortCode: string | null;
  readonly initials: string;
  readonly firstName: string | null;
  readonly namePrefix: string | null;
  readonly lastName: string;
  readonly gender: Gender | null;
  readonly locality: string;
  readonly country: string | null;
  /** 1: on preference votes; 2: by list order. */
  readonly ranking: number;
  readonly elected: boolean;
}

/** 520: who is elected (resultaat). Lists without a seat are absent. */
export interface ResultDocument extends Envelope {
  readonly message: "520";
  readonly lists: readonly {
    readonly number: ListNumber;
    readonly name: string;
    readonly elected: boolean;
    readonly candidates: readonly ElectedCandidate[];
  }[];
}

export type EmlDocument =
  | ElectionDefinitionDocument
  | PollingStationsDocument
  | CandidateListsDocument
  | CountDocument
  | ResultDocument;

/** Why a file cannot be read. `kind` picks the sentence, the rest fills it in (see eml/errors.ts). */
export interface EmlError {
  readonly kind: EmlErrorKind;
  /** Where reading stopped; null when it is about the file as a whole. */
  readonly position: Position | null;
  /** Path of element names down to the place: "EML/Count/Election". */
  readonly element: string | null;
  /** The element, attribute, value or limit the sentence names. */
  readonly detail: string;
}

export type EmlErrorKind =
  | "empty"
  | "too-large"
  | "encoding"
  | "doctype"
  | "entity"
  | "malformed"
  | "truncated"
  | "too-deep"
  | "text-too-long"
  | "attribute-too-long"
  | "too-many-attributes"
  | "not-eml"
  /** No Id, or one that we do not read. */
  | "message"
  /** A message we read, but not one that is expected here. */
  | "other-message"
  /** The content is of another message than the Id says. */
  | "content"
  | "schema-version"
  | "missing"
  | "unexpected"
  | "count"
  | "value"
  | "order"
  | "duplicate"
  | "too-many"
  | "lists-differ";
