import { must } from "@stemketen/core/basics";
import { type DataEntryState, makeEntryContext } from "@stemketen/core/data-entry";
import {
  FIELD,
  instant,
  numbersOf,
  sheetFields,
  sheetFromValues,
  stationForm,
  userId,
  valuesOfSheet,
} from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { coordinatorView } from "../data-entry/coordinator-view.ts";
import { findingsOf } from "../data-entry/inspection.ts";
import { boxLabel } from "./box-label.ts";
import { stationSlipOf } from "./station-slip.ts";

const TOWN = makePracticeTown(3, { stations: 8, lists: 3, candidates: 6 });
const FORM = stationForm("CSO", "first", "GR");
const CONTEXT = makeEntryContext(FORM, TOWN.lists.map(numbersOf));
const station = must(TOWN.stations[0], "a station");
const PAPER = { ...valuesOfSheet(must(TOWN.papers.get(station.number), "its paper")) };
const AT = instant("2026-03-18T20:00:00.000Z");
const ANNA = { id: userId("a"), name: "A. Lammers" };

/** A first entry that holds these values and has an error. */
function withError(values: typeof PAPER): DataEntryState {
  const sheet = sheetFromValues(FORM, CONTEXT.lists, values);
  const first = { sheet, contributors: [ANNA], finishedBy: ANNA, finishedAt: AT };
  return { kind: "first-entry-errors", first, accepted: [] };
}

function slipOf(state: DataEntryState) {
  const view = coordinatorView(CONTEXT, state);
  const inspection = { view, findings: findingsOf(CONTEXT, view) };
  return stationSlipOf({ counted: TOWN, station, inspection, madeAt: AT, practice: false });
}

describe("the slip of a station", () => {
  it("names each error with the boxes it is about and what was typed there", () => {
    const slip = slipOf(withError({ ...PAPER, [FIELD.admitted]: 12_345 }));
    const reason = must(slip?.reason.kind === "findings" ? slip.reason : null, "findings");
    const sum = must(
      reason.findings.find(({ code }) => code === "F.201"),
      "A + B is not D",
    );
    expect(sum.severity).toBe("error");
    expect(sum.fields.map(({ label }) => label)).toEqual(["A", "B", "D"]);
    expect(sum.fields.at(-1)).toEqual({ label: "D", typed: "12.345" });
    expect(sum.text).not.toMatch(/[{}]/);
  });

  it("is not there while nothing has to be looked up", () => {
    expect(slipOf({ kind: "empty" })).toBe(null);
  });
});

describe("the labels of boxes", () => {
  it.each(["CSO", "DSO"] as const)("are there for every box of a %s form, each its own", (method) => {
    for (const version of ["2022", "2026"] as const) {
      const fields = sheetFields(stationForm(method, "first", "GR", version), CONTEXT.lists);
      const labels = fields.map(boxLabel);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label, at) => label === fields[at]?.path)).toEqual([]);
    }
  });
});
