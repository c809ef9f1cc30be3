import { describe, expect, it } from "vitest";
import {
  A,
  begin,
  discard,
  E,
  finish,
  first,
  give,
  halfDone,
  open,
  openFirst,
  openSecond,
  RIGHT_SECOND,
  retype,
  rule,
  second,
  start,
  taken,
  typed,
} from "./correction.fixtures.ts";
import {
  after,
  afterBoth,
  anna,
  at,
  bram,
  C11,
  C12,
  carla,
  dirk,
  PAPER,
  PAPER_WITH_ERROR,
  refusal,
} from "./data-entry.fixtures.ts";

describe("taking up a correction", () => {
  it("begins with blank fields, whatever was typed before", () => {
    expect(open.tasks).toStrictEqual({ first: openFirst, second: openSecond });
    expect(taken).toStrictEqual({
      kind: "correction",
      first,
      second,
      accepted: [],
      tasks: {
        first: openFirst,
        second: {
          kind: "taken",
          fields: [A, C12],
          typist: bram,
          typing: { values: {}, savedAt: at(22) },
        },
      },
    });
  });

  it("may be done by anyone who did not make the other entry, who is one of its makers from then on", () => {
    expect(after(open, begin(carla, "second"))).toMatchObject({
      first: { contributors: [anna] },
      second: { contributors: [bram, carla], finishedBy: bram },
      tasks: { second: { typist: carla } },
    });
    expect(after(open, begin(carla, "first"))).toMatchObject({
      first: { contributors: [anna, carla], finishedBy: anna },
      second: { contributors: [bram] },
      tasks: { first: { typist: carla } },
    });
  });

  it("is refused to who made the other entry", () => {
    expect(refusal(open, begin(anna, "second"))).toStrictEqual({
      kind: "same-person",
      contributedTo: "first",
    });
    expect(refusal(open, begin(bram, "first"))).toStrictEqual({
      kind: "same-person",
      contributedTo: "second",
    });
  });

  it("is refused to who already corrects the other entry", () => {
    const state = after(open, begin(carla, "second"));
    expect(refusal(state, begin(carla, "first"))).toStrictEqual({
      kind: "same-person",
      contributedTo: "second",
    });
    const given = after(state, give("second", dirk));
    for (const person of [carla, dirk]) {
      expect(refusal(given, begin(person, "first")).kind).toBe("same-person");
    }
  });

  it("is for one person at a time, who may come back to it", () => {
    expect(after(typed, begin(bram, "second", 30))).toStrictEqual(typed);
    expect(refusal(typed, begin(carla, "second"))).toStrictEqual({
      kind: "claimed-by-other",
      typist: bram,
    });
    expect(refusal(typed, begin(anna, "second")).kind).toBe("same-person");
  });

  it("is refused where nothing is wrong, or nothing is left to do", () => {
    const onlySecond = after(afterBoth(PAPER, PAPER_WITH_ERROR), rule("first", C12), start);
    const nothing = { kind: "nothing-open", side: "first" };
    expect(refusal(onlySecond, begin(anna, "first"))).toStrictEqual(nothing);
    expect(refusal(onlySecond, retype(anna, "first", {}))).toStrictEqual(nothing);
    expect(refusal(onlySecond, finish(anna, "first"))).toStrictEqual(nothing);
    expect(refusal(onlySecond, discard(anna, "first"))).toStrictEqual(nothing);
    expect(refusal(onlySecond, give("first", anna))).toStrictEqual(nothing);
    expect(refusal(halfDone, begin(bram, "second"))).toStrictEqual({ kind: "nothing-open", side: "second" });
    expect(refusal(halfDone, give("second", carla))).toStrictEqual({ kind: "nothing-open", side: "second" });
  });
});

