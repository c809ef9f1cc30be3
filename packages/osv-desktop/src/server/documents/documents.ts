import type {
  CandidateList,
  Count,
  CountingMethod,
  Election,
  Instant,
  Investigations,
  ListNumber,
  PollingStation,
  StationNumber,
} from "@stemketen/core/election";
import type { Totals } from "@stemketen/core/tabulation";

/** Everything that this programme puts on paper. Plain data, so that it can be kept, compared and sent to a worker. */
export type TabulatorDocument =
  | CommitteeReport
  | BlankStationReport
  | BlankCountRecord
  | BlankInsert
  | TransferSheet
  | ControlProtocolSheet
  | StationSlip
  | FallbackList;

/** A time of day as typed, "19:30"; empty where nothing was typed. */
export type TimeOfDay = string;

/** What every document has. */
interface AnyDocument {
  readonly election: Election;
  /** Its id is the CBS code of four digits. */
  readonly municipality: { readonly id: string; readonly name: string };
  /** When the document is made: its only clock. Also the creation date inside the PDF. */
  readonly madeAt: Instant;
  /** Practice is written across every page. */
  readonly practice: boolean;
}

/** Model Na 31-2 (CSO) or Na 31-1 (DSO), filled from what was typed. */
export interface CommitteeReport extends AnyDocument {
  readonly kind: "committee-report";
  readonly method: CountingMethod;
  /** A concept, made before finishing, carries a watermark and no hash. */
  readonly status: "concept" | "definitive";
  /** 1 for the first print. A print after reopening has a higher number and replaces the earlier ones. */
  readonly version: number;
  readonly replaces: readonly { readonly version: number; readonly madeAt: Instant }[];
  /** The 510b that goes with it: its SHA-256 (64 hexadecimal digits) and its creation time. Null in a concept. */
  readonly resultFile: { readonly sha256: string; readonly createdAt: Instant } | null;
  readonly session: { readonly place: string; readonly startedAt: Instant };
  readonly lists: readonly CandidateList[];
  /** 1.1: empty leaves blank rows for the pen. */
  readonly members: readonly PresentMember[];
  /** 1.2.1: every station, in any order. */
  readonly stations: readonly CountedStation[];
  /** 1.2.2 */
  readonly investigations: readonly StationRemark[];
  /** 1.3.1 */
  readonly objections: readonly {
    readonly time: TimeOfDay;
    readonly objection: string;
    readonly answer: string;
  }[];
  /** 1.3.2 */
  readonly particulars: readonly { readonly time: TimeOfDay; readonly text: string }[];
  /** Z, from the election data; it is not a sum of the stations. */
  readonly eligibleVoters: Count;
  readonly totals: Totals<StationNumber>;
  /** 2.5: null leaves it for the pen. */
  readonly controlProtocol:
    | { readonly outcome: "no-differences" }
    | { readonly outcome: "differences"; readonly explanation: string }
    | null;
  /** Warnings that were explained and errors on paper that were accepted, per station. */
  readonly explainedFindings: readonly ExplainedFinding[];
  /** Stations added, changed or removed since the official list was imported. */
  readonly stationChanges: readonly StationRemark[];
}

/** Somebody of the committee who was there (rubric 1.1). */
export interface PresentMember {
  readonly initials: string;
  readonly lastName: string;
  /** As written on paper: "voorzitter", "lid", "plaatsvervangend lid". */
  readonly role: string;
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  readonly location: string;
}

/** A station, and why it was looked at again. */
export interface CountedStation {
  readonly station: PollingStation;
  readonly investigations: Investigations | null;
}

/** Something to tell about one station. */
export interface StationRemark {
  readonly station: StationNumber;
  readonly text: string;
}

/** A finding that a coordinator answered. */
export interface ExplainedFinding {
  readonly station: StationNumber;
  readonly severity: "warning" | "error";
  /** What was found, in plain Dutch. */
  readonly finding: string;
  /** The explanation or the reason of acceptance; empty for "gezien, geen toelichting". */
  readonly explanation: string;
}

/** Model N 10-1 (DSO) or N 10-2 (CSO), to be written by hand. The candidates are printed on N 10-1 only. */
export interface BlankStationReport extends AnyDocument {
  readonly kind: "station-report-blank";
  readonly method: CountingMethod;
  readonly station: PollingStation;
  readonly lists: readonly CandidateList[];
}

/** Na 31-2 bijlage 1 (CSO) of one station, to be written by hand. */
export interface BlankCountRecord extends AnyDocument {
  readonly kind: "count-record-blank";
  readonly station: PollingStation;
  readonly lists: readonly CandidateList[];
}

/** An inlegvel: behind the front page of one N 10-1, or (second session only) of the Na 31-1 or Na 31-2. */
export interface BlankInsert extends AnyDocument {
  readonly kind: "insert-blank";
  readonly behind:
    | { readonly form: "station-report"; readonly station: PollingStation }
    | { readonly form: "committee-report"; readonly method: CountingMethod };
}

/** The totals on paper with check digits, for the next level to type over. */
export interface TransferSheet extends AnyDocument {
  readonly kind: "transfer-sheet";
  /**
   * Capitals and digits, ending in a digit, "REF1". The front numbers carry it; list 7 carries "REF1L7", with the
   * candidate's number as the row and row 999 for the total of the list (core: checkDigits).
   */
  readonly formId: string;
  readonly version: number;
  readonly resultFile: { readonly sha256: string; readonly createdAt: Instant };
  readonly lists: readonly CandidateList[];
  readonly eligibleVoters: Count;
  readonly totals: Totals<StationNumber>;
}

/** The lists that were drawn for the control protocol, to be added by hand; with an outcome: the record of it. */
export interface ControlProtocolSheet extends AnyDocument {
  readonly kind: "control-protocol-sheet";
  /** As drawn, so that anybody can repeat the draw. */
  readonly seed: string;
  readonly drawnAt: Instant;
  readonly drawnLists: readonly CandidateList[];
  readonly stations: readonly PollingStation[];
  /** Null: nothing of the programme's own numbers is on the sheet, so that nobody can add towards them. */
  readonly outcome: {
    readonly recordedAt: Instant;
    readonly recordedBy: string;
    readonly lists: readonly {
      readonly list: ListNumber;
      readonly addedByHand: Count;
      readonly computed: Count;
    }[];
    readonly remarks: string;
  } | null;
}

/** What has to be looked up on the paper of a station: to be clipped to it. */
export interface StationSlip extends AnyDocument {
  readonly kind: "station-slip";
  readonly station: PollingStation;
  readonly reason:
    | {
        readonly kind: "findings";
        readonly findings: readonly {
          /** "F.201" */
          readonly code: string;
          readonly severity: "warning" | "error";
          readonly text: string;
          /** The boxes it is about, with what was typed, "H" and "1.204". */
          readonly fields: readonly { readonly label: string; readonly typed: string }[];
        }[];
      }
    | {
        readonly kind: "differences";
        readonly differences: readonly {
          /** "Lijst 3, kandidaat 12" */
          readonly label: string;
          readonly first: string;
          readonly second: string;
        }[];
      };
}

/** How every station stands, on paper, for when the computer fails. */
export interface FallbackList extends AnyDocument {
  readonly kind: "fallback-list";
  readonly stations: readonly {
    readonly station: PollingStation;
    /** In words, "eerste invoer klaar". */
    readonly status: string;
    /** Where the paper is, "bij coördinator". */
    readonly paper: string;
    /** First and second typist; empty while there is none. */
    readonly firstTypist: string;
    readonly secondTypist: string;
  }[];
}
