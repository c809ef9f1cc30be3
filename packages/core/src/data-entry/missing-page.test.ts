import { describe, expect, it } from "vitest";
import { ok } from "../basics/index.ts";
import {
  FIELD,
  type FieldPath,
  type FieldValues,
  sheetFromValues,
  stationForm,
  yesNoFields,
} from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";
import type { DataEntryCommand } from "./commands.ts";
import { makeEntryContext } from "./context.ts";
import { anna, bram, claim, command, context, finalise, loes, PAPER, save } from "./data-entry.fixtures.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import type { Outcome } from "./phase.ts";
import { type Actor, EMPTY, type EntrySide } from "./states.ts";
import { transition } from "./transition.ts";

/** The form of a station that counts by itself, with its page "controles en correcties". */
const station = makeEntryContext(stationForm("DSO", "first", "GR"), context.lists);
const [isThere, isMissing] = yesNoFields(FIELD.correctionsPage);
const [, noCorrigendum] = yesNoFields(FIELD.corrigendum);
const [, notByItself] = yesNoFields(FIELD.ownInitiative);

const counts = Object.fromEntries(
  station.fields.flatMap(({ path }) => {
    const value = PAPER[path];
    return value === undefined ? [] : [[path, value] as const];
  }),
);
const withoutPage: FieldValues = { ...counts, [noCorrigendum]: true, [isMissing]: true };
const withPage: FieldValues = {
  ...counts,
  [noCorrigendum]: true,
  [isThere]: true,
  [FIELD.otherError]: true,
  [notByItself]: true,
};

const after = (...commands: readonly DataEntryCommand[]): Outcome =>
  commands.reduce<Outcome>(
    (state, given) => (state.ok ? transition(station, state.value, given) : state),
    ok(EMPTY),
  );

const typed = (by: Actor, values: FieldValues): readonly DataEntryCommand[] => {
  const findings = validateSheet(sheetFromValues(station.form, station.lists, values));
  const ticked = findings.map((finding) => fingerprintOf(finding, values));
  return [claim(by, 1), save(by, 2, values, ticked), finalise(by, 3)];
};

const retyped = (by: Actor, side: EntrySide, values: FieldValues) => [
  command(by, 22, { kind: "claim-correction", side }),
  command(by, 23, { kind: "save-correction", side, values }),
  command(by, 24, { kind: "finalise-correction", side, blanksConfirmed: [] }),
];

const missing = (...fields: readonly FieldPath[]) => ({
  ok: false,
  error: { kind: "page-is-missing", fields },
});

describe('the page "controles en correcties"', () => {
  it("may be missing, or there and filled in", () => {
    for (const values of [withPage, withoutPage]) {
      expect(after(...typed(anna, values))).toMatchObject({ value: { kind: "first-entry-done" } });
    }
  });

  it("cannot be missing and filled in", () => {
    const both = { ...withPage, [isThere]: false, [isMissing]: true };
    expect(after(...typed(anna, both))).toStrictEqual(missing(FIELD.otherError, notByItself));
    expect(after(...typed(anna, { ...withoutPage, [FIELD.otherError]: true }))).toStrictEqual(
      missing(FIELD.otherError),
    );
  });

  it("is asked for after the blanks and before the findings", () => {
    const both = { ...withPage, [isThere]: false, [isMissing]: true };
    const { [FIELD.blank]: _, ...blank } = both;
    expect(after(claim(anna, 1), save(anna, 2, blank, []), finalise(anna, 3))).toMatchObject({
      error: { kind: "blanks-not-confirmed" },
    });
    const wrong = { ...both, [FIELD.pollCards]: 0 };
    expect(after(claim(anna, 1), save(anna, 2, wrong, []), finalise(anna, 3))).toMatchObject({
      error: { kind: "page-is-missing" },
    });
  });

  it("cannot become missing and filled in by a correction", () => {
    const correction = [
      ...typed(anna, withPage),
      ...typed(bram, withoutPage),
      command(loes, 20, { kind: "rule", fields: [isThere, isMissing], ruling: "second" }),
      command(loes, 20, { kind: "rule", fields: [FIELD.otherError, notByItself], ruling: "first" }),
      command(loes, 21, { kind: "start-correction" }),
    ];
    expect(after(...correction, ...retyped(anna, "first", { [isMissing]: true }))).toStrictEqual(
      missing(FIELD.otherError, notByItself),
    );
    expect(after(...correction, ...retyped(bram, "second", { [FIELD.otherError]: true }))).toStrictEqual(
      missing(FIELD.otherError),
    );
    expect(after(...correction, ...retyped(anna, "first", { [isThere]: true }))).toMatchObject({
      value: { kind: "correction", tasks: { first: { kind: "done" } } },
    });
  });
});
