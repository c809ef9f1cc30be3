import { describe, expect, it } from "vitest";
import { ELECTION_CATEGORIES } from "../election/index.ts";
import { rulesFor, rulesForElection } from "./rules.ts";

const SMALL = {
  residual: "largest-remainders",
  remainderThresholdPercent: 75,
  preferencePercent: 50,
  electoralThresholdPercent: 0,
};
const LARGE = {
  residual: "largest-averages",
  remainderThresholdPercent: 75,
  preferencePercent: 25,
  electoralThresholdPercent: 0,
};

describe("the rules by number of seats", () => {
  it("P 8, P 15 lid 2: below 19 seats remainders, 75 % and a preference threshold of 50 %", () => {
    expect(rulesFor(9)).toEqual(SMALL);
    expect(rulesFor(18)).toEqual(SMALL);
  });

  it("P 7, P 15 lid 1: from 19 seats on averages and a preference threshold of 25 %", () => {
    expect(rulesFor(19)).toEqual(LARGE);
    expect(rulesFor(45)).toEqual(LARGE);
  });
});

describe("the rules by category", () => {
  it("P 7 lid 2: Tweede Kamer, only lists with the quota share in residual seats, preference 25 %", () => {
    expect(rulesForElection("TK", 150)).toEqual({ ...LARGE, electoralThresholdPercent: 100 });
  });

  it("Y 23a: Europees Parlement, the same with a preference threshold of 10 %", () => {
    expect(rulesForElection("EP", 31)).toEqual({
      ...LARGE,
      preferencePercent: 10,
      electoralThresholdPercent: 100,
    });
  });

  it("councils, provinces, water boards and islands go by their number of seats", () => {
    for (const category of ["GR", "PS", "AB", "ER", "BC", "GC", "KC"] as const) {
      expect(rulesForElection(category, 18)).toEqual(SMALL);
      expect(rulesForElection(category, 19)).toEqual(LARGE);
    }
  });

  it("the Eerste Kamer and referenda are not calculated this way", () => {
    const without = ELECTION_CATEGORIES.filter((category) => rulesForElection(category, 75) === null);
    expect(without).toEqual(["EK", "NR", "PR", "LR", "IR"]);
  });
});
