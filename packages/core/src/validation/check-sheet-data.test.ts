import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listNumber, type ResultSheet, sheetFields, valuesOfSheet } from "../election/index.ts";
import { checkSheet, checkSheetData } from "./check-sheet-data.ts";
import { answer, FORMS, form, LISTS, sheetWith } from "./sheets.fixtures.ts";

const CSO = form("cso-first");
const DSO = form("dso-first");
const check = (values: Readonly<Record<string, unknown>>, of = CSO) => checkSheetData(of, LISTS, values);

describe("checkSheetData: a draft from outside", () => {
  it("may have any part of its boxes filled", () => {
    expect(check({})).toEqual({ ok: true, value: {} });
    const values = { "admitted.pollCards": 0, "cast.total": 999_999_999, "difference.boxes.more": false };
    expect(check(values)).toEqual({ ok: true, value: values });
    for (const of of FORMS) {
      const complete = valuesOfSheet(sheetWith(of));
      expect(check(complete, of)).toEqual({ ok: true, value: complete });
    }
  });

  it.each([-1, 1_000_000_000, 0.5, Number.NaN, Number.POSITIVE_INFINITY, "5", null, true, [5], {}])(
    "%j is no count",
    (value) => {
      expect(check({ "cast.total": value })).toEqual({
        ok: false,
        error: [{ kind: "not-a-count", field: "cast.total" }],
      });
    },
  );

  it.each([0, 1, "true", null, {}])("%j is no tick", (value) => {
    expect(check({ "difference.boxes.more": value })).toEqual({
      ok: false,
      error: [{ kind: "not-a-tick", field: "difference.boxes.more" }],
    });
  });

  it("an absent box is blank, even when it is there as undefined", () => {
    expect(check({ "cast.total": undefined })).toEqual({ ok: true, value: {} });
  });

  it.each([
    "list.2.total",
    "cast.list.2",
    "list.1.candidate.3",
    "list.4.candidate.2",
    "admitted.voterCards",
    "eligibleVoters",
    "report.corrigendum.yes",
    "difference.explanations.takenAway",
    "stationDifferences.fullyExplained",
    "constructor",
    "__proto__",
    "",
  ])("%j is not on this form", (field) => {
    expect(check(Object.fromEntries([[field, 1]]))).toEqual({
      ok: false,
      error: [{ kind: "unknown-field", field }],
    });
  });

  it("C is there on forms that have it", () => {
    expect(check({ "admitted.voterCards": 1 }, form("cso-first", "2026", true)).ok).toBe(true);
  });

  it("tells every error: unknown boxes first, then in the order of the form", () => {
    const values = {
      "list.4.total": -1,
      "admitted.proxies": "13",
      "list.9.total": 1,
      "difference.boxes.equal": 1,
      "admitted.pollCards": 90,
    };
    expect(check(values)).toEqual({
      ok: false,
      error: [
        { kind: "unknown-field", field: "list.9.total" },
        { kind: "not-a-count", field: "admitted.proxies" },
        { kind: "not-a-tick", field: "difference.boxes.equal" },
        { kind: "not-a-count", field: "list.4.total" },
      ],
    });
  });

  it("takes over nothing but what it checked", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (values) => {
        const result = check(values);
        expect(result.ok).toBe(Object.values(values).length === 0);
      }),
    );
  });
});

describe("a page that is declared missing", () => {
  const filled = {
    "corrections.otherError": true,
    ...answer("corrections.ownInitiative", "yes"),
    ...answer("corrections.requestedByCsb", "none"),
  };
  const error = [
    { kind: "page-is-missing", fields: ["corrections.otherError", "corrections.ownInitiative.yes"] },
  ];

  it("has nothing ticked on it", () => {
    expect(check({ ...answer("report.correctionsPage", "no"), ...filled }, DSO)).toEqual({
      ok: false,
      error,
    });
    expect(check({ "report.correctionsPage.no": true, ...filled }, DSO)).toEqual({ ok: false, error });
  });

  it("blank boxes are fine", () => {
    const blank = { "corrections.otherError": false, ...answer("corrections.ownInitiative", "none") };
    expect(check({ ...answer("report.correctionsPage", "no"), ...blank }, DSO).ok).toBe(true);
    expect(
      check({ ...answer("report.correctionsPage", "no"), ...answer("report.corrigendum", "yes") }, DSO).ok,
    ).toBe(true);
  });

  it.each(["yes", "both", "none"] as const)("is not one of which the paper says %s", (page) => {
    expect(check({ ...answer("report.correctionsPage", page), ...filled }, DSO).ok).toBe(true);
  });
});

