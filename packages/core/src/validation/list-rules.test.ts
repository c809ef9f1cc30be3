import { describe, expect, it } from "vitest";
import { listNumber, type ResultSheet } from "../election/index.ts";
import { codesWith, findWith, form, foundOn, sheetWith } from "./sheets.fixtures.ts";
import { validateSheet } from "./validate-sheet.ts";

const CSO = form("cso-first");
const ROWS = ["list.1.candidate.1", "list.1.candidate.2", "list.1.candidate.4", "list.1.total"];

describe("F.401: the total of a list is blank", () => {
  it.each([
    [{ "list.1.total": 0 }, { sum: 60, total: 0, carried: 60 }],
    [
      { "list.1.total": 0, "cast.list.1": 0 },
      { sum: 60, total: 0, carried: 0 },
    ],
    [
      { "list.1.total": 0, "list.1.candidate.1": 0, "list.1.candidate.2": 0, "list.1.candidate.4": 0 },
      { sum: 0, total: 0, carried: 60 },
    ],
    [
      {
        "list.1.total": 0,
        "list.1.candidate.1": 0,
        "list.1.candidate.2": 0,
        "list.1.candidate.4": 1,
        "cast.list.1": 0,
      },
      { sum: 1, total: 0, carried: 0 },
    ],
  ])("%o", (values, numbers) => {
    expect(findWith("F.401", CSO, values)).toEqual([foundOn(1, "F.401", ["list.1.total"], numbers)]);
  });

  it("says so instead of F.402 and F.403, for that list alone", () => {
    expect(codesWith(CSO, { "list.1.total": 0 })).toEqual(["F.401/1"]);
    expect(codesWith(CSO, { "list.1.total": 0, "list.4.total": 41 })).toEqual([
      "F.401/1",
      "F.402/4",
      "F.403/4",
    ]);
    expect(codesWith(CSO, { "list.1.total": 61, "list.4.total": 0 })).toEqual([
      "F.401/4",
      "F.402/1",
      "F.403/1",
    ]);
  });

  it("not when the list has no votes at all, nor when the total is 1", () => {
    const nothing = {
      "list.1.total": 0,
      "list.1.candidate.1": 0,
      "list.1.candidate.2": 0,
      "list.1.candidate.4": 0,
      "cast.list.1": 0,
    };
    expect(findWith("F.401", CSO, nothing)).toEqual([]);
    expect(codesWith(CSO, { "list.1.total": 1 })).toEqual(["F.402/1", "F.403/1"]);
  });
});

describe("F.402: the candidates do not add up to the total", () => {
  it.each([
    [{ "list.1.candidate.1": 9 }, { sum: 59, total: 60, carried: 60 }],
    [{ "list.1.candidate.4": 31 }, { sum: 61, total: 60, carried: 60 }],
    [
      { "list.1.total": 59, "cast.list.1": 59 },
      { sum: 60, total: 59, carried: 59 },
    ],
  ])("%o", (values, numbers) => {
    expect(findWith("F.402", CSO, values)).toEqual([foundOn(1, "F.402", ROWS, numbers)]);
    expect(findWith("F.403", CSO, values)).toEqual([]);
  });
});

describe("F.403: the total is not what was carried over to E.x", () => {
  it.each([59, 61])("E.1 = %i, total 60", (carried) => {
    expect(findWith("F.403", CSO, { "cast.list.1": carried })).toEqual([
      foundOn(1, "F.403", ["cast.list.1", "list.1.total"], { sum: 60, total: 60, carried }),
    ]);
    expect(findWith("F.402", CSO, { "cast.list.1": carried })).toEqual([]);
  });

  it("may be found with F.402", () => {
    expect(codesWith(CSO, { "list.4.total": 41 })).toEqual(["F.402/4", "F.403/4"]);
  });
});

describe("options of a referendum: lists without candidates", () => {
  const sheet = sheetWith(CSO);
  const options = (total: number, carried = total): ResultSheet => ({
    ...sheet,
    lists: [{ number: listNumber(1), total, candidates: [] }],
    cast: { ...sheet.cast, lists: [{ number: listNumber(1), votes: carried }] },
  });
  const onLists = (of: ResultSheet) =>
    validateSheet(of)
      .map(({ code }) => code)
      .filter((code) => code.startsWith("F.4"));

  it("have a total and nothing to add up to it", () => {
    expect(onLists(options(100))).toEqual([]);
    expect(onLists(options(0))).toEqual([]);
    expect(onLists(options(99, 100))).toEqual(["F.403"]);
    expect(onLists(options(0, 100))).toEqual(["F.401"]);
  });
});

describe("a list that is not on the front of the form", () => {
  it("counts as not carried over", () => {
    const sheet = sheetWith(CSO);
    const findings = validateSheet({
      ...sheet,
      cast: { ...sheet.cast, lists: sheet.cast.lists.slice(0, 1) },
    });
    expect(findings.filter(({ list }) => list !== null)).toEqual([
      foundOn(4, "F.403", ["cast.list.4", "list.4.total"], { sum: 40, total: 40, carried: 0 }),
    ]);
  });
});
