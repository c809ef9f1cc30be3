import { stationNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { applyChange } from "./overview-change.ts";
import type { OverviewRow } from "./overview-row.ts";

const howFar = { filled: null, boxes: null, percent: null, reached: null };

function row(station: number, status: OverviewRow["status"] = "not-started"): OverviewRow {
  const about = {
    station: stationNumber(station),
    name: `Stembureau ${station}`,
    status,
    kind: "empty" as const,
    paper: "expected" as const,
  };
  return {
    ...about,
    people: [],
    peopleBySide: [],
    ...howFar,
    findings: 0,
    version: 0,
    since: null,
    savedAt: null,
  };
}

const rows = [row(1), row(2), row(4)];

describe("a change of the overview", () => {
  it("takes the place of the row with its number, and leaves the others the same objects", () => {
    const next = applyChange(rows, { complete: false, rows: [row(2, "done")], gone: [] });
    expect(next.map(({ status }) => status)).toEqual(["not-started", "done", "not-started"]);
    expect([next[0], next[2]]).toEqual([rows[0], rows[2]]);
    expect(next[0]).toBe(rows[0]);
  });

  it("puts a new station where its number belongs, and takes away one that went", () => {
    const next = applyChange(rows, { complete: false, rows: [row(3)], gone: [1] });
    expect(next.map(({ station }) => station)).toEqual([2, 3, 4]);
  });

  it("replaces everything when it is complete", () => {
    expect(applyChange(rows, { complete: true, rows: [row(9)], gone: [] })).toEqual([row(9)]);
  });
});
