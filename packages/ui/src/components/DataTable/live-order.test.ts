import { describe, expect, it } from "vitest";
import { countChanges } from "./count-changes.ts";
import { findChangedRows, readRevisions } from "./find-changed-rows.ts";

const order = (keys: string, group: string | null = null) => Array.from(keys).map((key) => ({ key, group }));

describe("how many rows wait to change places", () => {
  it.each([
    ["nothing", "abcd", "abcd", 0],
    ["one climbs to the top, all others merely shift", "abcdef", "fabcde", 1],
    ["one appears", "abc", "abxc", 1],
    ["one vanishes", "abc", "ac", 1],
    ["two change places", "abcd", "bacd", 1],
    ["all turn round", "abcd", "dcba", 3],
    ["one goes, one comes, one moves", "abcd", "xdbc", 3],
    ["everything appears", "", "abc", 3],
  ])("%s", (_, shown, wanted, count) => {
    expect(countChanges(order(shown), order(wanted))).toBe(count);
  });

  it("a row that goes to another group has changed, also when it keeps its place", () => {
    const shown = [...order("ab", "bezig"), ...order("c", "klaar")];
    const wanted = [...order("a", "bezig"), ...order("bc", "klaar")];
    expect(countChanges(shown, wanted)).toBe(1);
  });
});

describe("which rows changed", () => {
  const read = (text: string) =>
    readRevisions(
      text.split(" "),
      (word) => word.slice(0, 1),
      (word) => word.slice(1),
    );

  it("are those with another revision, not those that are new", () => {
    expect(findChangedRows(read("a1 b1 c1"), read("b1 a2 d1"))).toEqual(["a"]);
  });
});
