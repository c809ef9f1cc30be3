import { must } from "@stemketen/core/basics";
import {
  type DataEntryCommand,
  type DataEntryState,
  EMPTY,
  makeEntryContext,
  transition,
  typistView,
} from "@stemketen/core/data-entry";
import {
  candidateField,
  instant,
  numbersOf,
  stationForm,
  userId,
  valuesOfSheet,
} from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { type EntrySummary, summaryOf, type WaitingTask } from "./entry-summary.ts";

const TOWN = makePracticeTown(3, { stations: 8, lists: 3, candidates: 6 });
const CONTEXT = makeEntryContext(stationForm("CSO", "first", "GR"), TOWN.lists.map(numbersOf));
const AT = instant("2026-03-18T20:00:00.000Z");
const [ANNA, BRAM, CEM] = ["a", "b", "c"].map((id) => ({ id: userId(id), name: id.toUpperCase() }));
const PEOPLE = [ANNA, BRAM, CEM].map((person) => must(person, "a person"));
const COORDINATOR = { id: userId("z"), name: "N. Postma" };

const clean = must(
  TOWN.stations.find(({ number }) => TOWN.paperErrors.every(({ station }) => station !== number)),
  "a station without an error",
).number;
const VALUES = { ...valuesOfSheet(must(TOWN.papers.get(clean), "its paper")) };
const [list] = TOWN.lists;
const [BOX, OTHER] = (list?.candidates ?? []).map(({ number }) =>
  candidateField(must(list, "a list").number, number),
);

type Asked = DataEntryCommand extends infer C ? (C extends unknown ? Omit<C, "by" | "at"> : never) : never;

function does(state: DataEntryState, who: (typeof PEOPLE)[number] | undefined, asked: Asked): DataEntryState {
  const command = { ...asked, by: must(who, "somebody"), at: AT } as DataEntryCommand;
  const done = transition(CONTEXT, state, command);
  return must(done.ok ? done.value : null, JSON.stringify(done));
}

function types(
  state: DataEntryState,
  who: (typeof PEOPLE)[number] | undefined,
  values = VALUES,
): DataEntryState {
  const claimed = does(state, who, { kind: "claim" });
  const saved = does(claimed, who, { kind: "save", draft: { values, ticked: [] } });
  return does(saved, who, { kind: "finalise", blanksConfirmed: [] });
}

/** What a typist may take up, by the summary alone. */
function openTo({ waiting, typing }: EntrySummary, id: string): readonly WaitingTask[] {
  if (typing.some(({ person }) => person.id === id)) return [];
  return waiting.filter(({ onlyFor, notFor }) => (onlyFor ?? id) === id && !notFor.some((one) => one === id));
}

const exchanged = {
  ...VALUES,
  [must(BOX, "a box")]: VALUES[must(OTHER, "another")] ?? 0,
  [must(OTHER, "another")]: VALUES[must(BOX, "a box")] ?? 0,
};
const oneDone = types(EMPTY, ANNA);
const differing = types(oneDone, BRAM, exchanged);

const STATES: readonly (readonly [string, DataEntryState])[] = [
  ["nothing", EMPTY],
  ["a first entry", does(EMPTY, ANNA, { kind: "claim" })],
  ["a first entry that is done", oneDone],
  ["a second entry", does(oneDone, BRAM, { kind: "claim" })],
  ["differences", differing],
  ["a definitive sheet", types(oneDone, BRAM)],
];

describe("the summary of an entry", () => {
  it.each(STATES)("%s: whoever may take it up is who the state machine lets", (_, state) => {
    const summary = summaryOf(CONTEXT, state);
    for (const person of PEOPLE) {
      const view = typistView(state, person);
      const may = view.kind === "may-start" ? [view.side] : view.kind === "may-correct" ? view.sides : [];
      expect(openTo(summary, person.id).map(({ side }) => side)).toEqual(may);
    }
  });

  it("of a correction: open to who did not make the other entry", () => {
    const fields = differing.kind === "differences" ? differing.fields : [];
    const ruled = does(differing, COORDINATOR, { kind: "rule", fields, ruling: "neither" });
    const correction = does(ruled, COORDINATOR, { kind: "start-correction" });
    for (const state of [correction, does(correction, CEM, { kind: "claim-correction", side: "first" })]) {
      const summary = summaryOf(CONTEXT, state);
      for (const person of PEOPLE) {
        const view = typistView(state, person);
        const may = view.kind === "may-correct" ? view.sides : [];
        expect(openTo(summary, person.id).map(({ side }) => side)).toEqual(may);
      }
    }
  });

  it("tells how far a typist is, in boxes for a count, and where on the paper", () => {
    const claimed = does(EMPTY, ANNA, { kind: "claim" });
    expect(summaryOf(CONTEXT, claimed).progress).toMatchObject({ filled: 0, reached: null });
    const draft = { values: { [must(BOX, "a box")]: 7 }, ticked: [] };
    const { progress } = summaryOf(CONTEXT, does(claimed, ANNA, { kind: "save", draft }));
    expect(progress).toEqual({
      filled: 1,
      boxes: CONTEXT.fields.filter(({ kind }) => kind === "count").length,
      reached: { block: "lists", list: list?.number },
    });
  });

  it("counts what waits for the coordinator", () => {
    expect(summaryOf(CONTEXT, differing).findings).toBe(2);
    const fields = differing.kind === "differences" ? differing.fields.slice(0, 1) : [];
    const ruled = does(differing, COORDINATOR, { kind: "rule", fields, ruling: "first" });
    expect(summaryOf(CONTEXT, ruled).findings).toBe(1);
  });

  it("has no vote in it", () => {
    const values = { ...VALUES, [must(BOX, "a box")]: 98_765 };
    const claimed = does(EMPTY, ANNA, { kind: "claim" });
    const saved = does(claimed, ANNA, { kind: "save", draft: { values, ticked: [] } });
    expect(JSON.stringify(summaryOf(CONTEXT, saved))).not.toContain("98765");
  });
});
