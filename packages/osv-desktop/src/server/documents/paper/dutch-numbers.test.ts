import { describe, expect, it } from "vitest";
import { candidateVotes, dutchNumber, enumerate } from "./dutch-numbers.ts";

describe("numbers on paper", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [12345, "12.345"],
    [999999999, "999.999.999"],
  ])("writes %i as %s", (value, written) => {
    expect(dutchNumber(value)).toBe(written);
  });

  it("writes a dash for a candidate without votes", () => {
    expect(candidateVotes(0)).toBe("-");
    expect(candidateVotes(1204)).toBe("1.204");
  });

  it("names one, two and more", () => {
    expect(enumerate([])).toBe("");
    expect(enumerate([1])).toBe("1");
    expect(enumerate([1, 3])).toBe("1 en 3");
    expect(enumerate([1, 3, 5])).toBe("1, 3 en 5");
  });
});
