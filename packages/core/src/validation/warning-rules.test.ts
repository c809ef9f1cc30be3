import { describe, expect, it } from "vitest";
import type { FieldValues } from "../election/index.ts";
import { codesWith, findWith, form, found, sheetWith } from "./sheets.fixtures.ts";
import { validateSheet } from "./validate-sheet.ts";

const CSO = form("cso-first");
const CSB = form("csb-entry");

const votes = (blank: number, invalid: number, total: number): FieldValues => ({
  "cast.blank": blank,
  "cast.invalid": invalid,
  "cast.total": total,
});

/** At least 3 %, rounded up: 3 of 100, 4 of 101. */
const THREE_PERCENT: readonly (readonly [part: number, whole: number, fires: boolean])[] = [
  [2, 100, false],
  [3, 100, true],
  [3, 101, false],
  [4, 101, true],
  [0, 0, false],
  [1, 0, true],
  [0, 1, false],
  [1, 1, true],
  [1, 33, true],
  [1, 34, false],
  [29_999_999, 999_999_999, false],
  [30_000_000, 999_999_999, true],
];

describe("W.201 and W.202: many blank or invalid votes", () => {
  it.each(THREE_PERCENT)("W.201: %i blank of %i", (blank, cast, fires) => {
    expect(findWith("W.201", CSO, votes(blank, 0, cast))).toEqual(
      fires ? [found("W.201", ["cast.blank"], { blank, cast })] : [],
    );
  });

  it.each(THREE_PERCENT)("W.202: %i invalid of %i", (invalid, cast, fires) => {
    expect(findWith("W.202", CSO, votes(0, invalid, cast))).toEqual(
      fires ? [found("W.202", ["cast.invalid"], { invalid, cast })] : [],
    );
  });
});

describe("W.203: D and H differ by 2 % of H or more, or by 15 or more", () => {
  it.each([
    [101, 100, false],
    [102, 100, true],
    [99, 100, false],
    [98, 100, true],
    [1000, 1014, false],
    [1000, 1015, true],
    [1014, 1000, false],
    [1015, 1000, true],
    [1016, 1000, true],
    [1, 0, true],
    [0, 0, false],
    [0, 1, true],
    [50, 50, false],
    [50, 51, false],
    [49, 50, true],
    [751, 750, false],
  ])("D = %i, H = %i", (admitted, cast, fires) => {
    const values = { "admitted.total": admitted, "cast.total": cast };
    const difference = Math.abs(admitted - cast);
    expect(findWith("W.203", CSO, values)).toEqual(
      fires ? [found("W.203", ["admitted.total", "cast.total"], { admitted, cast, difference })] : [],
    );
  });
});

describe("W.204: no votes", () => {
  it.each([0, 1])("H = %i", (total) => {
    expect(findWith("W.204", CSO, { "cast.total": total })).toEqual(
      total === 0 ? [found("W.204", ["cast.total"])] : [],
    );
  });
});

describe("W.205 and W.206: the eligible voters of a municipality", () => {
  it("W.205: Z is blank", () => {
    expect(findWith("W.205", CSB, { eligibleVoters: 0 })).toEqual([found("W.205", ["eligibleVoters"])]);
    expect(findWith("W.205", CSB, { eligibleVoters: 1 })).toEqual([]);
  });

  it.each([89, 90, 91])("W.206: Z = %i, A = 90", (eligibleVoters) => {
    expect(findWith("W.206", CSB, { eligibleVoters })).toEqual(
      eligibleVoters < 90
        ? [found("W.206", ["eligibleVoters", "admitted.pollCards"], { eligibleVoters, pollCards: 90 })]
        : [],
    );
  });

  it("W.205 says it instead of W.206", () => {
    expect(codesWith(CSB, { eligibleVoters: 0 })).toEqual(["W.205"]);
    expect(codesWith(CSB, { eligibleVoters: 1 })).toEqual(["W.206"]);
  });

  it("a form of the centraal stembureau without Z is a broken invariant", () => {
    expect(() => validateSheet({ ...sheetWith(CSB), eligibleVoters: null })).toThrow(
      "the form of the centraal stembureau has Z",
    );
  });
});
