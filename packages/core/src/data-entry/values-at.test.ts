import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FIELD,
  type FieldPath,
  listNumber,
  listTotalField,
  sheetFromValues,
  valuesOfSheet,
} from "../election/index.ts";
import { anyForm, entries, form, LISTS } from "../election/sheets.fixtures.ts";
import { makeEntryContext } from "./context.ts";
import { valuesAt } from "./values-at.ts";

describe("the values at some boxes", () => {
  it("are those on the sheet, whichever boxes are asked for", () => {
    const asked = anyForm.chain((of) => {
      const { fields } = makeEntryContext(of, LISTS);
      const paths = fields.map(({ path }) => path);
      return fc.record({ of: fc.constant(of), values: entries(of), boxes: fc.subarray(paths) });
    });
    fc.assert(
      fc.property(asked, ({ of, values, boxes }) => {
        const sheet = sheetFromValues(of, LISTS, values);
        const all = valuesOfSheet(sheet);
        const found = valuesAt(makeEntryContext(of, LISTS), sheet, boxes);
        for (const box of boxes) expect(found[box]).toBe(all[box]);
      }),
    );
  });

  it("hold nothing of the lists that none of them is on", () => {
    const sheet = sheetFromValues(form("cso-first"), LISTS, { "list.1.candidate.2": 12, "list.4.total": 30 });
    const context = makeEntryContext(form("cso-first"), LISTS);
    const listsIn = (boxes: readonly FieldPath[]) => {
      const found = Object.keys(valuesAt(context, sheet, boxes));
      return [1, 4, 6]
        .map(listNumber)
        .filter((list) => found.some((path) => path.startsWith(`list.${list}.`)));
    };
    expect(listsIn([listTotalField(listNumber(4))])).toEqual([4]);
    expect(listsIn([FIELD.pollCards])).toEqual([]);
  });
});
