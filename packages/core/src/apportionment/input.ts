import type { CandidateNumber, CandidateVotes, ListNumber } from "../election/index.ts";
import type { Lot, RequiredLot } from "./lots.ts";
import type { ApportionmentRules, PercentageRule } from "./rules.ts";

/** The most seats a calculation takes: far above every body in the law, and a bound on the work. */
export const MAX_SEATS = 999;

/** A list as it takes part. Its votes are the sum of its candidates'. */
export interface ApportionmentList {
  /** Unique; numbers may have gaps. */
  readonly number: ListNumber;
  /** The order of their numbers is the order of the list; numbers may have gaps. */
  readonly candidates: readonly CandidateVotes[];
  /** Candidates who died: their votes count, they cannot be elected (P 19a). */
  readonly deceased: readonly CandidateNumber[];
}

export interface ApportionmentInput {
  /** Seats of the council, 1 to MAX_SEATS. */
  readonly seats: number;
  /** In any order: the calculation goes by their numbers. */
  readonly lists: readonly ApportionmentList[];
  /** Lots drawn so far, in the order in which they were asked for. */
  readonly lots: readonly Lot[];
  readonly rules: ApportionmentRules;
}

/** Why a calculation cannot be made. */
export type ApportionmentError =
  | { readonly kind: "seats-out-of-range"; readonly seats: number }
  | { readonly kind: "percentage-out-of-range"; readonly rule: PercentageRule; readonly percent: number }
  | { readonly kind: "duplicate-list"; readonly list: ListNumber }
  | { readonly kind: "duplicate-candidate"; readonly list: ListNumber; readonly candidate: CandidateNumber }
  | { readonly kind: "unknown-deceased"; readonly list: ListNumber; readonly candidate: CandidateNumber }
  | {
      /** A lot that was not asked for: of another kind, not among the options, or one too many (`required` null). */
      readonly kind: "lot-does-not-fit";
      /** Which lot, counted from 0. */
      readonly index: number;
      readonly lot: Lot;
      readonly required: RequiredLot | null;
    };
