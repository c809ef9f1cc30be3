import { describe, expect, it } from "vitest";
import { areComplete, typeInGroup } from "./hash-input.ts";

const empty = ["", ""];

describe("typing a group of a code", () => {
  it("makes capitals small and leads on when the group is full", () => {
    expect(typeInGroup(empty, 0, "3F7")).toEqual({ groups: ["3f7", ""], focus: 0, refused: false });
    expect(typeInGroup(["3f7", ""], 0, "3f7A")).toEqual({ groups: ["3f7a", ""], focus: 1, refused: false });
  });

  it("stays in the last field", () => {
    expect(typeInGroup(["3f7a", "11"], 1, "11bc").focus).toBe(1);
  });

  it("spreads two pasted groups, with or without a blank", () => {
    const both = { groups: ["3f7a", "11bc"], focus: 1, refused: false };
    expect(typeInGroup(empty, 0, " 3F7A 11BC\n")).toEqual(both);
    expect(typeInGroup(empty, 0, "3f7a-11bc")).toEqual(both);
  });

  it("leaves the other field as it is when nothing goes over", () => {
    expect(typeInGroup(["3f7a", "11bc"], 0, "3f").groups).toEqual(["3f", "11bc"]);
    expect(typeInGroup(["3f7a", "11bc"], 1, "").groups).toEqual(["3f7a", ""]);
  });

  it("says so when a sign cannot be in a code", () => {
    expect(typeInGroup(empty, 0, "o1g")).toEqual({ groups: ["1", ""], focus: 0, refused: true });
  });

  it("is complete with four signs in each field", () => {
    expect(areComplete(["3f7a", "11bc"])).toBe(true);
    expect(areComplete(["3f7a", "11b"])).toBe(false);
  });
});
