import { describe, expect, it } from "vitest";
import type { FieldPath } from "../election/index.ts";
import { errorsForCoordinator } from "./accepted-errors.ts";
import {
  accept,
  after,
  afterBoth,
  afterFirst,
  anna,
  as,
  at,
  bram,
  C12,
  C34,
  command,
  duringSecond,
  ERROR1,
  ERROR3,
  finalise,
  findingOn,
  loes,
  PAPER,
  PAPER_WITH_ERROR,
  PAPER_WITH_TWO_ERRORS,
  paperWith,
  refusal,
  sheet,
  WARNING,
} from "./data-entry.fixtures.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import type { DataEntryState } from "./states.ts";

const acceptance = (key: string, minute: number, reason = "zo staat het er") => {
  const finding = findingOn(PAPER_WITH_TWO_ERRORS, key);
  return {
    finding,
    fingerprint: fingerprintOf(finding, PAPER_WITH_TWO_ERRORS),
    reason,
    by: loes,
    at: at(minute),
  };
};
const withdraw = (finding: string, minute: number, reason = "toch een tikfout") =>
  command(loes, minute, { kind: "withdraw-acceptance", finding, reason });

const first = {
  sheet: sheet(PAPER_WITH_TWO_ERRORS),
  contributors: [anna],
  finishedBy: anna,
  finishedAt: at(3),
};
const errors = afterFirst(PAPER_WITH_TWO_ERRORS);
const half = after(errors, accept(ERROR3, 4));
const done = after(half, accept(ERROR1, 5));
const agreed = after(duringSecond(done, PAPER_WITH_TWO_ERRORS), finalise(bram, 13));
const makers = {
  first: { contributors: [anna], finishedBy: anna, finishedAt: at(3) },
  second: { contributors: [bram], finishedBy: bram, finishedAt: at(13) },
};

describe("accepting the errors of a first entry", () => {
  it("goes finding by finding", () => {
    expect(half).toStrictEqual({ kind: "first-entry-errors", first, accepted: [acceptance(ERROR3, 4)] });
  });

  it("makes the entry done with the last one, in the order of the rules", () => {
    expect(done).toStrictEqual({
      kind: "first-entry-done",
      first,
      accepted: [acceptance(ERROR1, 5), acceptance(ERROR3, 4)],
    });
  });

  it("again replaces the reason", () => {
    expect(after(half, accept(ERROR3, 6, "nagevraagd bij de voorzitter"))).toStrictEqual({
      kind: "first-entry-errors",
      first,
      accepted: [acceptance(ERROR3, 6, "nagevraagd bij de voorzitter")],
    });
  });

  it("keeps the reason without the blanks around it", () => {
    expect(after(errors, accept(ERROR3, 4, "  zo staat het er\n"))).toStrictEqual(half);
  });

  it("is refused for what is no error of this sheet", () => {
    expect(refusal(errors, accept("F.201", 4))).toStrictEqual({ kind: "unknown-finding", finding: "F.201" });
    expect(refusal(errors, accept("", 4, " "))).toStrictEqual({ kind: "unknown-finding", finding: "" });
  });

  it("is refused for a warning, which is explained and not accepted", () => {
    const both = afterFirst(paperWith({ "cast.blank": 5, "cast.invalid": 0, [C12]: 21 }));
    expect(refusal(both, accept(WARNING, 4))).toStrictEqual({ kind: "unknown-finding", finding: WARNING });
    expect(after(both, accept(ERROR1, 4)).kind).toBe("first-entry-done");
  });

  it("is refused without a reason", () => {
    expect(refusal(errors, accept(ERROR1, 4, " \t"))).toStrictEqual({ kind: "reason-required" });
  });

  it("shows the coordinator every error with what was decided", () => {
    expect(errorsForCoordinator(as("first-entry-errors", half))).toStrictEqual([
      { finding: findingOn(PAPER_WITH_TWO_ERRORS, ERROR1), accepted: null },
      { finding: findingOn(PAPER_WITH_TWO_ERRORS, ERROR3), accepted: acceptance(ERROR3, 4) },
    ]);
  });
});

