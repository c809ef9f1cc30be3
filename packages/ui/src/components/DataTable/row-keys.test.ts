import { describe, expect, it } from "vitest";
import { listItems, moveOfKey, moveRow } from "./table-items.ts";
import { findNumberedRow, TYPING_PAUSE_MS, typeDigit } from "./typed-number.ts";

describe("typing the number of a row", () => {
  it("puts digits together until a pause", () => {
    const one = typeDigit(null, "1", 1000);
    const fourteen = typeDigit(one, "4", 1000 + TYPING_PAUSE_MS - 1);
    expect(fourteen.digits).toBe("14");
    expect(typeDigit(fourteen, "3", fourteen.at + TYPING_PAUSE_MS).digits).toBe("3");
  });

  it("goes to exactly that number before one that begins with it", () => {
    expect(findNumberedRow([140, 14, 1], "14")).toBe(1);
    expect(findNumberedRow([140, null, 31], "3")).toBe(2);
    expect(findNumberedRow([140, 31], "9")).toBeNull();
  });
});

describe("moving between rows", () => {
  it.each([
    ["down", 3, 4],
    ["up", 3, 2],
    ["up", 0, 0],
    ["down", 99, 99],
    ["first", 50, 0],
    ["last", 50, 99],
    ["page-down", 3, 13],
    ["page-up", 3, 0],
    ["down", -1, 0],
  ] as const)("%s from %i comes to %i", (move, from, to) => {
    expect(moveRow(move, from, 100, 10)).toBe(to);
  });

  it("answers to the keys of a list and to no others", () => {
    expect(["ArrowDown", "PageUp", "Home", "x", "toString"].map(moveOfKey)).toEqual([
      "down",
      "page-up",
      "first",
      null,
      null,
    ]);
  });
});

describe("what stands in the table", () => {
  it("is a heading with its size above each group", () => {
    const rows = [
      { key: "a", group: "Bezig" },
      { key: "b", group: "Bezig" },
      { key: "c", group: "Klaar" },
    ];
    expect(listItems(rows)).toEqual([
      { kind: "group", heading: "Bezig", size: 2 },
      { kind: "row", key: "a" },
      { kind: "row", key: "b" },
      { kind: "group", heading: "Klaar", size: 1 },
      { kind: "row", key: "c" },
    ]);
    expect(listItems([{ key: "a", group: null }])).toEqual([{ kind: "row", key: "a" }]);
  });
});
