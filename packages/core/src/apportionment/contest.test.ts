import { describe, expect, it } from "vitest";
import { candidateNumber, listNumber } from "../election/index.ts";
import { apportion } from "./apportion.ts";
import { completed, council, seatsIn, sentencesOf } from "./apportionment.fixtures.ts";
import { type ApportionmentInput, MAX_SEATS } from "./input.ts";
import { rulesFor } from "./rules.ts";

function refusal(input: ApportionmentInput): unknown {
  const result = apportion(input);
  return result.ok ? "accepted" : result.error;
}

describe("input that contradicts itself is refused", () => {
  it("seats from 1 to 999, whole", () => {
    for (const seats of [0, -1, 1.5, MAX_SEATS + 1, Number.NaN]) {
      expect(refusal(council(seats, [10]))).toEqual({ kind: "seats-out-of-range", seats });
    }
    expect(refusal(council(1, [10]))).toBe("accepted");
    expect(refusal(council(999, [10]))).toBe("accepted");
  });

  it.each(["remainderThresholdPercent", "preferencePercent", "electoralThresholdPercent"] as const)(
    "%s from 0 to 100, whole",
    (rule) => {
      for (const percent of [-1, 101, 0.75, Number.NaN]) {
        expect(refusal(council(9, [10], { rules: { [rule]: percent } }))).toEqual({
          kind: "percentage-out-of-range",
          rule,
          percent,
        });
      }
      expect(refusal(council(9, [10], { rules: { [rule]: 0 } }))).toBe("accepted");
      expect(refusal(council(9, [10], { rules: { [rule]: 100 } }))).toBe("accepted");
    },
  );

  it("a list may stand there once", () => {
    const input = council(9, [10, 20]);
    const twice = { ...input, lists: [...input.lists, ...input.lists.slice(0, 1)] };
    expect(refusal(twice)).toEqual({ kind: "duplicate-list", list: 1 });
  });

  it("a candidate may stand on a list once", () => {
    const input = council(9, [[10, 20]]);
    const lists = input.lists.map((list) => ({
      ...list,
      candidates: [...list.candidates, ...list.candidates],
    }));
    expect(refusal({ ...input, lists })).toEqual({ kind: "duplicate-candidate", list: 1, candidate: 1 });
  });

  it("P 19a: who died stands on the list; to be named twice changes nothing", () => {
    expect(refusal(council(9, [[10, 20]], { deceased: { 1: [2, 3] } }))).toEqual({
      kind: "unknown-deceased",
      list: 1,
      candidate: 3,
    });
    const twice = completed(council(9, [[10, 20]], { deceased: { 1: [2, 2] } }));
    expect(twice).toEqual(completed(council(9, [[10, 20]], { deceased: { 1: [2] } })));
  });

  it("votes that are no count stop the calculation", () => {
    for (const votes of [-1, 0.5, 1_000_000_000]) {
      expect(() => apportion(council(9, [[votes]]))).toThrow(`${votes} is not a number of votes`);
    }
  });
});

function listOf(number: number, candidates: readonly (readonly [number: number, votes: number])[]) {
  return {
    number: listNumber(number),
    candidates: candidates.map(([candidate, votes]) => ({ number: candidateNumber(candidate), votes })),
    deceased: [],
  };
}

describe("numbers with gaps, in any order", () => {
  const gaps = (): ApportionmentInput => ({
    seats: 5,
    rules: rulesFor(5),
    lots: [],
    lists: [
      listOf(7, [
        [9, 5],
        [4, 195],
      ]),
      listOf(3, [
        [12, 40],
        [2, 200],
        [5, 60],
      ]),
    ],
  });

  it("lists and candidates are taken in order of number", () => {
    const outcome = completed(gaps());
    expect(outcome.seats).toEqual([
      { list: 3, seats: 3, fullSeats: 3, residualSeats: 0 },
      { list: 7, seats: 2, fullSeats: 2, residualSeats: 0 },
    ]);
    expect(outcome.elected).toEqual([
      { list: 3, candidate: 2, votes: 200, by: "preference" },
      { list: 3, candidate: 5, votes: 60, by: "preference" },
      { list: 3, candidate: 12, votes: 40, by: "order" },
      { list: 7, candidate: 4, votes: 195, by: "preference" },
      { list: 7, candidate: 9, votes: 5, by: "order" },
    ]);
    expect(outcome.ranking).toEqual([
      { list: 3, candidates: [2, 5, 12] },
      { list: 7, candidates: [4, 9] },
    ]);
  });

  it("the input itself is left as it was", () => {
    const input = gaps();
    completed(input);
    expect(input).toEqual(gaps());
  });

  it("an election without lists, or with an empty one, ends with empty seats", () => {
    const none = completed({ ...gaps(), lists: [] });
    expect([none.seats, none.unassigned, none.elected, none.ranking]).toEqual([[], 5, [], []]);
    const empty = completed(council(5, [100, []]));
    expect(seatsIn(empty)).toEqual([5, 0]);
    expect(empty.ranking[1]).toEqual({ list: 2, candidates: [] });
    expect(sentencesOf(empty, "ranking")[1]).toBe(
      "Volgorde van opvolging op lijst 2: zoals op de lijst, want niemand kwam boven de voorkeurdrempel.",
    );
  });
});