describe("taking an acceptance back", () => {
  it("on a first entry that waits for the coordinator", () => {
    expect(after(half, withdraw(ERROR3, 6))).toStrictEqual(errors);
  });

  it("on a first entry that was done brings it back to the coordinator", () => {
    expect(after(done, withdraw(ERROR1, 6))).toStrictEqual(half);
  });

  it("is refused for what was not accepted, and without a reason", () => {
    expect(refusal(half, withdraw(ERROR1, 6))).toStrictEqual({ kind: "unknown-finding", finding: ERROR1 });
    expect(refusal(half, withdraw(ERROR1, 6, " "))).toStrictEqual({
      kind: "unknown-finding",
      finding: ERROR1,
    });
    expect(refusal(half, withdraw(ERROR3, 6, " "))).toStrictEqual({ kind: "reason-required" });
  });

  it("does not disturb a second typist, and is felt when the entries agree", () => {
    const typing = duringSecond(done, PAPER_WITH_TWO_ERRORS);
    const withdrawn = after(typing, withdraw(ERROR1, 12));
    expect(withdrawn).toStrictEqual({ ...typing, accepted: [acceptance(ERROR3, 4)] });
    expect(after(withdrawn, finalise(bram, 13))).toStrictEqual({
      kind: "errors-on-paper",
      sheet: sheet(PAPER_WITH_TWO_ERRORS),
      ...makers,
      accepted: [acceptance(ERROR3, 4)],
    });
  });

  it("changes nothing else while differences are settled", () => {
    const differences = after(duringSecond(done, PAPER), finalise(bram, 13));
    expect(after(differences, withdraw(ERROR1, 20))).toStrictEqual({
      ...differences,
      accepted: [acceptance(ERROR3, 4)],
    });
    const correction = after(
      differences,
      command(loes, 20, { kind: "rule", fields: [C12, C34], ruling: "second" }),
      command(loes, 21, { kind: "start-correction" }),
    );
    expect(after(correction, withdraw(ERROR3, 22))).toStrictEqual({
      ...correction,
      accepted: [acceptance(ERROR1, 5)],
    });
  });

  it("on a definitive sheet puts the error before the coordinator again", () => {
    expect(agreed).toMatchObject({
      kind: "definitive",
      accepted: [acceptance(ERROR1, 5), acceptance(ERROR3, 4)],
    });
    const onPaper = after(agreed, withdraw(ERROR3, 30));
    expect(onPaper).toStrictEqual({
      kind: "errors-on-paper",
      sheet: sheet(PAPER_WITH_TWO_ERRORS),
      ...makers,
      accepted: [acceptance(ERROR1, 5)],
    });
    expect(after(onPaper, withdraw(ERROR1, 31))).toStrictEqual({ ...onPaper, accepted: [] });
  });
});

describe("errors on which both entries agree", () => {
  const rows = [C12, C34].map((path): FieldPath => path);
  const correct = (state: DataEntryState) =>
    after(
      state,
      command(loes, 20, { kind: "rule", fields: rows, ruling: "second" }),
      command(loes, 21, { kind: "start-correction" }),
      command(anna, 22, { kind: "claim-correction", side: "first" }),
      command(anna, 23, { kind: "save-correction", side: "first", values: { [C12]: 21, [C34]: 14 } }),
      command(anna, 24, { kind: "finalise-correction", side: "first", blanksConfirmed: [] }),
    );
  const onPaper = correct(afterBoth(PAPER, PAPER_WITH_TWO_ERRORS));

  it("wait for the coordinator, each of them", () => {
    expect(errorsForCoordinator(as("errors-on-paper", onPaper))).toStrictEqual(
      [ERROR1, ERROR3].map((key) => ({ finding: findingOn(PAPER_WITH_TWO_ERRORS, key), accepted: null })),
    );
    expect(after(onPaper, accept(ERROR1, 30))).toStrictEqual({
      ...onPaper,
      accepted: [acceptance(ERROR1, 30)],
    });
  });

  it("make the sheet definitive when the last is accepted", () => {
    expect(after(onPaper, accept(ERROR1, 30), accept(ERROR3, 31))).toStrictEqual({
      kind: "definitive",
      sheet: sheet(PAPER_WITH_TWO_ERRORS),
      first: { contributors: [anna], finishedBy: anna, finishedAt: at(24) },
      second: makers.second,
      finishedAt: at(31),
      accepted: [acceptance(ERROR1, 30), acceptance(ERROR3, 31)],
      warnings: [],
      handled: [],
    });
  });

  it("are refused without a reason, or when they are no errors", () => {
    expect(refusal(onPaper, accept(ERROR1, 30, ""))).toStrictEqual({ kind: "reason-required" });
    expect(refusal(onPaper, accept("F.201", 30))).toStrictEqual({
      kind: "unknown-finding",
      finding: "F.201",
    });
  });

  it("can turn out to be typed wrong by both: then both re-type the boxes", () => {
    const reopened = after(
      after(onPaper, accept(ERROR1, 30)),
      command(loes, 31, { kind: "reopen", fields: [C34], reason: "vlek op het papier" }),
    );
    const task = { kind: "open", fields: [C34], assignedTo: null };
    expect(reopened).toStrictEqual({
      kind: "correction",
      first: { ...first, finishedAt: at(24) },
      second: { ...makers.second, sheet: sheet(PAPER_WITH_TWO_ERRORS) },
      accepted: [acceptance(ERROR1, 30)],
      tasks: { first: task, second: task },
    });
    const repaired = after(
      reopened,
      ...(
        [
          [anna, "first"],
          [bram, "second"],
        ] as const
      ).flatMap(([by, side]) => [
        command(by, 40, { kind: "claim-correction", side }),
        command(by, 41, { kind: "save-correction", side, values: { [C34]: 15 } }),
        command(by, 42, { kind: "finalise-correction", side, blanksConfirmed: [] }),
      ]),
    );
    expect(repaired).toMatchObject({
      kind: "definitive",
      sheet: sheet(PAPER_WITH_ERROR),
      accepted: [{ ...acceptance(ERROR1, 30), finding: findingOn(PAPER_WITH_ERROR, ERROR1) }],
    });
  });
});
