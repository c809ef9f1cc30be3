import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type FieldPath,
  type FieldValues,
  type ResultSheet,
  type SheetForm,
  sheetFields,
  sheetFromValues,
  sheetOfCounts,
  valuesOfSheet,
} from "../election/index.ts";
import { describeFinding } from "./describe-finding.ts";
import { agreeingCounts, codesWith, FORMS, form, LISTS, sheetWith } from "./sheets.fixtures.ts";
import { validateSheet } from "./validate-sheet.ts";

const anyForm = fc.constantFrom(...FORMS);
const errorsOf = (sheet: ResultSheet) => validateSheet(sheet).filter(({ severity }) => severity === "error");

/** A sheet that agrees with itself, of any form and size. */
const agreeing = anyForm.chain((of) => agreeingCounts(of).map((counts) => sheetOfCounts(counts, of)));

/** The counts that the rules of the form compare with one another. */
function comparedFields(of: SheetForm, sheet: ResultSheet): readonly FieldPath[] {
  const lists = sheet.lists.map(({ number, candidates }) => ({
    number,
    candidates: candidates.map((candidate) => candidate.number),
  }));
  return sheetFields(of, lists)
    .filter(
      ({ kind, path }) => kind === "count" && path !== "eligibleVoters" && !path.includes("explanations"),
    )
    .map(({ path }) => path);
}

function change(sheet: ResultSheet, values: FieldValues): ResultSheet {
  const lists = sheet.lists.map(({ number, candidates }) => ({
    number,
    candidates: candidates.map((candidate) => candidate.number),
  }));
  return sheetFromValues(sheet.form, lists, { ...valuesOfSheet(sheet), ...values });
}

describe("validateSheet", () => {
  it("finds no error on a sheet that agrees with itself", () => {
    fc.assert(
      fc.property(agreeing, (sheet) => {
        expect(errorsOf(sheet)).toEqual([]);
      }),
    );
  });

  it("finds an error when any single number is another one", () => {
    const changed = fc.tuple(agreeing, fc.nat(), fc.integer({ min: 1, max: 1000 }), fc.boolean());
    fc.assert(
      fc.property(changed, ([sheet, choice, difference, up]) => {
        const fields = comparedFields(sheet.form, sheet);
        const field = fields[choice % fields.length] ?? fields[0];
        fc.pre(field !== undefined);
        const value = Number(valuesOfSheet(sheet)[field]);
        const other = up ? value + difference : value - difference;
        fc.pre(other >= 0);
        expect(errorsOf(change(sheet, { [field]: other }))).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("finds an error when any single box of the comparison is another one", () => {
    const station = agreeing.filter(({ form: { kind } }) => kind !== "csb-entry");
    fc.assert(
      fc.property(station, fc.constantFrom("equal", "more", "fewer"), (sheet, box) => {
        const field = `difference.boxes.${box}`;
        expect(errorsOf(change(sheet, { [field]: valuesOfSheet(sheet)[field] !== true }))).not.toEqual([]);
      }),
    );
  });

  it("sorts by code, then by list number, whatever the order of the lists", () => {
    const sheet = sheetWith(form("cso-first"), {
      "list.1.total": 59,
      "list.4.total": 41,
      "cast.blank": 9,
      "admitted.total": 1,
    });
    const expected = [
      "F.201",
      "F.203",
      "F.301",
      "F.306",
      "F.310",
      "F.402/1",
      "F.402/4",
      "F.403/1",
      "F.403/4",
      "W.201",
      "W.203",
    ];
    for (const lists of [sheet.lists, sheet.lists.toReversed()]) {
      const codes = validateSheet({ ...sheet, lists }).map(({ code, list }) =>
        list === null ? code : `${code}/${list}`,
      );
      expect(codes).toEqual(expected);
    }
  });

  it("leaves nothing out because of a graver finding on another list", () => {
    expect(codesWith(form("cso-first"), { "list.1.total": 0, "list.4.candidate.1": 26 })).toEqual([
      "F.401/1",
      "F.402/4",
    ]);
  });

  it("never fails on numbers, however they contradict one another", () => {
    const counts = fc.constantFrom(0, 1, 15, 100, 999_999_999);
    const anything = anyForm.chain((of) =>
      fc
        .tuple(...sheetFields(of, LISTS).map(({ kind }) => (kind === "count" ? counts : fc.boolean())))
        .map((values) =>
          sheetFromValues(
            of,
            LISTS,
            Object.fromEntries(sheetFields(of, LISTS).map(({ path }, at) => [path, values[at] ?? 0])),
          ),
        ),
    );
    fc.assert(
      fc.property(anything, (sheet) => {
        for (const finding of validateSheet(sheet)) {
          expect(Object.values(finding.numbers).every(Number.isSafeInteger)).toBe(true);
          expect(describeFinding(finding, "coordinator", "nl")).not.toMatch(/[{}]/);
        }
      }),
    );
  });
});