describe("checkSheet: a complete sheet from outside", () => {
  it.each(FORMS)("passes on $kind $version, C $voterCards", (of) => {
    const sheet = sheetWith(of);
    expect(checkSheet(sheet, LISTS)).toEqual({ ok: true, value: sheet });
  });

  const sheet = sheetWith(CSO);
  const kinds = (other: ResultSheet, lists = LISTS) => {
    const result = checkSheet(other, lists);
    return result.ok ? [] : result.error.map(({ kind }) => kind);
  };

  it("has exactly the lists of the election, in order", () => {
    const [first, second] = sheet.lists;
    if (first === undefined || second === undefined) throw new Error("two lists");
    expect(kinds({ ...sheet, lists: [second, first] })).toEqual(["other-lists"]);
    expect(kinds({ ...sheet, lists: [first, second, second] })).toEqual(["other-lists"]);
    expect(kinds({ ...sheet, cast: { ...sheet.cast, lists: sheet.cast.lists.toReversed() } })).toEqual([
      "other-lists",
    ]);
    const reversed = { ...first, candidates: first.candidates.toReversed() };
    expect(kinds({ ...sheet, lists: [reversed, second] })).toEqual(["other-lists"]);
    const twice = { ...first, candidates: [...first.candidates, ...first.candidates.slice(-1)] };
    expect(kinds({ ...sheet, lists: [twice, second] })).toEqual(["other-lists"]);
    expect(kinds({ ...sheet, lists: [{ ...first, number: listNumber(2) }, second] })[0]).toBe("other-lists");
  });

  it("names the boxes that are missing, and those too many", () => {
    expect(checkSheet({ ...sheet, lists: sheet.lists.slice(0, 1) }, LISTS)).toEqual({
      ok: false,
      error: [
        { kind: "other-lists" },
        { kind: "missing-field", field: "list.4.candidate.1" },
        { kind: "missing-field", field: "list.4.candidate.3" },
        { kind: "missing-field", field: "list.4.total" },
      ],
    });
    expect(checkSheet(sheet, LISTS.slice(0, 1))).toEqual({
      ok: false,
      error: [
        { kind: "other-lists" },
        ...["cast.list.4", "list.4.candidate.1", "list.4.candidate.3", "list.4.total"].map((field) => {
          return { kind: "unknown-field", field };
        }),
      ],
    });
  });

  it("has C where the form has it, and only there", () => {
    const admitted = { ...sheet.admitted, voterCards: 0 };
    expect(checkSheet({ ...sheet, admitted }, LISTS)).toEqual({
      ok: false,
      error: [{ kind: "unknown-field", field: "admitted.voterCards" }],
    });
    const withC = { ...sheet, form: form("cso-first", "2026", true) };
    expect(checkSheet(withC, LISTS)).toEqual({
      ok: false,
      error: [{ kind: "missing-field", field: "admitted.voterCards" }],
    });
    expect(checkSheet({ ...withC, admitted }, LISTS).ok).toBe(true);
  });

  it("has counts that a form can hold", () => {
    const cast = { ...sheet.cast, blank: -1 };
    expect(checkSheet({ ...sheet, cast }, LISTS)).toEqual({
      ok: false,
      error: [{ kind: "not-a-count", field: "cast.blank" }],
    });
  });

  it("has every block of its form", () => {
    expect(kinds({ ...sheet, extraInvestigation: null })).toEqual(Array(4).fill("missing-field"));
    expect(kinds({ ...sheet, eligibleVoters: 3 })).toEqual(["unknown-field"]);
    expect(sheetFields(CSO, LISTS).length).toBe(Object.keys(valuesOfSheet(sheet)).length);
  });
});
