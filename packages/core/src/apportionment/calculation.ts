import type { CandidateNumber, ListNumber } from "../election/index.ts";
import type { Contest, ContestList } from "./contest.ts";
import type { RequiredLot } from "./lots.ts";
import type { Article, SeatsOfList, Step, StepKind } from "./outcome.ts";
import type { Quotient } from "./quotient.ts";

/** The rounds in which residual seats are given. P 8 knows all three, P 7 only the last. */
export type ResidualRound = "largest-remainder" | "unique-largest-average" | "largest-average";

/** A residual seat that a list holds. */
export interface ResidualSeat {
  /** In order of giving, from 1. */
  readonly number: number;
  readonly round: ResidualRound | "absolute-majority";
  /** The remainder or average on which it was given. */
  readonly value: Quotient;
}

/** A list while seats are being given. */
export interface Standing {
  readonly list: ContestList;
  fullSeats: number;
  /** The newest last. */
  readonly residualSeats: ResidualSeat[];
}

/** A calculation under way: it fills as the articles are applied one after the other. */
export interface Calculation {
  readonly contest: Contest;
  /** In order of list number. */
  readonly standings: readonly Standing[];
  residualSeatsGiven: number;
  /** Known once P 10 is done, while lots among candidates may still be open. */
  assignment: { readonly seats: readonly SeatsOfList[]; readonly unassigned: number } | null;
  readonly steps: Step[];
}

/**
 * A part of the calculation that may need lots: it yields the lot it needs and goes on with the number drawn,
 * which the caller has checked to be among the options.
 */
export type NeedingLots<T> = Generator<RequiredLot, T, number>;

export function startCalculation(contest: Contest): Calculation {
  const standings = contest.lists.map((list) => ({ list, fullSeats: 0, residualSeats: [] }));
  return { contest, standings, residualSeatsGiven: 0, assignment: null, steps: [] };
}

export function seatsOf(standing: Standing): number {
  return standing.fullSeats + standing.residualSeats.length;
}

/** The quota (kiesdeler) of P 5: votes per seat. */
export function quotaOf(contest: Contest): Quotient {
  return { dividend: contest.votes, divisor: BigInt(contest.seats) };
}

/** Whether a list has at least `percent` of the quota. */
export function reaches(contest: Contest, list: ContestList, percent: number): boolean {
  return list.votes * 100n * BigInt(contest.seats) >= contest.votes * BigInt(percent);
}

/** The article by which a contest gives its residual seats. */
export function residualArticle(contest: Contest): "P 7" | "P 8" {
  return contest.rules.residual === "largest-averages" ? "P 7" : "P 8";
}

/** Writes down a step. */
export function record(
  calculation: Calculation,
  article: Article,
  kind: StepKind,
  about: {
    readonly list?: ListNumber;
    readonly candidate?: CandidateNumber;
    readonly seat?: number;
    readonly numbers: Readonly<Record<string, string>>;
    readonly sentence: string;
  },
): void {
  const { list = null, candidate = null, seat = null, numbers, sentence } = about;
  calculation.steps.push({ article, kind, list, candidate, seat, numbers, sentence });
}

/** The seats of every list as they are now. */
export function seatsPerList(calculation: Calculation): readonly SeatsOfList[] {
  return calculation.standings.map((standing) => ({
    list: standing.list.number,
    seats: seatsOf(standing),
    fullSeats: standing.fullSeats,
    residualSeats: standing.residualSeats.length,
  }));
}
