import { describe, expect, it } from "vitest";
import { apportion } from "./apportion.ts";
import { council, lotOf, outcomeOf, toLot } from "./apportionment.fixtures.ts";

// 1200 ÷ 15 = 80: five remainders of 60 for four seats.
const equal = [500, 140, 140, 140, 140, 140];
// 300 ÷ 3 = 100: two seats for three candidates with 60.
const candidates = [[60, 20, 60, 60], [100]];

describe("a lot that was not asked for is refused", () => {
  it.each([
    ["a list that is not among the options", [1], 0],
    ["a list that does not exist", [9], 0],
    ["a list that was drawn before", [4, 4], 1],
    ["a candidate where a list is asked for", [[2, 1]], 0],
  ] as const)("%s", (_, lots, index) => {
    const input = council(15, equal, { lots });
    expect(apportion(input)).toEqual({
      ok: false,
      error: {
        kind: "lot-does-not-fit",
        index,
        lot: input.lots[index],
        required: lotOf({ ...input, lots: input.lots.slice(0, index) }),
      },
    });
  });

  it.each([
    ["a candidate that is not among the options", [1, 2]],
    ["a candidate of another list", [2, 1]],
    ["a list where a candidate is asked for", 1],
  ] as const)("%s", (_, lot) => {
    const result = apportion(council(3, candidates, { lots: [lot] }));
    expect(result).toMatchObject({
      ok: false,
      error: {
        kind: "lot-does-not-fit",
        index: 0,
        lot: toLot(lot),
        required: { kind: "candidate", list: 1 },
      },
    });
  });

  it("one lot too many", () => {
    expect(apportion(council(15, equal, { lots: [4, 2, 5, 6, 3] }))).toEqual({
      ok: false,
      error: { kind: "lot-does-not-fit", index: 4, lot: toLot(3), required: null },
    });
    expect(apportion(council(3, [200, 100], { lots: [1] }))).toMatchObject({
      ok: false,
      error: { index: 0, required: null },
    });
  });
});

describe("a lot that is still to be drawn", () => {
  it("leaves the seats open while it is among lists, and says how far the calculation got", () => {
    const outcome = outcomeOf(council(15, equal, { lots: [4] }));
    expect(outcome).toMatchObject({ status: "lot-required", seats: null, unassigned: 0 });
    expect(outcome.steps.at(-1)).toMatchObject({ kind: "largest-remainder", list: 4, seat: 1 });
    expect(outcome).not.toHaveProperty("elected");
  });
});
