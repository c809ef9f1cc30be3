import { describe, expect, it } from "vitest";
import type { Finding } from "../election/index.ts";
import {
  accept,
  after,
  afterBoth,
  afterFirst,
  at,
  bram,
  C11,
  C12,
  command,
  duringSecond,
  ERROR1,
  finalise,
  findingOn,
  loes,
  PAPER,
  PAPER_WITH_ERROR,
  PAPER_WITH_WARNING,
  refusal,
  WARNING,
} from "./data-entry.fixtures.ts";
import { EXAMPLE_STATES } from "./example-states.fixtures.ts";
import type { DataEntryState, StateKind } from "./states.ts";
import { type StationStatus, stationStatus } from "./station-status.ts";
import { isFullyHandled } from "./warnings.ts";

const clean = afterBoth(PAPER, PAPER);
const warned = afterBoth(PAPER_WITH_WARNING, PAPER_WITH_WARNING);
const own = findingOn(PAPER_WITH_WARNING, WARNING);
const swapped: Finding = {
  code: "W.999",
  severity: "warning",
  fields: [C11, C12],
  list: null,
  candidate: null,
  numbers: { expected: 12 },
};
const listWide = { ...swapped, code: "W.998" };

const explain = (finding: string, explanation: string | null, minute = 30) =>
  command(loes, minute, { kind: "explain-warning", finding, explanation });
const note = (...warnings: readonly Finding[]) => command(loes, 29, { kind: "note-warnings", warnings });
const handled = (finding: Finding, explanation: string | null, minute = 30) => ({
  finding,
  explanation,
  by: loes,
  at: at(minute),
});

describe("a warning", () => {
  it("is explained", () => {
    expect(after(warned, explain(WARNING, " ruzie aan tafel "))).toStrictEqual({
      ...warned,
      handled: [handled(own, "ruzie aan tafel")],
    });
  });

  it("may be seen without an explanation", () => {
    expect(after(warned, explain(WARNING, null))).toStrictEqual({ ...warned, handled: [handled(own, null)] });
  });

  it("can be explained again, in place of what was written before", () => {
    expect(after(warned, explain(WARNING, null), explain(WARNING, "nageteld", 31))).toHaveProperty(
      "handled",
      [handled(own, "nageteld", 31)],
    );
  });

  it("is refused an explanation in which nothing stands", () => {
    expect(refusal(warned, explain(WARNING, " "))).toStrictEqual({ kind: "reason-required" });
  });

  it("has to be one of this sheet", () => {
    for (const explanation of [null, " ", "nageteld"]) {
      expect(refusal(warned, explain("W.204", explanation))).toStrictEqual({
        kind: "unknown-finding",
        finding: "W.204",
      });
    }
  });
});

describe("warnings from comparing with the other stations", () => {
  const noted = after(warned, note(swapped, listWide));

  it("stand behind those of the sheet itself", () => {
    expect(noted).toStrictEqual({ ...warned, warnings: [own, swapped, listWide] });
  });

  it("replace those of an earlier comparison", () => {
    expect(after(noted, note(listWide))).toStrictEqual({ ...warned, warnings: [own, listWide] });
    expect(after(noted, note())).toStrictEqual(warned);
  });

  it("keep what was written to them while they come and go", () => {
    const explained = after(noted, explain("W.999", "is nagekeken"), explain(WARNING, null, 31));
    expect(explained).toHaveProperty("handled", [handled(swapped, "is nagekeken"), handled(own, null, 31)]);
    const other = { ...swapped, numbers: { expected: 13 } };
    expect(after(explained, note(), note(other))).toStrictEqual({
      ...warned,
      warnings: [own, other],
      handled: [handled(swapped, "is nagekeken"), handled(own, null, 31)],
    });
  });

  it("stand beside no error, also when one was accepted", () => {
    const accepted = after(
      duringSecond(after(afterFirst(PAPER_WITH_ERROR), accept(ERROR1, 4)), PAPER_WITH_ERROR),
      finalise(bram, 13),
    );
    expect(accepted).toHaveProperty("warnings", []);
    expect(after(accepted, note(swapped))).toStrictEqual({ ...accepted, warnings: [swapped] });
  });

  it("are never errors", () => {
    expect(() => after(warned, note({ ...swapped, severity: "error" }))).toThrow(
      "comparing sheets gives warnings, not errors",
    );
  });
});

describe("an entry is fully handled", () => {
  const noted = after(warned, note(swapped));

  it("when it is definitive and every warning was explained or seen", () => {
    expect(isFullyHandled(clean)).toBe(true);
    expect(isFullyHandled(warned)).toBe(false);
    expect(isFullyHandled(after(warned, explain(WARNING, null)))).toBe(true);
    expect(isFullyHandled(after(noted, explain(WARNING, null)))).toBe(false);
    expect(isFullyHandled(after(noted, explain(WARNING, null), explain("W.999", "zo is het")))).toBe(true);
  });

  it("never before it is definitive", () => {
    for (const state of EXAMPLE_STATES.filter(({ kind }) => kind !== "definitive")) {
      expect(isFullyHandled(state)).toBe(false);
    }
  });
});

describe("the status of a station", () => {
  const STATUS: Readonly<Record<Exclude<StateKind, "definitive">, StationStatus>> = {
    empty: "not-started",
    "first-entry": "in-progress",
    "first-entry-errors": "action-needed",
    "first-entry-done": "first-done",
    "second-entry": "in-progress",
    differences: "action-needed",
    correction: "in-progress",
    "errors-on-paper": "action-needed",
  };

  it.each(Object.entries(STATUS))("in %s is %s", (kind, status) => {
    const states = EXAMPLE_STATES.filter((state) => state.kind === kind);
    expect(new Set(states.map(stationStatus))).toEqual(new Set([status]));
  });

  it.each<[StationStatus, DataEntryState]>([
    ["done", clean],
    ["to-explain", warned],
    ["done", after(warned, explain(WARNING, null))],
  ])("of a definitive sheet is %s", (status, state) => {
    expect(stationStatus(state)).toBe(status);
  });
});
