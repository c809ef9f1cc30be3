import { describe, expect, it } from "vitest";
import { FIELD } from "../election/index.ts";
import {
  accept,
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
  ERROR1,
  EVERY_OTHER_VALUE,
  finalise,
  findingOn,
  loes,
  PAPER,
  PAPER_WITH_ERROR,
  PAPER_WITH_WARNING,
  paperWith,
  paperWithout,
  refusal,
  save,
  sheet,
  WARNING,
} from "./data-entry.fixtures.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import { EMPTY } from "./states.ts";

const first = { sheet: sheet(PAPER), contributors: [anna], finishedBy: anna, finishedAt: at(3) };
const done = afterFirst(PAPER);
const typing = duringSecond(done, PAPER);
const acceptance = {
  finding: findingOn(PAPER_WITH_ERROR, ERROR1),
  fingerprint: fingerprintOf(findingOn(PAPER_WITH_ERROR, ERROR1), PAPER_WITH_ERROR),
  reason: "zo staat het er",
  by: loes,
  at: at(4),
};
const acceptedFirst = after(afterFirst(PAPER_WITH_ERROR), accept(ERROR1, 4));

const give = (to = anna, side: "first" | "second" = "second", reason = "naar huis") =>
  refusal(typing, command(loes, 14, { kind: "hand-over", side, to, reason }));

describe("beginning a second entry", () => {
  it("gives another typist a blank form", () => {
    expect(after(done, claim(bram, 11))).toStrictEqual({
      kind: "second-entry",
      first,
      accepted: [],
      contributors: [bram],
      typist: bram,
      draft: { values: {}, ticked: [], savedAt: at(11) },
    });
  });

  it("is refused to who typed the first", () => {
    expect(refusal(done, claim(anna, 11))).toStrictEqual({ kind: "same-person", contributedTo: "first" });
  });

  it("is refused to everyone who typed in the first, also to who gave it away", () => {
    const handedOver = after(
      EMPTY,
      claim(anna, 1),
      save(anna, 2, PAPER),
      command(loes, 3, { kind: "hand-over", side: "first", to: carla, reason: "naar huis" }),
      finalise(carla, 4),
    );
    for (const person of [anna, carla]) {
      expect(refusal(handedOver, claim(person, 11))).toStrictEqual({
        kind: "same-person",
        contributedTo: "first",
      });
    }
    expect(after(handedOver, claim(bram, 11)).kind).toBe("second-entry");
  });

  it("carries what was accepted on the first", () => {
    expect(after(acceptedFirst, claim(bram, 11))).toHaveProperty("accepted", [acceptance]);
  });

  it("brings the same typist back to it, and nobody else", () => {
    expect(after(typing, claim(bram, 14))).toStrictEqual(typing);
    const claimed = { kind: "claimed-by-other", typist: bram };
    expect(refusal(typing, claim(carla, 14))).toStrictEqual(claimed);
    expect(refusal(typing, save(carla, 14, PAPER))).toStrictEqual(claimed);
    expect(refusal(typing, finalise(carla, 14))).toStrictEqual(claimed);
    expect(refusal(typing, command(carla, 14, { kind: "discard", reason: "fout" }))).toStrictEqual(claimed);
  });
});

describe("typing a second entry", () => {
  it("saves the draft and compares nothing", () => {
    const values = paperWith({ [C12]: 99 });
    expect(after(typing, save(bram, 14, values, []))).toStrictEqual({
      kind: "second-entry",
      first,
      accepted: [],
      contributors: [bram],
      typist: bram,
      draft: { values, ticked: [], savedAt: at(14) },
    });
  });

  it("can be thrown away by its typist; the first entry stays", () => {
    expect(after(typing, command(bram, 14, { kind: "discard", reason: "verkeerd bureau" }))).toStrictEqual(
      done,
    );
    expect(refusal(typing, command(bram, 14, { kind: "discard", reason: " " }))).toStrictEqual({
      kind: "reason-required",
    });
  });

  it("leaves who threw it away free to begin again", () => {
    const discarded = after(typing, command(bram, 14, { kind: "discard", reason: "verkeerd bureau" }));
    expect(after(discarded, claim(bram, 15)).kind).toBe("second-entry");
  });

  it("goes to someone else with all that was typed", () => {
    const given = command(loes, 14, { kind: "hand-over", side: "second", to: carla, reason: "naar huis" });
    expect(after(typing, given)).toStrictEqual({
      kind: "second-entry",
      first,
      accepted: [],
      contributors: [bram, carla],
      typist: carla,
      draft: { values: PAPER, ticked: [], savedAt: at(12) },
    });
  });

  it("never goes to who typed in the first", () => {
    expect(give()).toStrictEqual({ kind: "same-person", contributedTo: "first" });
    expect(give(carla, "first")).toStrictEqual({ kind: "nothing-open", side: "first" });
    expect(give(carla, "second", "")).toStrictEqual({ kind: "reason-required" });
  });
});

