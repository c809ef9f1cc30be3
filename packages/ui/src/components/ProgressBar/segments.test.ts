import { describe, expect, it } from "vitest";
import { barOrder, countStations, divideBar } from "./segments.ts";

const none = {
  "not-started": 0,
  "in-progress": 0,
  "first-done": 0,
  "action-needed": 0,
  "to-explain": 0,
  done: 0,
};

describe("the parts of the progress bar", () => {
  it("divide the whole width by the counts", () => {
    const parts = divideBar({ ...none, done: 60, "first-done": 30, "not-started": 10 });
    expect(parts.filter(({ count }) => count > 0)).toEqual([
      { status: "done", count: 60, percent: 60 },
      { status: "first-done", count: 30, percent: 30 },
      { status: "not-started", count: 10, percent: 10 },
    ]);
  });

  it("show one station among a thousand, and still fill exactly the width", () => {
    const parts = divideBar({ ...none, done: 999, "action-needed": 1 });
    expect(parts.find(({ status }) => status === "action-needed")?.percent).toBeGreaterThan(0.9);
    expect(parts.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 9);
  });

  it("are all there, and empty, when there are no stations", () => {
    expect(divideBar(none)).toEqual(barOrder.map((status) => ({ status, count: 0, percent: 0 })));
    expect(countStations(none)).toBe(0);
  });
});
