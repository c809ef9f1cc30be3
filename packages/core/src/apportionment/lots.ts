import type { CandidateNumber, ListNumber } from "../election/index.ts";

/** The outcome of one drawing of lots: a list, or a candidate of a list. */
export type Lot =
  | { readonly kind: "list"; readonly list: ListNumber }
  | { readonly kind: "candidate"; readonly list: ListNumber; readonly candidate: CandidateNumber };

/** A lot among lists that are equal: for a seat on remainder or average, or to give one up (P 7, P 8, P 9). */
export interface RequiredListLot {
  readonly kind: "largest-remainder" | "largest-average" | "absolute-majority";
  readonly list: null;
  /** List numbers among which the lot is drawn, ascending. */
  readonly options: readonly ListNumber[];
  /** Seats still to be given, this one included; for "absolute-majority" the one seat given up. */
  readonly seatsAvailable: number;
  /** The number in which the options are equal, for the record of the session. */
  readonly equalValue: string;
}

/** A lot among candidates of one list with equal preference votes (P 15). */
export interface RequiredCandidateLot {
  readonly kind: "candidate";
  readonly list: ListNumber;
  /** Candidate numbers among which the lot is drawn, ascending. */
  readonly options: readonly CandidateNumber[];
  /** Seats of the list still to be given, this one included. */
  readonly seatsAvailable: number;
  /** The votes in which the options are equal, for the record of the session. */
  readonly equalValue: string;
}

/**
 * A drawing of lots that the committee must hold, for one seat, before the calculation can go on. Lots are
 * asked for one seat at a time: the record must name which seat went where, and the ranking follows the order.
 */
export type RequiredLot = RequiredListLot | RequiredCandidateLot;
export type LotKind = RequiredLot["kind"];

/**
 * What a drawn lot says to the question that is open.
 * @returns the number drawn: of a list, or of a candidate for a lot among candidates; null when it does not fit
 */
export function answerTo(required: RequiredLot, lot: Lot): number | null {
  const drawn = lotFor(required, lot);
  return required.options.some((option) => option === drawn) ? drawn : null;
}

function lotFor(required: RequiredLot, lot: Lot): number | null {
  if (required.kind === "candidate") {
    return lot.kind === "candidate" && lot.list === required.list ? lot.candidate : null;
  }
  return lot.kind === "list" ? lot.list : null;
}
