import { describe, expect, it } from "vitest";
import { FIELD, type FieldValues } from "../election/index.ts";
import {
  A,
  begin,
  finish,
  first,
  halfDone,
  open,
  openFirst,
  RIGHT_FIRST,
  RIGHT_SECOND,
  retype,
  rule,
  second,
  start,
  taken,
} from "./correction.fixtures.ts";
import {
  accept,
  after,
  afterBoth,
  afterFirst,
  anna,
  at,
  bram,
  C11,
  C12,
  carla,
  dirk,
  duringSecond,
  ERROR1,
  finalise,
  findingOn,
  loes,
  PAPER,
  PAPER_WITH_ERROR,
  paperWith,
  refusal,
  sheet,
  WARNING,
} from "./data-entry.fixtures.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";

const correctFirst = (values: FieldValues) => [
  begin(anna, "first"),
  retype(anna, "first", values),
  finish(anna, "first"),
];

describe("finishing a correction", () => {
  it("on one side waits for the other, and changes only the fields re-typed", () => {
    expect(halfDone).toStrictEqual({
      kind: "correction",
      first,
      second: { sheet: sheet(PAPER), contributors: [bram], finishedBy: bram, finishedAt: at(24) },
      accepted: [],
      tasks: { first: openFirst, second: { kind: "done", fields: [A, C12], typist: bram } },
    });
  });

  it("on both sides, the second first, makes the sheet definitive", () => {
    const both = [
      begin(anna, "first", 31),
      retype(anna, "first", RIGHT_FIRST, 32),
      finish(anna, "first", 33),
    ];
    expect(after(halfDone, ...both)).toStrictEqual({
      kind: "definitive",
      sheet: sheet(PAPER),
      first: { contributors: [anna], finishedBy: anna, finishedAt: at(33) },
      second: { contributors: [bram], finishedBy: bram, finishedAt: at(24) },
      finishedAt: at(33),
      accepted: [],
      warnings: [],
      handled: [],
    });
  });

  it("on both sides, the first first and by others, makes the sheet definitive", () => {
    const state = after(
      open,
      begin(carla, "first"),
      retype(carla, "first", RIGHT_FIRST),
      begin(dirk, "second"),
      retype(dirk, "second", RIGHT_SECOND),
      finish(carla, "first", 33),
    );
    expect(state).toMatchObject({
      kind: "correction",
      first: { sheet: sheet(PAPER), contributors: [anna, carla], finishedBy: carla, finishedAt: at(33) },
      tasks: { first: { kind: "done", fields: [C11, C12], typist: carla } },
    });
    expect(after(state, finish(dirk, "second", 34))).toStrictEqual({
      kind: "definitive",
      sheet: sheet(PAPER),
      first: { contributors: [anna, carla], finishedBy: carla, finishedAt: at(33) },
      second: { contributors: [bram, dirk], finishedBy: dirk, finishedAt: at(34) },
      finishedAt: at(34),
      accepted: [],
      warnings: [],
      handled: [],
    });
  });

  it("with another mistake gives the differences that are left, nothing ruled", () => {
    const wrong = after(
      halfDone,
      begin(anna, "first"),
      retype(anna, "first", { [C11]: 40, [C12]: 12 }),
      finish(anna, "first", 33),
    );
    expect(wrong).toStrictEqual({
      kind: "differences",
      first: { ...first, sheet: sheet(paperWith({ [C12]: 12 })), finishedAt: at(33) },
      second: { ...second, sheet: sheet(PAPER), finishedAt: at(24) },
      accepted: [],
      fields: [C12],
      rulings: {},
    });
  });

  it("compares the whole entries when one side had nothing to do", () => {
    const onlySecond = after(
      afterBoth(PAPER, paperWith({ [C12]: 21, [C11]: 39 })),
      rule("first", C11, C12),
      start,
    );
    const repaired = after(
      onlySecond,
      begin(bram, "second"),
      retype(bram, "second", { [C11]: 40, [C12]: 20 }),
      finish(bram, "second"),
    );
    expect(repaired).toMatchObject({ kind: "definitive", sheet: sheet(PAPER) });
    const onlyFirst = after(afterBoth(PAPER, PAPER_WITH_ERROR), rule("second", C12), start);
    const moved = after(
      onlyFirst,
      begin(anna, "first"),
      retype(anna, "first", { [C12]: 22 }),
      finish(anna, "first"),
    );
    expect(moved).toMatchObject({ kind: "differences", fields: [C12] });
  });

  it("asks to confirm blanks among its own fields, and makes them 0", () => {
    const state = after(taken, retype(bram, "second", { [A]: 100 }));
    const asked = { kind: "blanks-not-confirmed", fields: [C12] };
    expect(refusal(state, finish(bram, "second"))).toStrictEqual(asked);
    expect(refusal(state, finish(bram, "second", 24, [A, C12]))).toStrictEqual(asked);
    expect(after(state, finish(bram, "second", 24, [C12]))).toHaveProperty(
      "second.sheet",
      sheet(paperWith({ [C12]: 0 })),
    );
    expect(refusal(taken, finish(bram, "second"))).toStrictEqual({
      kind: "blanks-not-confirmed",
      fields: [A, C12],
    });
  });

  it("takes a box that is not ticked again for empty", () => {
    const state = after(
      afterBoth(PAPER, paperWith({ [FIELD.moreBox]: true })),
      rule("first", FIELD.moreBox),
      start,
      begin(bram, "second"),
      finish(bram, "second"),
    );
    expect(state).toMatchObject({ kind: "definitive", sheet: sheet(PAPER) });
  });

  it("leaves the findings to the coordinator: an error goes there, a warning is to be explained", () => {
    const onPaper = after(
      afterBoth(PAPER, PAPER_WITH_ERROR),
      rule("second", C12),
      start,
      begin(anna, "first"),
      retype(anna, "first", { [C12]: 21 }),
      finish(anna, "first"),
    );
    expect(onPaper).toStrictEqual({
      kind: "errors-on-paper",
      sheet: sheet(PAPER_WITH_ERROR),
      first: { contributors: [anna], finishedBy: anna, finishedAt: at(24) },
      second: { contributors: [bram], finishedBy: bram, finishedAt: at(13) },
      accepted: [],
    });
    const warned = paperWith({ [FIELD.blank]: 5, [FIELD.invalid]: 0 });
    const unusual = after(
      afterBoth(PAPER, warned),
      rule("second", FIELD.blank, FIELD.invalid),
      start,
      begin(anna, "first"),
      retype(anna, "first", { [FIELD.blank]: 5, [FIELD.invalid]: 0 }),
      finish(anna, "first"),
    );
    expect(unusual).toMatchObject({ kind: "definitive", warnings: [findingOn(warned, WARNING)] });
  });
});

