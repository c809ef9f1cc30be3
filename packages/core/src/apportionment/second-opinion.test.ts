import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { council, outcomeOf, seatsIn } from "./apportionment.fixtures.ts";
import { naiveSeats } from "./naive-seats.fixtures.ts";

describe("a second calculation, made another way, agrees", () => {
  it.each([
    ["P 7", 19, 45],
    ["P 8", 1, 18],
  ])("%s and P 9, with few votes (many ties) and with many", (_, min, max) => {
    const votes = fc.oneof(
      fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 9 }),
      fc.array(fc.nat({ max: 30_000 }), { minLength: 1, maxLength: 9 }),
      // One list near the majority, where P 9 lives.
      fc
        .array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 8 })
        .chain((rest) =>
          fc.nat({ max: 20 }).map((extra) => [rest.reduce((sum, each) => sum + each, 0) + extra, ...rest]),
        ),
    );
    fc.assert(
      fc.property(votes, fc.integer({ min, max }), (lists, seats) => {
        fc.pre(lists.some((each) => each > 0));
        const outcome = outcomeOf(council(seats, lists));
        const expected = naiveSeats(seats, lists);
        expect(seatsIn(outcome) ?? "lot").toEqual(expected);
      }),
      { numRuns: 600 },
    );
  });
});
