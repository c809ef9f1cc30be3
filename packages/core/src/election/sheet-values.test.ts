import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELD } from "./field-paths.ts";
import { sheetFields } from "./sheet-fields.ts";
import { blocksOf, type SheetForm } from "./sheet-form.ts";
import { sheetFromValues, valuesOfSheet } from "./sheet-values.ts";
import { anyForm, entries, FORMS, form, LISTS, nameOf } from "./sheets.fixtures.ts";

const everyForm = FORMS.map((of): readonly [string, SheetForm] => [nameOf(of), of]);

describe("a sheet and its boxes", () => {
  it("hold the same, whatever is written there", () => {
    const typed = anyForm.chain((of) => entries(of).map((values) => ({ of, values })));
    fc.assert(
      fc.property(typed, ({ of, values }) => {
        expect(valuesOfSheet(sheetFromValues(of, LISTS, values))).toEqual(values);
      }),
    );
  });

  it.each(everyForm)("%s: the values of a sheet stand in the order of the form", (_, of) => {
    const values = valuesOfSheet(sheetFromValues(of, LISTS, {}));
    expect(Object.keys(values)).toEqual(sheetFields(of, LISTS).map(({ path }) => path));
  });

  it.each(everyForm)("%s: blanks become 0, boxes not ticked", (_, of) => {
    for (const { path, kind } of sheetFields(of, LISTS)) {
      const values = valuesOfSheet(sheetFromValues(of, LISTS, {}));
      expect(values[path]).toBe(kind === "tick" ? false : 0);
    }
  });

  it.each(everyForm)("%s: has the blocks of its form and no other", (_, of) => {
    const sheet = sheetFromValues(of, LISTS, {});
    const blocks = blocksOf(of);
    expect(sheet.form).toBe(of);
    expect(sheet.extraInvestigation !== null).toBe(blocks.includes("extra-investigation"));
    expect(sheet.stationDifferences !== null).toBe(blocks.includes("station-differences"));
    expect(sheet.report !== null).toBe(blocks.includes("report"));
    expect(sheet.corrections !== null).toBe(blocks.includes("corrections"));
    expect(sheet.eligibleVoters !== null).toBe(blocks.includes("eligible-voters"));
    expect(sheet.admitted.voterCards !== null).toBe(of.voterCards);
    expect(sheet.difference.boxes !== null).toBe(of.kind !== "csb-entry");
    expect(sheet.difference.fullyExplained !== null).toBe(of.kind !== "csb-entry" && of.version === "2026");
    expect(sheet.difference.explanations !== null).toBe(of.version === "2022");
  });

  it("ignores boxes that the form does not have", () => {
    const sheet = sheetFromValues(form("cso-next"), LISTS, {
      [FIELD.eligibleVoters]: 5,
      [FIELD.voterCards]: 5,
      "list.9.total": 5,
    });
    expect(sheet).toEqual(sheetFromValues(form("cso-next"), LISTS, {}));
  });

  it("a tick is no count, and a count no tick", () => {
    const sheet = sheetFromValues(form("cso-next"), LISTS, { [FIELD.blank]: true, [FIELD.equalBox]: 1 });
    expect(sheet.cast.blank).toBe(0);
    expect(sheet.difference.boxes?.equal).toBe(false);
  });

  it("puts each number in its own place", () => {
    const sheet = sheetFromValues(form("cso-first", "2022", true), LISTS, {
      "extraInvestigation.otherReason.yes": true,
      "extraInvestigation.ballotsRecounted.no": true,
      "stationDifferences.fullyExplained.no": true,
      "stationDifferences.differencePerList.yes": true,
      "admitted.pollCards": 1,
      "admitted.proxies": 2,
      "admitted.voterCards": 3,
      "admitted.total": 6,
      "cast.list.1": 10,
      "cast.list.4": 11,
      "cast.list.6": 12,
      "cast.candidates": 33,
      "cast.blank": 4,
      "cast.invalid": 5,
      "cast.total": 42,
      "difference.boxes.more": true,
      "difference.moreCounted": 36,
      "difference.fewerCounted": 7,
      "difference.explanations.takenAway": 13,
      "difference.explanations.tooFewIssued": 14,
      "difference.explanations.tooManyIssued": 15,
      "difference.explanations.unexplained": 16,
      "difference.explanations.otherExplanation": 17,
      "list.1.candidate.1": 21,
      "list.1.candidate.2": 22,
      "list.1.candidate.4": 23,
      "list.1.total": 24,
      "list.4.candidate.1": 25,
      "list.4.candidate.3": 26,
      "list.4.total": 27,
      "list.6.total": 28,
    });
    expect(sheet).toEqual({
      form: { kind: "cso-first", version: "2022", voterCards: true },
      extraInvestigation: {
        otherReason: { yes: true, no: false },
        ballotsRecounted: { yes: false, no: true },
      },
      stationDifferences: {
        fullyExplained: { yes: false, no: true },
        differencePerList: { yes: true, no: false },
      },
      report: null,
      corrections: null,
      eligibleVoters: null,
      admitted: { pollCards: 1, proxies: 2, voterCards: 3, total: 6 },
      cast: {
        lists: [
          { number: 1, votes: 10 },
          { number: 4, votes: 11 },
          { number: 6, votes: 12 },
        ],
        candidates: 33,
        blank: 4,
        invalid: 5,
        total: 42,
      },
      difference: {
        boxes: { equal: false, more: true, fewer: false },
        moreCounted: 36,
        fewerCounted: 7,
        fullyExplained: null,
        explanations: {
          takenAway: 13,
          tooFewIssued: 14,
          tooManyIssued: 15,
          unexplained: 16,
          otherExplanation: 17,
        },
      },
      lists: [
        {
          number: 1,
          total: 24,
          candidates: [
            { number: 1, votes: 21 },
            { number: 2, votes: 22 },
            { number: 4, votes: 23 },
          ],
        },
        {
          number: 4,
          total: 27,
          candidates: [
            { number: 1, votes: 25 },
            { number: 3, votes: 26 },
          ],
        },
        { number: 6, total: 28, candidates: [] },
      ],
    });
  });
});
