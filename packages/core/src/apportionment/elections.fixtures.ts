import * as fc from "fast-check";
import { candidateNumber, listNumber } from "../election/index.ts";
import { lotFor, outcomeOf } from "./apportionment.fixtures.ts";
import type { ApportionmentInput } from "./input.ts";
import type { RequiredLot } from "./lots.ts";
import type { ApportionmentOutcome } from "./outcome.ts";
import { rulesFor } from "./rules.ts";

export type Complete = Extract<ApportionmentOutcome, { status: "complete" }>;

/** Goes on until no lot is open any more, drawing by `choose`. */
export function finish(
  input: ApportionmentInput,
  choose: (required: RequiredLot) => number,
): { readonly outcome: Complete; readonly input: ApportionmentInput } {
  for (let current = input; ; ) {
    const outcome = outcomeOf(current);
    if (outcome.status === "complete") return { outcome, input: current };
    current = { ...current, lots: [...current.lots, lotFor(outcome.lot, choose(outcome.lot))] };
  }
}

export const lowest = (required: RequiredLot): number => Math.min(...required.options);

/** Few votes and few candidates: equal values, exhausted lists and empty seats come up all the time. */
export const smallCounts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 });
export const anySeats = fc.integer({ min: 1, max: 45 });

/** Lists and candidates with gaps in their numbers, and some who died. */
export const election: fc.Arbitrary<ApportionmentInput> = fc
  .record({
    seats: anySeats,
    lists: fc.array(
      fc.record({
        step: fc.integer({ min: 1, max: 3 }),
        candidates: fc.array(
          fc.record({
            step: fc.integer({ min: 1, max: 3 }),
            votes: fc.nat({ max: 12 }),
            died: fc.integer({ min: 0, max: 9 }).map((ten) => ten === 0),
          }),
          { maxLength: 6 },
        ),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ seats, lists }) => ({
    seats,
    rules: rulesFor(seats),
    lots: [],
    lists: numbered(lists).map(([number, list]) => {
      const candidates = numbered(list.candidates);
      return {
        number: listNumber(number),
        candidates: candidates.map(([at, { votes }]) => ({ number: candidateNumber(at), votes })),
        deceased: candidates.filter(([, { died }]) => died).map(([at]) => candidateNumber(at)),
      };
    }),
  }));

function numbered<T extends { readonly step: number }>(
  items: readonly T[],
): readonly (readonly [number, T])[] {
  let number = 0;
  return items.map((item) => {
    number += item.step;
    return [number, item];
  });
}
