import { describe, expect, it } from "vitest";
import { isConfirmed } from "./is-confirmed.ts";

describe("typing a word to confirm", () => {
  it.each(["wissen", "Wissen", " WISSEN "])("takes %s for wissen", (typed) => {
    expect(isConfirmed(typed, "wissen")).toBe(true);
  });

  it.each(["", "wis", "wissen!", "wis sen"])("does not take %s for wissen", (typed) => {
    expect(isConfirmed(typed, "wissen")).toBe(false);
  });

  it("takes a number only when it is the same", () => {
    expect(isConfirmed("14", "14")).toBe(true);
    expect(isConfirmed("014", "14")).toBe(false);
  });

  it("does not mind how an accent was typed", () => {
    expect(isConfirmed("cafe\u0301", "Café")).toBe(true);
  });
});
