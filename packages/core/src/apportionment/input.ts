import type { CandidateNumber, CandidateVotes, Count, ListNumber } from "../election/index.ts";

/** How residual seats are given: P 7 for large councils, P 8 for small ones. */
export type ResidualMethod = "largest-averages" | "largest-remainders";

/**
 * The thresholds of the law as parameters, so that another election or a changed law is a parameter and not a
 * rewrite. Percentages are whole numbers or exact ratios `{ numerator, denominator }` of 100.
 */
export interface ApportionmentRules {
  readonly residual: ResidualMethod;
  /** P 8 lid 1: share of the quota a list must reach for a remainder seat, in percent (75). */
  readonly remainderThresholdPercent: number;
  /** P 15: percentage of the quota a candidate must exceed to be elected on preference votes (25 or 50). */
  readonly preferencePercent: number;
  /** P 7 lid 2 for TK and EP: percentage of the quota a list must reach to take part at all; 0 for councils. */
  readonly electoralThresholdPercent: number;
}

/** A list as it takes part. Its votes are the sum of its candidates'. */
export interface ApportionmentList {
  readonly number: ListNumber;
  readonly candidates: readonly CandidateVotes[];
  /** Candidates who died: their votes count, they cannot be elected (P 19a). */
  readonly deceased: readonly CandidateNumber[];
}

/** The outcome of one drawing of lots: a list, or a candidate of a list. */
export type Lot =
  | { readonly kind: "list"; readonly list: ListNumber }
  | { readonly kind: "candidate"; readonly list: ListNumber; readonly candidate: CandidateNumber };

export interface ApportionmentInput {
  /** Seats of the council, 1 or more. */
  readonly seats: number;
  /** In ascending order of number. */
  readonly lists: readonly ApportionmentList[];
  /** Lots drawn so far, in the order in which they were asked for. */
  readonly lots: readonly Lot[];
  readonly rules: ApportionmentRules;
}

export type LotKind = "largest-remainder" | "largest-average" | "absolute-majority" | "candidate";

/** A drawing of lots that the committee must hold, for one seat, before the calculation can go on (P 7–P 9, P 15). */
export interface RequiredLot {
  readonly kind: LotKind;
  /** The list whose candidates are equal; null for a lot among lists. */
  readonly list: ListNumber | null;
  /** List numbers or candidate numbers among which the lot is drawn, ascending. */
  readonly options: readonly number[];
  /** Seats still to be given among these options, this one included. */
  readonly seatsAvailable: number;
  /** The number in which the options are equal, for the record of the session. */
  readonly equalValue: string;
}

export interface Elected {
  readonly list: ListNumber;
  readonly candidate: CandidateNumber;
  readonly votes: Count;
  readonly by: "preference" | "order";
}

/** One step of the calculation with its article, its numbers, and a sentence a citizen can follow. */
export interface Step {
  /** "P 5", "P 6", "P 7", "P 8", "P 9", "P 10", "P 15", "P 17", "P 19", "P 19a". */
  readonly article: string;
  readonly kind: StepKind;
  readonly list: ListNumber | null;
  readonly candidate: CandidateNumber | null;
  /** Seat the step gives or takes, numbered from 1 in the order of giving; null where it gives none. */
  readonly seat: number | null;
  /** Exact numbers by name, as people write them: "340 12/15". */
  readonly numbers: Readonly<Record<string, string>>;
  /** One plain Dutch sentence. */
  readonly sentence: string;
}

export type StepKind =
  | "quota"
  | "no-votes"
  | "electoral-threshold"
  | "full-seats"
  | "largest-remainder"
  | "unique-largest-average"
  | "largest-average"
  | "lot"
  | "absolute-majority"
  | "exhausted"
  | "unassigned"
  | "deceased"
  | "preference-threshold"
  | "elected-on-preference"
  | "elected-by-order"
  | "ranking"
  | "consult-electoral-council";

export interface SeatsOfList {
  readonly list: ListNumber;
  readonly seats: number;
  readonly fullSeats: number;
  readonly residualSeats: number;
}

/** Either everything, or the lot that must be drawn first with what is certain so far. */
export type ApportionmentOutcome =
  | {
      readonly status: "complete";
      readonly seats: readonly SeatsOfList[];
      readonly unassigned: number;
      /** In order of list, and within a list in order of election. */
      readonly elected: readonly Elected[];
      /** Order of succession per list (P 19): everyone alive, elected first. */
      readonly ranking: readonly {
        readonly list: ListNumber;
        readonly candidates: readonly CandidateNumber[];
      }[];
      readonly steps: readonly Step[];
    }
  | {
      readonly status: "lot-required";
      readonly lot: RequiredLot;
      /** Null while a lot among lists is open; known when only a lot among candidates is. */
      readonly seats: readonly SeatsOfList[] | null;
      readonly unassigned: number;
      readonly steps: readonly Step[];
    };

/** Why a calculation cannot be made. */
export type ApportionmentError =
  | { readonly kind: "no-seats" }
  | { readonly kind: "lists-not-ascending"; readonly list: ListNumber }
  | { readonly kind: "unknown-deceased"; readonly list: ListNumber; readonly candidate: CandidateNumber }
  | {
      readonly kind: "lot-does-not-fit";
      readonly index: number;
      readonly lot: Lot;
      readonly required: RequiredLot | null;
    };
