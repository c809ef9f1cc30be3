import { describe, expect, it } from "vitest";
import { answer, codesWith, findWith, form, found, sheetWith } from "./sheets.fixtures.ts";
import { validateSheet } from "./validate-sheet.ts";

const CSO = form("cso-first");
const OTHER_REASON = "extraInvestigation.otherReason";
const RECOUNTED = "extraInvestigation.ballotsRecounted";
const EXPLAINED = "stationDifferences.fullyExplained";
const PER_LIST = "stationDifferences.differencePerList";
const boxes = (...questions: readonly string[]) => questions.flatMap((of) => [`${of}.yes`, `${of}.no`]);

const ANSWERS = ["yes", "no", "both", "none"] as const;
const pairs = ANSWERS.flatMap((a) => ANSWERS.map((b) => [a, b] as const));

describe("B1-1: extra investigation", () => {
  it.each(pairs)("other reason %s, recounted %s", (a, b) => {
    const values = { ...answer(OTHER_REASON, a), ...answer(RECOUNTED, b) };
    const expected = [
      ...((a === "none") === (b === "none") ? [] : ["F.101"]),
      ...(a === "both" || b === "both" ? ["F.102"] : []),
    ];
    expect(codesWith(CSO, values)).toEqual(expected);
  });

  it("F.101 is about both questions", () => {
    const expected = [found("F.101", boxes(OTHER_REASON, RECOUNTED))];
    expect(findWith("F.101", CSO, answer(OTHER_REASON, "none"))).toEqual(expected);
    expect(findWith("F.101", CSO, answer(RECOUNTED, "none"))).toEqual(expected);
  });

  it("F.102 is about the question with two answers", () => {
    expect(findWith("F.102", CSO, answer(OTHER_REASON, "both"))).toEqual([
      found("F.102", boxes(OTHER_REASON)),
    ]);
    expect(findWith("F.102", CSO, answer(RECOUNTED, "both"))).toEqual([found("F.102", boxes(RECOUNTED))]);
    expect(findWith("F.102", CSO, { ...answer(OTHER_REASON, "both"), ...answer(RECOUNTED, "both") })).toEqual(
      [found("F.102", boxes(OTHER_REASON, RECOUNTED))],
    );
  });
});

describe("B1-2: differences with the station", () => {
  it.each(pairs)("fully explained %s, difference per list %s", (a, b) => {
    const values = { ...answer(EXPLAINED, a), ...answer(PER_LIST, b) };
    const expected = [
      ...(a === "none" || b === "none" ? ["F.111"] : []),
      ...(a === "both" || b === "both" ? ["F.112"] : []),
    ];
    expect(codesWith(CSO, values)).toEqual(expected);
  });

  it("F.111 is about the questions without an answer", () => {
    expect(findWith("F.111", CSO, answer(EXPLAINED, "none"))).toEqual([found("F.111", boxes(EXPLAINED))]);
    expect(findWith("F.111", CSO, answer(PER_LIST, "none"))).toEqual([found("F.111", boxes(PER_LIST))]);
    expect(findWith("F.111", CSO, { ...answer(EXPLAINED, "none"), ...answer(PER_LIST, "none") })).toEqual([
      found("F.111", boxes(EXPLAINED, PER_LIST)),
    ]);
  });

  it("F.112 is about the questions with two answers", () => {
    expect(findWith("F.112", CSO, answer(EXPLAINED, "both"))).toEqual([found("F.112", boxes(EXPLAINED))]);
    expect(findWith("F.112", CSO, answer(PER_LIST, "both"))).toEqual([found("F.112", boxes(PER_LIST))]);
    expect(findWith("F.112", CSO, { ...answer(EXPLAINED, "both"), ...answer(PER_LIST, "both") })).toEqual([
      found("F.112", boxes(EXPLAINED, PER_LIST)),
    ]);
  });
});

describe("a CSO sheet without its blocks", () => {
  it("is a broken invariant", () => {
    const sheet = sheetWith(CSO);
    expect(() => validateSheet({ ...sheet, extraInvestigation: null })).toThrow(
      "a CSO sheet has the block B1-1",
    );
    expect(() => validateSheet({ ...sheet, stationDifferences: null })).toThrow(
      "a CSO sheet has the block B1-2",
    );
  });
});
