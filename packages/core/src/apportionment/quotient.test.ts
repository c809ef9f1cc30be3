import { describe, expect, it } from "vitest";
import { compareQuotients, formatQuotient } from "./quotient.ts";

const quotient = (dividend: bigint, divisor: bigint) => ({ dividend, divisor });

describe("quotients are exact and stay as they stand on paper", () => {
  it.each([
    ["1/3 < 2/5, for 1 × 5 < 2 × 3", 1n, 3n, 2n, 5n, -1],
    ["2/5 > 1/3", 2n, 5n, 1n, 3n, 1],
    ["302/6 = 151/3", 302n, 6n, 151n, 3n, 0],
    ["a difference that floating point loses", 10n ** 20n + 1n, 3n, 10n ** 20n, 3n, 1],
  ])("%s", (_, a, b, c, d, expected) => {
    expect(compareQuotients(quotient(a, b), quotient(c, d))).toBe(expected);
  });

  it.each([
    ["340 12/15", 5112n, 15n],
    ["12/15", 12n, 15n],
    ["340", 5100n, 15n],
    ["0", 0n, 15n],
    ["1", 15n, 15n],
  ])("%s is written without reducing", (text, dividend, divisor) => {
    expect(formatQuotient(quotient(dividend, divisor))).toBe(text);
  });
});