describe("an acceptance during a correction", () => {
  const acceptance = {
    finding: findingOn(PAPER_WITH_ERROR, ERROR1),
    fingerprint: fingerprintOf(findingOn(PAPER_WITH_ERROR, ERROR1), PAPER_WITH_ERROR),
    reason: "zo staat het er",
    by: loes,
    at: at(4),
  };
  const acceptedFirst = after(afterFirst(PAPER_WITH_ERROR), accept(ERROR1, 4));
  const against = (values: FieldValues) => after(duringSecond(acceptedFirst, values), finalise(bram, 13));

  it("stays when other boxes are corrected", () => {
    const state = after(
      against(paperWith({ [C12]: 21, [A]: 101 })),
      rule("first", A),
      start,
      begin(bram, "second"),
      retype(bram, "second", { [A]: 100 }),
      finish(bram, "second"),
    );
    expect(state).toMatchObject({ kind: "definitive", accepted: [acceptance] });
  });

  it("lapses when its boxes change, even if they add up to the same", () => {
    const swapped = paperWith({ [C11]: 39, [C12]: 22 });
    const state = after(
      against(swapped),
      rule("second", C11, C12),
      start,
      ...correctFirst({ [C11]: 39, [C12]: 22 }),
    );
    expect(state).toMatchObject({ kind: "errors-on-paper", sheet: sheet(swapped), accepted: [] });
  });

  it("lapses with the error", () => {
    const state = after(against(PAPER), rule("second", C12), start, ...correctFirst({ [C12]: 20 }));
    expect(state).toMatchObject({ kind: "definitive", sheet: sheet(PAPER), accepted: [] });
  });

  it("lapses when the entries still differ after its boxes changed", () => {
    const state = after(against(PAPER), rule("second", C12), start, ...correctFirst({ [C12]: 22 }));
    expect(state).toMatchObject({ kind: "differences", fields: [C12], accepted: [] });
  });
});
