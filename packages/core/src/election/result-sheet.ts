import type { Count, ListNumber } from "./identifiers.ts";
import type { SheetForm } from "./sheet-form.ts";
import type { AdmittedVoters, DifferenceExplanations, ListVotes } from "./vote-counts.ts";

/** Two boxes on paper, ticked independently: both or neither can stand there, and the sheet must say so. */
export interface YesNo {
  readonly yes: boolean;
  readonly no: boolean;
}

/** B1-1 (CSO, first session): why the municipality looked at the station again. */
export interface ExtraInvestigation {
  /** Onderzoek om een andere reden dan een onverklaard verschil? */
  readonly otherReason: YesNo;
  /** Stembiljetten (deels) herteld? */
  readonly ballotsRecounted: YesNo;
}

/** B1-2 (CSO, first session): the municipality's count against the station's own report. */
export interface StationDifferences {
  /** Is het verschil tussen stemmen en kiezers op het PV van het stembureau volledig verklaard? */
  readonly fullyExplained: YesNo;
  /** Is er een verschil per lijst tussen het stembureau en de telling van het GSB? */
  readonly differencePerList: YesNo;
}

/** Over het proces-verbaal (DSO, first session): which papers lie there. */
export interface ReportPapers {
  /** Ja: two documents, the report and a corrigendum. Nee: the report alone. */
  readonly corrigendum: YesNo;
  /** Ja: the page "controles en correcties" is there. */
  readonly correctionsPage: YesNo;
}

/** The page "controles en correcties" (DSO, first session). */
export interface Corrections {
  readonly unexplainedDifference: boolean;
  readonly otherError: boolean;
  /** Gecorrigeerd op eigen initiatief? */
  readonly ownInitiative: YesNo;
  /** Gecorrigeerd op verzoek van het centraal stembureau? Not possible in a first session. */
  readonly requestedByCsb: YesNo;
}

/** E.x, E, F, G and H. */
export interface CastVotes {
  /** E.x, the total of each list as carried over to the front of the form, in list order. */
  readonly lists: readonly { readonly number: ListNumber; readonly votes: Count }[];
  /** E, stemmen op kandidaten. */
  readonly candidates: Count;
  /** F, blanco. */
  readonly blank: Count;
  /** G, ongeldig. */
  readonly invalid: Count;
  /** H, uitgebrachte stemmen. */
  readonly total: Count;
}

/** The comparison of D and H. Parts that the form does not print are null. */
export interface Difference {
  readonly boxes: { readonly equal: boolean; readonly more: boolean; readonly fewer: boolean } | null;
  /** I, meer getelde stembiljetten: H − D. */
  readonly moreCounted: Count;
  /** J, minder getelde stembiljetten: D − H. */
  readonly fewerCounted: Count;
  readonly fullyExplained: YesNo | null;
  readonly explanations: DifferenceExplanations | null;
}

/**
 * What one proces-verbaal holds, box for box as on the paper, with the contradictions that stand there.
 * Blocks that the form does not have are null.
 */
export interface ResultSheet {
  readonly form: SheetForm;
  readonly extraInvestigation: ExtraInvestigation | null;
  readonly stationDifferences: StationDifferences | null;
  readonly report: ReportPapers | null;
  readonly corrections: Corrections | null;
  /** Z, kiesgerechtigden: only on the form of the centraal stembureau. */
  readonly eligibleVoters: Count | null;
  readonly admitted: AdmittedVoters;
  readonly cast: CastVotes;
  readonly difference: Difference;
  /** Votes per candidate, with the total written under each list. */
  readonly lists: readonly ListVotes[];
}
