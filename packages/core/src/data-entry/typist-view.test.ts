import { describe, expect, it } from "vitest";
import {
  after,
  afterBoth,
  afterFirst,
  anna,
  at,
  bram,
  C12,
  carla,
  claim,
  command,
  duringSecond,
  loes,
  PAPER,
  PAPER_WITH_ERROR,
  paperWith,
  refusal,
  save,
} from "./data-entry.fixtures.ts";
import { EXAMPLE_STATES } from "./example-states.fixtures.ts";
import { withOtherValues } from "./other-values.fixtures.ts";
import { EMPTY } from "./states.ts";
import { typistView } from "./typist-view.ts";

const typing = after(EMPTY, claim(anna, 1), save(anna, 2, PAPER));
const errors = afterFirst(PAPER_WITH_ERROR);
const done = afterFirst(PAPER);
const second = duringSecond(done, paperWith({ [C12]: 99 }));
const different = afterBoth(PAPER, PAPER_WITH_ERROR);
const correcting = (ruling: "second" | "neither") =>
  after(
    different,
    command(loes, 20, { kind: "rule", fields: [C12], ruling }),
    command(loes, 21, { kind: "start-correction" }),
  );
const begin = (by: typeof anna, side: "first" | "second") =>
  command(by, 22, { kind: "claim-correction", side });

describe("what a typist sees", () => {
  it("of a station that nobody began: that it can begin", () => {
    expect(typistView(EMPTY, anna)).toStrictEqual({ kind: "may-start", side: "first" });
  });

  it("of an own entry: the draft", () => {
    expect(typistView(typing, anna)).toStrictEqual({
      kind: "entry",
      side: "first",
      draft: { values: PAPER, ticked: [], savedAt: at(2) },
      returned: false,
    });
    const returned = after(errors, command(loes, 5, { kind: "return-first", reason: "kijk nog eens" }));
    expect(typistView(returned, anna)).toStrictEqual({
      kind: "entry",
      side: "first",
      draft: { values: PAPER_WITH_ERROR, ticked: [], savedAt: at(5) },
      returned: true,
    });
  });

  it("of the second entry: the own draft and nothing of the first", () => {
    expect(typistView(after(done, claim(bram, 11)), bram)).toStrictEqual({
      kind: "entry",
      side: "second",
      draft: { values: {}, ticked: [], savedAt: at(11) },
      returned: false,
    });
    expect(typistView(second, bram)).toMatchObject({ draft: { values: paperWith({ [C12]: 99 }) } });
  });

  it("of someone else's entry: who is busy", () => {
    expect(typistView(typing, bram)).toStrictEqual({ kind: "busy", typist: anna });
    expect(typistView(second, carla)).toStrictEqual({ kind: "busy", typist: bram });
    expect(typistView(second, anna)).toStrictEqual({ kind: "busy", typist: bram });
  });

  it("after the first entry: whether the second is for them", () => {
    expect(typistView(done, anna)).toStrictEqual({ kind: "not-for-you" });
    expect(typistView(done, bram)).toStrictEqual({ kind: "may-start", side: "second" });
  });

  it("while the coordinator decides: only that", () => {
    for (const state of [errors, different]) {
      for (const person of [anna, bram, carla]) {
        expect(typistView(state, person)).toStrictEqual({ kind: "with-coordinator" });
      }
    }
  });

  it("of a definitive sheet: only that it is done", () => {
    expect(typistView(afterBoth(PAPER, PAPER), bram)).toStrictEqual({ kind: "done" });
  });
});

describe("what a typist sees of a correction", () => {
  it("which sides may be taken up", () => {
    const both = correcting("neither");
    expect(typistView(both, anna)).toStrictEqual({ kind: "may-correct", sides: ["first"] });
    expect(typistView(both, bram)).toStrictEqual({ kind: "may-correct", sides: ["second"] });
    expect(typistView(both, carla)).toStrictEqual({ kind: "may-correct", sides: ["first", "second"] });
    expect(typistView(correcting("second"), carla)).toStrictEqual({ kind: "may-correct", sides: ["first"] });
    expect(typistView(correcting("second"), bram)).toStrictEqual({ kind: "not-for-you" });
  });

  it("that it waits for someone else", () => {
    const given = after(
      correcting("neither"),
      command(loes, 22, { kind: "hand-over", side: "first", to: carla, reason: "naar huis" }),
    );
    expect(typistView(given, anna)).toStrictEqual({ kind: "not-for-you" });
    expect(typistView(given, carla)).toStrictEqual({ kind: "may-correct", sides: ["first"] });
  });

  it("the fields to re-type, blank at first, then as re-typed", () => {
    const taken = after(correcting("neither"), begin(anna, "first"));
    expect(typistView(taken, anna)).toStrictEqual({
      kind: "correction",
      side: "first",
      fields: [C12],
      typing: { values: {}, savedAt: at(22) },
    });
    const typed = after(
      taken,
      begin(bram, "second"),
      command(bram, 23, { kind: "save-correction", side: "second", values: { [C12]: 7 } }),
    );
    expect(typistView(typed, bram)).toStrictEqual({
      kind: "correction",
      side: "second",
      fields: [C12],
      typing: { values: { [C12]: 7 }, savedAt: at(23) },
    });
    expect(typistView(typed, carla)).toStrictEqual({ kind: "not-for-you" });
    expect(refusal(typed, begin(carla, "first")).kind).toBe("claimed-by-other");
  });

  it("nothing of a side that they finished", () => {
    const finished = after(
      correcting("neither"),
      begin(anna, "first"),
      command(anna, 23, { kind: "finalise-correction", side: "first", blanksConfirmed: [C12] }),
    );
    expect(typistView(finished, anna)).toStrictEqual({ kind: "not-for-you" });
  });
});

describe("what nobody sees", () => {
  it.each(["first", "second"] as const)("is a value of a finished %s entry", (side) => {
    for (const state of EXAMPLE_STATES) {
      for (const person of [anna, bram, carla]) {
        expect(typistView(withOtherValues(state, side), person)).toStrictEqual(typistView(state, person));
      }
    }
  });
});
