import {
  candidateNumber,
  FIELD,
  listNumber,
  sheetFields,
  sheetFromValues,
  stationForm,
  stationNumber,
} from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { MistakeLog } from "./mistake-log.ts";
import type { Slip } from "./mistakes.ts";
import { Paper, placesOf } from "./paper.ts";

const FORM = stationForm("CSO", "first", "GR");
const LISTS = [{ number: listNumber(1), candidates: [1, 2, 3].map(candidateNumber) }];
const FIELDS = sheetFields(FORM, LISTS);
const PAPER = new Paper(
  placesOf(FIELDS),
  sheetFromValues(FORM, LISTS, { "list.1.candidate.1": 10, "list.1.candidate.2": 20, "list.1.total": 30 }),
);
const [ONE, TWO, THREE, TOTAL] = FIELDS.filter(({ block }) => block === "lists").map(({ path }) => path);
const BOXES = [ONE, TWO, THREE, TOTAL].filter((path) => path !== undefined);
const FIRST = { station: stationNumber(7), side: "first", typist: "Els van Beek" } as const;
const SECOND = { ...FIRST, side: "second", typist: "Jorn Kuiper" } as const;

/** The rows of candidates 1 and 2 shifted. */
const SHIFTED: Slip = { kind: "shifted-rows", fields: BOXES.slice(0, 2) };
const SHIFTED_VALUES = { "list.1.candidate.2": 10, "list.1.total": 30 };
const RIGHT = { values: { "list.1.candidate.1": 10, "list.1.candidate.2": 20 }, slips: [] };

describe("the log of mistakes", () => {
  it("keeps what the paper says and what was typed; a blank is 0", () => {
    const log = new MistakeLog();
    log.typed(FIRST, PAPER, BOXES, { values: SHIFTED_VALUES, slips: [SHIFTED] }, "typist");
    expect(log.all).toEqual([
      {
        ...FIRST,
        kind: "shifted-rows",
        fields: [
          { field: ONE, paper: 10, typed: 0 },
          { field: TWO, paper: 20, typed: 10 },
        ],
        caughtBy: null,
      },
    ]);
    expect(log.remaining).toEqual(log.all);
  });

  it("a mistake is caught when the last of its boxes is typed right, by who had that done", () => {
    const log = new MistakeLog();
    log.typed(FIRST, PAPER, BOXES, { values: SHIFTED_VALUES, slips: [SHIFTED] }, "typist");
    log.typed(FIRST, PAPER, BOXES.slice(0, 1), RIGHT, "typist");
    expect([...log.wrongFields(FIRST.station, "first")]).toEqual([TWO]);
    expect(log.remaining).toHaveLength(1);
    log.typed(FIRST, PAPER, BOXES.slice(1, 2), RIGHT, "coordinator");
    expect([...log.wrongFields(FIRST.station, "first")]).toEqual([]);
    expect(log.remaining).toEqual([]);
    expect(log.all[0]?.caughtBy).toBe("coordinator");
  });

  it("typing the box again with another slip catches the first mistake and makes a second", () => {
    const log = new MistakeLog();
    const slip: Slip = { kind: "wrong-digit", fields: BOXES.slice(0, 1) };
    log.typed(FIRST, PAPER, BOXES, { values: { "list.1.candidate.1": 11 }, slips: [slip] }, "typist");
    log.typed(
      FIRST,
      PAPER,
      BOXES.slice(0, 1),
      { values: { "list.1.candidate.1": 40 }, slips: [slip] },
      "second-entry",
    );
    expect(log.all.map(({ caughtBy }) => caughtBy)).toEqual(["second-entry", null]);
    expect(log.remaining.map(({ fields }) => fields[0]?.typed)).toEqual([40]);
  });

  it("keeps the two entries of a station, and stations, apart", () => {
    const log = new MistakeLog();
    const slip: Slip = { kind: "wrong-digit", fields: BOXES.slice(0, 1) };
    const typing = { values: { "list.1.candidate.1": 11 }, slips: [slip] };
    log.typed(FIRST, PAPER, BOXES, typing, "typist");
    log.typed(SECOND, PAPER, BOXES, typing, "typist");
    log.typed({ ...FIRST, station: stationNumber(8) }, PAPER, BOXES, typing, "typist");
    log.typed(SECOND, PAPER, BOXES, RIGHT, "second-entry");
    expect(log.remaining.map(({ station, side }) => [station, side])).toEqual([
      [7, "first"],
      [8, "first"],
    ]);
  });

  it("when a station is typed anew, all its mistakes are caught and no other's", () => {
    const log = new MistakeLog();
    const typing = { values: SHIFTED_VALUES, slips: [SHIFTED] };
    log.typed(FIRST, PAPER, BOXES, typing, "typist");
    log.typed(SECOND, PAPER, BOXES, typing, "typist");
    log.typed({ ...FIRST, station: stationNumber(8) }, PAPER, BOXES, typing, "typist");
    log.thrownAway(FIRST.station, "coordinator");
    expect(log.all.map(({ caughtBy }) => caughtBy)).toEqual(["coordinator", "coordinator", null]);
    expect(log.wrongFields(FIRST.station, "second").size).toBe(0);
  });
});

describe("a paper", () => {
  it("says what stands in a box, 0 where nothing was written, and knows no other box", () => {
    expect([...BOXES.map((box) => PAPER.valueOf(box)), PAPER.valueOf(FIELD.equalBox)]).toEqual([
      10,
      20,
      0,
      30,
      false,
    ]);
    expect(() => PAPER.valueOf(FIELD.voterCards)).toThrow(/admitted\.voterCards/u);
  });

  it("must have every box of the form", () => {
    const sheet = sheetFromValues(FORM, LISTS, {});
    expect(() => new Paper(placesOf(FIELDS), { ...sheet, lists: [] })).toThrow(/list\.1\.candidate\.1/u);
  });
});