describe("finishing a second entry", () => {
  it("that says the same makes the sheet definitive", () => {
    expect(afterBoth(PAPER, PAPER)).toStrictEqual({
      kind: "definitive",
      sheet: sheet(PAPER),
      first: { contributors: [anna], finishedBy: anna, finishedAt: at(3) },
      second: { contributors: [bram], finishedBy: bram, finishedAt: at(13) },
      finishedAt: at(13),
      accepted: [],
      warnings: [],
      handled: [],
    });
  });

  it("lists the warnings that are to be explained", () => {
    expect(afterBoth(PAPER_WITH_WARNING, PAPER_WITH_WARNING)).toMatchObject({
      kind: "definitive",
      warnings: [findingOn(PAPER_WITH_WARNING, WARNING)],
      handled: [],
    });
  });

  it("names every typist of both entries", () => {
    const handedOver = after(
      typing,
      command(loes, 14, { kind: "hand-over", side: "second", to: carla, reason: "naar huis" }),
      finalise(carla, 15),
    );
    expect(handedOver).toMatchObject({
      kind: "definitive",
      second: { contributors: [bram, carla], finishedBy: carla, finishedAt: at(15) },
    });
  });

  it("takes a confirmed blank for a 0 that somebody else typed", () => {
    expect(afterBoth(PAPER, paperWithout(FIELD.moreCounted))).toHaveProperty("kind", "definitive");
  });

  it("repeats an accepted error and carries its reason to the end", () => {
    expect(after(duringSecond(acceptedFirst, PAPER_WITH_ERROR), finalise(bram, 13))).toStrictEqual({
      kind: "definitive",
      sheet: sheet(PAPER_WITH_ERROR),
      first: { contributors: [anna], finishedBy: anna, finishedAt: at(3) },
      second: { contributors: [bram], finishedBy: bram, finishedAt: at(13) },
      finishedAt: at(13),
      accepted: [acceptance],
      warnings: [],
      handled: [],
    });
  });

  it("asks the second typist too to compare every finding with the paper", () => {
    const state = after(acceptedFirst, claim(bram, 11), save(bram, 12, PAPER_WITH_ERROR, []));
    expect(refusal(state, finalise(bram, 13))).toStrictEqual({
      kind: "findings-not-ticked",
      findings: [acceptance.finding],
    });
  });

  it("asks the second typist too to confirm blanks", () => {
    const state = duringSecond(done, paperWithout(C12));
    expect(refusal(state, finalise(bram, 13))).toStrictEqual({
      kind: "blanks-not-confirmed",
      fields: [C12],
    });
  });

  it("that says something else goes to the coordinator, with an acceptance on the first kept", () => {
    expect(after(duringSecond(acceptedFirst, PAPER), finalise(bram, 13))).toStrictEqual({
      kind: "differences",
      first: { ...first, sheet: sheet(PAPER_WITH_ERROR) },
      second: { sheet: sheet(PAPER), contributors: [bram], finishedBy: bram, finishedAt: at(13) },
      accepted: [acceptance],
      fields: [C12],
      rulings: {},
    });
  });

  it.each(EVERY_OTHER_VALUE)("finds a difference at %s alone", (path, other) => {
    expect(afterBoth(PAPER, paperWith({ [path]: other }))).toMatchObject({
      kind: "differences",
      fields: [path],
    });
  });
});