describe("re-typing", () => {
  it("keeps what was typed in these fields", () => {
    expect(after(taken, retype(bram, "second", { [A]: 100 }))).toStrictEqual({
      kind: "correction",
      first,
      second,
      accepted: [],
      tasks: {
        first: openFirst,
        second: {
          kind: "taken",
          fields: [A, C12],
          typist: bram,
          typing: { values: { [A]: 100 }, savedAt: at(23) },
        },
      },
    });
  });

  it("takes no other field, no field that is not on the form and no value that does not fit", () => {
    expect(refusal(taken, retype(bram, "second", { [A]: 100, [C11]: 40, [E]: 1 }))).toStrictEqual({
      kind: "not-yours-to-correct",
      fields: [C11, E],
    });
    expect(refusal(taken, retype(bram, "second", { nergens: 1, [C11]: 40 }))).toStrictEqual({
      kind: "unknown-field",
      fields: ["nergens"],
    });
    expect(refusal(taken, retype(bram, "second", { [A]: true, [C11]: 40 }))).toStrictEqual({
      kind: "invalid-value",
      fields: [A],
    });
  });

  it("is only for who took it up", () => {
    const claimed = { kind: "claimed-by-other", typist: bram };
    expect(refusal(taken, retype(carla, "second", {}))).toStrictEqual(claimed);
    expect(refusal(taken, finish(carla, "second"))).toStrictEqual(claimed);
    expect(refusal(taken, discard(carla, "second"))).toStrictEqual(claimed);
    const unclaimed = { kind: "not-claimed", side: "first" };
    expect(refusal(taken, retype(anna, "first", {}))).toStrictEqual(unclaimed);
    expect(refusal(taken, finish(anna, "first"))).toStrictEqual(unclaimed);
    expect(refusal(taken, discard(anna, "first"))).toStrictEqual(unclaimed);
  });

  it("can be thrown away, and then waits for anyone again", () => {
    const assigned = after(open, give("second", carla), begin(carla, "second"));
    expect(after(assigned, discard(carla, "second"))).toStrictEqual({
      ...open,
      second: { ...second, contributors: [bram, carla] },
    });
    expect(refusal(typed, discard(bram, "second", " "))).toStrictEqual({ kind: "reason-required" });
  });

  it("leaves who threw it away a maker of that entry", () => {
    const state = after(open, begin(carla, "second"), discard(carla, "second"));
    expect(refusal(state, begin(carla, "first"))).toStrictEqual({
      kind: "same-person",
      contributedTo: "second",
    });
  });
});

describe("handing a correction over", () => {
  it("before it is taken up reserves it", () => {
    const reserved = after(open, give("second", carla));
    expect(reserved).toStrictEqual({
      ...open,
      tasks: { first: openFirst, second: { ...openSecond, assignedTo: carla } },
    });
    expect(refusal(reserved, begin(bram, "second"))).toStrictEqual({
      kind: "not-assigned-to-you",
      assignedTo: carla,
    });
    expect(after(reserved, begin(carla, "second"))).toHaveProperty("tasks.second.kind", "taken");
  });

  it("can be done again while it waits", () => {
    const reserved = after(open, give("second", carla), give("second", dirk));
    expect(reserved).toHaveProperty("tasks.second.assignedTo", dirk);
    expect(after(reserved, begin(carla, "first"))).toHaveProperty("tasks.first.kind", "taken");
  });

  it("keeps who it waits for away from the other side", () => {
    const reserved = after(open, give("second", carla));
    expect(refusal(reserved, begin(carla, "first"))).toStrictEqual({
      kind: "same-person",
      contributedTo: "second",
    });
    expect(refusal(reserved, give("first", carla)).kind).toBe("same-person");
  });

  it("after it is taken up goes on with what was typed", () => {
    expect(after(typed, give("second", carla))).toStrictEqual({
      kind: "correction",
      first,
      second: { ...second, contributors: [bram, carla] },
      accepted: [],
      tasks: {
        first: openFirst,
        second: {
          kind: "taken",
          fields: [A, C12],
          typist: carla,
          typing: { values: RIGHT_SECOND, savedAt: at(23) },
        },
      },
    });
  });

  it("never goes to who made the other entry, and asks for a reason", () => {
    const same = { kind: "same-person", contributedTo: "first" };
    expect(refusal(open, give("second", anna))).toStrictEqual(same);
    expect(refusal(typed, give("second", anna))).toStrictEqual(same);
    expect(refusal(open, give("second", carla, ""))).toStrictEqual({ kind: "reason-required" });
    expect(refusal(typed, give("second", carla, ""))).toStrictEqual({ kind: "reason-required" });
  });
});
