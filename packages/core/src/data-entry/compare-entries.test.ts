import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  candidateNumber,
  type FieldPath,
  type FieldValue,
  type FieldValues,
  findingKey,
  type ListNumbers,
  listNumber,
  MAX_COUNT,
  type SheetField,
  type SheetForm,
} from "../election/index.ts";
import { errorsForCoordinator } from "./accepted-errors.ts";
import { compareEntries } from "./compare-entries.ts";
import { type EntryContext, makeEntryContext } from "./context.ts";
import {
  accept,
  after,
  afterFirst,
  as,
  bram,
  context,
  duringSecond,
  finalise,
} from "./data-entry.fixtures.ts";
import type { DataEntryState } from "./states.ts";
import { sheetOf } from "./typing.ts";

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 4 });
const lists: fc.Arbitrary<readonly ListNumbers[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), numbers), {
    minLength: 1,
    maxLength: 3,
    selector: ([number]) => number,
  })
  .map((all) =>
    all.map(([number, candidates]) => ({
      number: listNumber(number),
      candidates: candidates.map(candidateNumber),
    })),
  );
const form: fc.Arbitrary<SheetForm> = fc.record({
  kind: fc.constantFrom("cso-first", "cso-next", "dso-first", "dso-next", "csb-entry"),
  version: fc.constantFrom("2022", "2026"),
  voterCards: fc.boolean(),
});

const valueOf = ({ kind }: SheetField): fc.Arbitrary<FieldValue> =>
  kind === "tick"
    ? fc.boolean()
    : fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: MAX_COUNT }));

const valuesFor = (on: EntryContext): fc.Arbitrary<FieldValues> =>
  fc.record(Object.fromEntries(on.fields.map((field) => [field.path, valueOf(field)])));

/** Another value for this box. */
const otherThan = (field: SheetField, value: FieldValue | undefined): fc.Arbitrary<FieldValue> =>
  valueOf(field).filter((other) => other !== value);

interface Pair {
  readonly on: EntryContext;
  readonly typed: FieldValues;
  readonly other: FieldValues;
  readonly changed: readonly FieldPath[];
}

/** A form filled in with anything, and the same with other values in some of its boxes. */
const pairsOn = (on: EntryContext, fields: { minLength: number; maxLength: number }): fc.Arbitrary<Pair> =>
  fc.tuple(valuesFor(on), fc.subarray([...on.fields], fields)).chain(([typed, changed]) =>
    fc.tuple(...changed.map((field) => otherThan(field, typed[field.path]))).map((others) => ({
      on,
      typed,
      other: { ...typed, ...Object.fromEntries(changed.map(({ path }, at) => [path, others[at] ?? 0])) },
      changed: changed.map(({ path }) => path),
    })),
  );

const anyForm = fc.tuple(form, lists).map(([of, all]) => makeEntryContext(of, all));

describe("comparing two entries, whatever the form and whatever was typed", () => {
  it("finds a difference in any single field", () => {
    fc.assert(
      fc.property(
        anyForm.chain((on) => pairsOn(on, { minLength: 1, maxLength: 1 })),
        ({ on, typed, other, changed }) => {
          expect(compareEntries(on, sheetOf(on, typed), sheetOf(on, other))).toStrictEqual(changed);
          expect(compareEntries(on, sheetOf(on, other), sheetOf(on, typed))).toStrictEqual(changed);
        },
      ),
    );
  });

  it("finds exactly the fields that differ, in the order of the paper", () => {
    fc.assert(
      fc.property(
        anyForm.chain((on) => pairsOn(on, { minLength: 0, maxLength: on.fields.length })),
        ({ on, typed, other, changed }) => {
          expect(compareEntries(on, sheetOf(on, typed), sheetOf(on, other))).toStrictEqual(changed);
        },
      ),
    );
  });
});

/** The first entry, every error on it accepted: only then somebody may type the second. */
const accepted = (values: FieldValues): DataEntryState => {
  const first = afterFirst(values);
  if (first.kind === "first-entry-done") return first;
  const errors = errorsForCoordinator(as("first-entry-errors", first));
  return after(first, ...errors.map(({ finding }) => accept(findingKey(finding), 4)));
};

describe("two entries that differ in any single field", () => {
  it("never become definitive, whatever else stands on them", () => {
    fc.assert(
      fc.property(pairsOn(context, { minLength: 1, maxLength: 1 }), ({ typed, other, changed }) => {
        const state = after(duringSecond(accepted(typed), other), finalise(bram, 13));
        expect(state).toMatchObject({ kind: "differences", fields: changed });
      }),
    );
  });

  it("would have become definitive without it", () => {
    fc.assert(
      fc.property(valuesFor(context), (typed) => {
        expect(after(duringSecond(accepted(typed), typed), finalise(bram, 13)).kind).toBe("definitive");
      }),
    );
  });
});
