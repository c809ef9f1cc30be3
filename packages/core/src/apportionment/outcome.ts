import type { CandidateNumber, Count, ListNumber } from "../election/index.ts";
import type { RequiredLot } from "./lots.ts";

export interface SeatsOfList {
  readonly list: ListNumber;
  readonly seats: number;
  readonly fullSeats: number;
  readonly residualSeats: number;
}

export interface Elected {
  readonly list: ListNumber;
  readonly candidate: CandidateNumber;
  readonly votes: Count;
  /** On preference votes (P 15), or in the order of the list (P 17). */
  readonly by: "preference" | "order";
}

/** Order of succession of a list (P 19): everyone alive, elected first. */
export interface Ranking {
  readonly list: ListNumber;
  readonly candidates: readonly CandidateNumber[];
}

/** Articles of the Kieswet that a step can apply. */
export type Article = "P 5" | "P 6" | "P 7" | "P 8" | "P 9" | "P 10" | "P 15" | "P 17" | "P 19" | "P 19a";

export type StepKind =
  | "quota"
  | "no-votes"
  | "full-seats"
  | "residual-seats"
  | "electoral-threshold"
  | "remainder-threshold"
  | "largest-remainder"
  | "unique-largest-average"
  | "largest-average"
  | "lot"
  | "absolute-majority"
  | "deceased"
  | "exhausted"
  | "unassigned"
  | "consult-electoral-council"
  | "preference-threshold"
  | "elected-on-preference"
  | "elected-by-order"
  | "ranking";

/** One step of the calculation with its article, its numbers, and a sentence a citizen can follow. */
export interface Step {
  readonly article: Article;
  readonly kind: StepKind;
  /** The list that the step gives to or takes from; null where it is about all lists. */
  readonly list: ListNumber | null;
  readonly candidate: CandidateNumber | null;
  /**
   * The seat that the step gives: for P 7 to P 10 the number of the residual seat in order of giving (a freed
   * seat is given anew under a new number), for P 15 and P 17 the number of the seat within its list. Null
   * where the step gives no seat, or several at once.
   */
  readonly seat: number | null;
  /**
   * Exact numbers by name, as people write them: "340 12/15", not reduced, so that remainders of one election
   * keep one denominator. A step that gives a residual seat also holds what each list had that took part, as
   * "list 3".
   */
  readonly numbers: Readonly<Record<string, string>>;
  /** One plain Dutch sentence. */
  readonly sentence: string;
}

/** Everything, or the lot that must be drawn first with what is certain so far. */
export type ApportionmentOutcome =
  | {
      readonly status: "complete";
      /** Every list, in order of number. */
      readonly seats: readonly SeatsOfList[];
      /** Seats that stay empty. */
      readonly unassigned: number;
      /** In order of list, and within a list in order of election. */
      readonly elected: readonly Elected[];
      /** Every list, in order of number. */
      readonly ranking: readonly Ranking[];
      readonly steps: readonly Step[];
    }
  | {
      readonly status: "lot-required";
      readonly lot: RequiredLot;
      /** Null while a lot among lists is open; known when only a lot among candidates is. */
      readonly seats: readonly SeatsOfList[] | null;
      /** Seats that stay empty; 0 while `seats` is null. */
      readonly unassigned: number;
      readonly steps: readonly Step[];
    };
