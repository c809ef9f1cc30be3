import { describe, expect, it } from "vitest";
import { FIELD, type FieldPath } from "../election/index.ts";
import { compareEntries } from "./compare-entries.ts";
import {
  after,
  afterBoth,
  anna,
  as,
  at,
  bram,
  C11,
  C12,
  C34,
  command,
  context,
  E1,
  EVERY_OTHER_VALUE,
  loes,
  PAPER,
  paperWith,
  refusal,
  sheet,
} from "./data-entry.fixtures.ts";
import { differencesForCoordinator } from "./difference-table.ts";
import type { Ruling } from "./states.ts";

const inSecond = paperWith({ [C34]: 51, [C11]: 4, [FIELD.equalBox]: false });
const differing = [FIELD.equalBox, C11, C34];
const state = as("differences", afterBoth(PAPER, inSecond));
const first = { sheet: sheet(PAPER), contributors: [anna], finishedBy: anna, finishedAt: at(3) };
const second = { sheet: sheet(inSecond), contributors: [bram], finishedBy: bram, finishedAt: at(13) };

const rule = (ruling: Ruling, ...fields: readonly FieldPath[]) =>
  command(loes, 20, { kind: "rule", fields, ruling });
const start = command(loes, 21, { kind: "start-correction" });
const nowhere = "nergens" as FieldPath;

const field = (path: FieldPath) => context.byPath.get(path);

const reopen = (fields: readonly FieldPath[], reason = "allebei verkeerd") =>
  command(loes, 30, { kind: "reopen", fields, reason });

describe("comparing two entries", () => {
  it("lists every box that differs, in the order of the paper", () => {
    expect(state.fields).toStrictEqual(differing);
    expect(compareEntries(context, sheet(inSecond), sheet(PAPER))).toStrictEqual(differing);
    expect(compareEntries(context, sheet(PAPER), sheet(PAPER))).toStrictEqual([]);
  });

  it("overlooks no box of the form", () => {
    const everywhere = Object.fromEntries(EVERY_OTHER_VALUE);
    expect(compareEntries(context, sheet(PAPER), sheet(everywhere))).toStrictEqual(
      context.fields.map(({ path }) => path),
    );
  });

  it("shows the coordinator both values and what was ruled", () => {
    expect(
      differencesForCoordinator(context, as("differences", after(state, rule("neither", C11)))),
    ).toStrictEqual([
      { field: field(FIELD.equalBox), first: true, second: false, ruling: null },
      { field: field(C11), first: 40, second: 4, ruling: "neither" },
      { field: field(C34), first: 15, second: 51, ruling: null },
    ]);
  });
});

describe("ruling what stands on the paper", () => {
  it("is noted per field", () => {
    expect(after(state, rule("second", C11))).toStrictEqual({
      kind: "differences",
      first,
      second,
      accepted: [],
      fields: differing,
      rulings: { [C11]: "second" },
    });
  });

  it("can be said of several fields at once", () => {
    expect(after(state, rule("first", ...differing))).toHaveProperty("rulings", {
      [FIELD.equalBox]: "first",
      [C11]: "first",
      [C34]: "first",
    });
  });

  it("can be taken back", () => {
    expect(after(state, rule("second", C11, C34), rule("neither", C11))).toHaveProperty("rulings", {
      [C11]: "neither",
      [C34]: "second",
    });
  });

  it("is only about fields that differ, and about one at least", () => {
    expect(refusal(state, rule("first", C12, C11, nowhere))).toStrictEqual({
      kind: "unknown-field",
      fields: [C12, nowhere],
    });
    expect(refusal(state, rule("first"))).toStrictEqual({ kind: "fields-required" });
  });
});

describe("giving the entries back", () => {
  it("waits until every field is ruled", () => {
    expect(refusal(state, start)).toStrictEqual({ kind: "rulings-missing", fields: differing });
    expect(refusal(after(state, rule("first", C11)), start)).toStrictEqual({
      kind: "rulings-missing",
      fields: [FIELD.equalBox, C34],
    });
  });

  it("gives each entry the fields in which it is wrong, both of them where neither is right", () => {
    const ruled = after(state, rule("neither", C34), rule("second", C11), rule("first", FIELD.equalBox));
    expect(after(ruled, start)).toStrictEqual({
      kind: "correction",
      first,
      second,
      accepted: [],
      tasks: {
        first: { kind: "open", fields: [C11, C34], assignedTo: null },
        second: { kind: "open", fields: [FIELD.equalBox, C34], assignedTo: null },
      },
    });
  });

  it("asks nothing of an entry that is right everywhere", () => {
    expect(after(state, rule("first", ...differing), start)).toHaveProperty("tasks", {
      first: null,
      second: { kind: "open", fields: differing, assignedTo: null },
    });
    expect(after(state, rule("second", ...differing), start)).toHaveProperty("tasks", {
      first: { kind: "open", fields: differing, assignedTo: null },
      second: null,
    });
  });
});

describe("reopening two equal entries", () => {
  const definitive = afterBoth(PAPER, PAPER);
  it("gives both entries the same fields, in the order of the paper", () => {
    const task = { kind: "open", fields: [E1, C11], assignedTo: null };
    expect(after(definitive, reopen([C11, E1, C11]))).toStrictEqual({
      kind: "correction",
      first,
      second: { ...second, sheet: sheet(PAPER) },
      accepted: [],
      tasks: { first: task, second: task },
    });
  });

  it("names fields of the form and a reason", () => {
    expect(refusal(definitive, reopen([]))).toStrictEqual({ kind: "fields-required" });
    expect(refusal(definitive, reopen([C11, nowhere]))).toStrictEqual({
      kind: "unknown-field",
      fields: [nowhere],
    });
    expect(refusal(definitive, reopen([C11], " "))).toStrictEqual({ kind: "reason-required" });
  });
});
