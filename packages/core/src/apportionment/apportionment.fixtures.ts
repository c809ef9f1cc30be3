import { candidateNumber, listNumber } from "../election/index.ts";
import { apportion } from "./apportion.ts";
import type { ApportionmentInput } from "./input.ts";
import type { Lot } from "./lots.ts";
import type { ApportionmentOutcome, StepKind } from "./outcome.ts";
import { type ApportionmentRules, rulesFor } from "./rules.ts";

/** A lot in short: a list number, or list and candidate. */
type ShortLot = number | readonly [list: number, candidate: number];

interface Details {
  /** Candidates per list; those without votes in `votes` get 0. 50 where it is left out. */
  readonly of?: readonly number[];
  /** Numbers of the deceased by list number. */
  readonly deceased?: Readonly<Record<number, readonly number[]>>;
  readonly lots?: readonly ShortLot[];
  readonly rules?: Partial<ApportionmentRules>;
}

/**
 * An election in short: lists 1, 2, 3 … with candidates 1, 2, 3 …
 * @param votes per list: a number is all for candidate 1, an array is per candidate
 */
export function council(
  seats: number,
  votes: readonly (number | readonly number[])[],
  details: Details = {},
): ApportionmentInput {
  const { of = [], deceased = {}, lots = [], rules = {} } = details;
  return {
    seats,
    rules: { ...rulesFor(seats), ...rules },
    lots: lots.map(toLot),
    lists: votes.map((given, index) => {
      const counts = typeof given === "number" ? [given] : given;
      const size = of[index] ?? (typeof given === "number" ? 50 : given.length);
      return {
        number: listNumber(index + 1),
        deceased: (deceased[index + 1] ?? []).map(candidateNumber),
        candidates: Array.from({ length: size }, (_, at) => ({
          number: candidateNumber(at + 1),
          votes: counts[at] ?? 0,
        })),
      };
    }),
  };
}

export function toLot(lot: ShortLot): Lot {
  return typeof lot === "number"
    ? { kind: "list", list: listNumber(lot) }
    : { kind: "candidate", list: listNumber(lot[0]), candidate: candidateNumber(lot[1]) };
}

/** The outcome of an input that holds no contradiction. */
export function outcomeOf(input: ApportionmentInput): ApportionmentOutcome {
  const result = apportion(input);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

type Complete = Extract<ApportionmentOutcome, { status: "complete" }>;

/** The outcome of an input that needs no further lot. */
export function completed(input: ApportionmentInput): Complete {
  const outcome = outcomeOf(input);
  if (outcome.status !== "complete") throw new Error(`needs a lot: ${JSON.stringify(outcome.lot)}`);
  return outcome;
}

/** The lot that an input needs. */
export function lotOf(
  input: ApportionmentInput,
): Extract<ApportionmentOutcome, { status: "lot-required" }>["lot"] {
  const outcome = outcomeOf(input);
  if (outcome.status !== "lot-required") throw new Error("needs no lot");
  return outcome.lot;
}

/** Seats per list, in order of list. */
export function seatsIn(outcome: ApportionmentOutcome): readonly number[] | undefined {
  return outcome.seats?.map((list) => list.seats);
}

/** The sentences of the steps of some kinds. */
export function sentencesOf(outcome: ApportionmentOutcome, ...kinds: readonly StepKind[]): readonly string[] {
  return outcome.steps.filter((step) => kinds.includes(step.kind)).map((step) => step.sentence);
}

/** Whom each step of some kinds gives a seat: "list" or "list.candidate". */
export function receivers(outcome: ApportionmentOutcome, ...kinds: readonly StepKind[]): readonly string[] {
  return outcome.steps
    .filter((step) => kinds.includes(step.kind))
    .map((step) => (step.candidate === null ? String(step.list) : `${step.list}.${step.candidate}`));
}

/** The list that a lot among lists or candidates could fall on next, by the choice of the caller. */
export function lotFor(
  required: Extract<ApportionmentOutcome, { status: "lot-required" }>["lot"],
  option: number,
): Lot {
  return required.kind === "candidate" ? toLot([required.list, option]) : toLot(option);
}
