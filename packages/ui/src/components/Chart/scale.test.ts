import { describe, expect, it } from "vitest";
import { axisMarks, labelEvery, linePath } from "./scale.ts";

describe("the marks of an axis", () => {
  it.each([
    [41, 5, [0, 10, 20, 30, 40, 50]],
    [312, 5, [0, 100, 200, 300, 400]],
    [3, 5, [0, 1, 2, 3]],
    [1, 5, [0, 1]],
    [0, 5, [0, 1]],
    [12_000, 4, [0, 5000, 10_000, 15_000]],
  ])("for %i with %i marks at most", (highest, most, marks) => {
    expect(axisMarks(highest, most)).toEqual(marks);
  });

  it("reach the highest value with no more marks than fit, whatever the value", () => {
    for (let highest = 1; highest < 5000; highest += 7) {
      const marks = axisMarks(highest, 5);
      expect(marks.length).toBeLessThanOrEqual(6);
      expect(marks.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(marks.every(Number.isInteger)).toBe(true);
    }
  });
});

describe("the labels below", () => {
  it("are left out evenly when there is no room", () => {
    expect(labelEvery(12, 1200, 60)).toBe(1);
    expect(labelEvery(48, 600, 60)).toBe(5);
    expect(labelEvery(5, 20, 60)).toBe(5);
  });
});

describe("the path of a line", () => {
  it("is broken where there is no value", () => {
    const at = (x: number) => ({ x, y: 1.26 });
    expect(linePath([null, at(1), at(2), null, at(4)])).toBe("M1 1.3L2 1.3M4 1.3");
  });
});
