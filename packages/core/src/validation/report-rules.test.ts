import { describe, expect, it } from "vitest";
import { answer, codesWith, findWith, form, found, sheetWith } from "./sheets.fixtures.ts";
import { validateSheet } from "./validate-sheet.ts";

const DSO = form("dso-first");
const CORRIGENDUM = "report.corrigendum";
const PAGE = "report.correctionsPage";
const OWN = "corrections.ownInitiative";
const REQUESTED = "corrections.requestedByCsb";
const UNEXPLAINED = "corrections.unexplainedDifference";
const OTHER_ERROR = "corrections.otherError";

const ANSWERS = ["yes", "no", "both", "none"] as const;
type Answer = (typeof ANSWERS)[number];
const pairs = ANSWERS.flatMap((a) => ANSWERS.map((b) => [a, b] as const));

/** A page that is complete: corrected because of another error, with a corrigendum. */
const corrected = {
  ...answer(CORRIGENDUM, "yes"),
  ...answer(PAGE, "yes"),
  [OTHER_ERROR]: true,
  ...answer(OWN, "yes"),
};

describe("which papers lie there", () => {
  it.each(pairs)("corrigendum %s, page %s", (corrigendum, page) => {
    const unclear = (is: Answer) => is === "both" || is === "none";
    const values = {
      ...corrected,
      ...answer(CORRIGENDUM, corrigendum),
      ...answer(PAGE, page),
      ...answer(OWN, corrigendum === "no" ? "no" : "yes"),
    };
    const expected = [
      ...(unclear(corrigendum) || unclear(page) ? ["F.121"] : []),
      ...(corrigendum === "yes" && page === "no" ? ["F.122"] : []),
    ];
    expect(codesWith(DSO, values)).toEqual(expected);
  });

  it("F.121 is about the questions without one answer", () => {
    expect(findWith("F.121", DSO, answer(CORRIGENDUM, "none"))).toEqual([
      found("F.121", [`${CORRIGENDUM}.yes`, `${CORRIGENDUM}.no`]),
    ]);
    expect(findWith("F.121", DSO, answer(PAGE, "both"))).toEqual([
      found("F.121", [`${PAGE}.yes`, `${PAGE}.no`]),
    ]);
    expect(findWith("F.121", DSO, { ...answer(CORRIGENDUM, "none"), ...answer(PAGE, "none") })).toEqual([
      found("F.121", [`${CORRIGENDUM}.yes`, `${CORRIGENDUM}.no`, `${PAGE}.yes`, `${PAGE}.no`]),
    ]);
  });

  it("F.122 is about the corrigendum and the page that should go with it", () => {
    expect(findWith("F.122", DSO, answer(CORRIGENDUM, "yes"))).toEqual([
      found("F.122", [`${CORRIGENDUM}.yes`, `${PAGE}.no`]),
    ]);
  });
});

describe("the page on checks and corrections", () => {
  it("is only looked at where it clearly is there", () => {
    const wrong = { [OTHER_ERROR]: false, ...answer(OWN, "both"), ...answer(REQUESTED, "both") };
    for (const page of ["no", "both", "none"] as const) {
      const codes = codesWith(DSO, { ...corrected, ...wrong, ...answer(PAGE, page) });
      expect(codes.filter((code) => code >= "F.130" && code < "F.140")).toEqual([]);
    }
    expect(codesWith(DSO, { ...corrected, ...wrong })).toEqual(["F.131", "F.134", "F.135"]);
    expect(codesWith(DSO, corrected)).toEqual([]);
  });

  it.each([
    [true, true, "yes", null],
    [true, false, "yes", null],
    [false, true, "yes", null],
    [false, false, "yes", [UNEXPLAINED, OTHER_ERROR]],
    [true, false, "none", [`${OWN}.yes`, `${OWN}.no`]],
    [false, false, "none", [UNEXPLAINED, OTHER_ERROR, `${OWN}.yes`, `${OWN}.no`]],
    [true, false, "both", null],
  ] as const)("F.131: reasons %s and %s, corrected %s", (unexplained, otherError, own, fields) => {
    const values = {
      ...corrected,
      [UNEXPLAINED]: unexplained,
      [OTHER_ERROR]: otherError,
      ...answer(OWN, own),
    };
    expect(findWith("F.131", DSO, values)).toEqual(fields === null ? [] : [found("F.131", fields)]);
  });

  it.each(pairs)("F.132–F.134: corrigendum %s, corrected on own initiative %s", (corrigendum, own) => {
    const values = { ...corrected, ...answer(CORRIGENDUM, corrigendum), ...answer(OWN, own) };
    expect(findWith("F.132", DSO, values)).toEqual(
      corrigendum === "yes" && own === "no" ? [found("F.132", [`${CORRIGENDUM}.yes`, `${OWN}.no`])] : [],
    );
    expect(findWith("F.133", DSO, values)).toEqual(
      corrigendum === "no" && own === "yes" ? [found("F.133", [`${CORRIGENDUM}.no`, `${OWN}.yes`])] : [],
    );
    expect(findWith("F.134", DSO, values)).toEqual(
      own === "both" ? [found("F.134", [`${OWN}.yes`, `${OWN}.no`])] : [],
    );
  });

  it.each([
    ["none", null],
    ["yes", [`${REQUESTED}.yes`]],
    ["no", [`${REQUESTED}.no`]],
    ["both", [`${REQUESTED}.yes`, `${REQUESTED}.no`]],
  ] as const)("F.135: request of the centraal stembureau answered %s", (requested, fields) => {
    expect(findWith("F.135", DSO, { ...corrected, ...answer(REQUESTED, requested) })).toEqual(
      fields === null ? [] : [found("F.135", fields)],
    );
  });
});

describe("a DSO sheet without its blocks", () => {
  it("is a broken invariant", () => {
    const sheet = sheetWith(DSO);
    expect(() => validateSheet({ ...sheet, report: null })).toThrow(
      "a DSO sheet of a first session says which papers lie there",
    );
    expect(() => validateSheet({ ...sheet, corrections: null })).toThrow(
      "a DSO sheet of a first session has room for the corrections",
    );
  });
});
