import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELD, type FieldValues, MAX_COUNT } from "../election/index.ts";
import {
  after,
  anna,
  C11,
  C12,
  claim,
  context,
  EVERY_OTHER_VALUE,
  PAPER,
  refusal,
  save,
} from "./data-entry.fixtures.ts";
import { EMPTY } from "./states.ts";

const started = after(EMPTY, claim(anna, 1));
const saving = (values: unknown) => save(anna, 2, values as FieldValues, []);

describe("a value", () => {
  it.each([0, 1, MAX_COUNT])("of a count may be %d", (value) => {
    expect(after(started, saving({ [C11]: value }))).toHaveProperty("draft.values", { [C11]: value });
  });

  it.each([
    -1,
    MAX_COUNT + 1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "12",
    true,
    false,
    null,
    undefined,
    [],
    {},
  ])("of a count may not be %j", (value) => {
    expect(refusal(started, saving({ [C11]: value }))).toStrictEqual({
      kind: "invalid-value",
      fields: [C11],
    });
  });

  it.each([true, false])("of a box to tick may be %j", (value) => {
    expect(after(started, saving({ [FIELD.moreBox]: value }))).toHaveProperty("draft.values", {
      [FIELD.moreBox]: value,
    });
  });

  it.each([0, 1, "ja", null, undefined])("of a box to tick may not be %j", (value) => {
    expect(refusal(started, saving({ [FIELD.moreBox]: value }))).toStrictEqual({
      kind: "invalid-value",
      fields: [FIELD.moreBox],
    });
  });

  it("belongs to a box of the form", () => {
    const strange = { [C11]: 1, nergens: 1, "list.2.total": 5, [C12]: -1 };
    expect(refusal(started, saving(strange))).toStrictEqual({
      kind: "unknown-field",
      fields: ["nergens", "list.2.total"],
    });
    expect(refusal(started, saving(JSON.parse('{"__proto__": 1, "constructor": 2}')))).toStrictEqual({
      kind: "unknown-field",
      fields: ["__proto__", "constructor"],
    });
  });

  it("that does not fit is named together with every other, and nothing is saved", () => {
    expect(refusal(started, saving({ [C11]: -1, [FIELD.blank]: 2, [C12]: "x" }))).toStrictEqual({
      kind: "invalid-value",
      fields: [C11, C12],
    });
  });

  it("fits every box of the form somehow", () => {
    expect(after(started, saving(PAPER))).toHaveProperty("draft.values", PAPER);
    const others = Object.fromEntries(EVERY_OTHER_VALUE);
    expect(after(started, saving(others))).toHaveProperty("draft.values", others);
  });

  it("is kept exactly when it is a whole number from 0 to nine digits, or true or false in a box to tick", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...context.fields),
        fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.string(), fc.constant(null)),
        ({ path, kind }, value) => {
          const fits =
            kind === "tick"
              ? value === true || value === false
              : typeof value === "number" && value >= 0 && value <= MAX_COUNT && value % 1 === 0;
          const given = saving({ [path]: value });
          if (fits) expect(after(started, given)).toHaveProperty("draft.values", { [path]: value });
          else expect(refusal(started, given)).toStrictEqual({ kind: "invalid-value", fields: [path] });
        },
      ),
    );
  });
});
