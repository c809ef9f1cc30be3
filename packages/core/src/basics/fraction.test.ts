import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addFractions,
  compareFractions,
  type Fraction,
  floorFraction,
  formatFraction,
  fraction,
  multiplyFractions,
  subtractFractions,
  ZERO,
} from "./fraction.ts";

const numerators = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
const denominators = fc.bigInt({ min: 1n, max: 10n ** 20n });
const fractions = fc.tuple(numerators, denominators).map(([top, bottom]) => fraction(top, bottom));

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : commonDivisor(b, a % b);
}

function isInLowestTerms({ numerator, denominator }: Fraction): boolean {
  return denominator > 0n && commonDivisor(numerator, denominator) === 1n;
}

describe("fraction", () => {
  it("is kept in lowest terms", () => {
    expect(fraction(6, 8)).toEqual({ numerator: 3n, denominator: 4n });
    expect(fraction(-6, 8)).toEqual({ numerator: -3n, denominator: 4n });
    expect(fraction(0, 8)).toEqual(ZERO);
    expect(fraction(5)).toEqual({ numerator: 5n, denominator: 1n });
    expect(fraction(7n, 3n)).toEqual({ numerator: 7n, denominator: 3n });
    fc.assert(fc.property(fractions, isInLowestTerms));
  });

  it("is the same however it is written", () => {
    fc.assert(
      fc.property(numerators, denominators, fc.bigInt({ min: 1n, max: 10n ** 6n }), (top, bottom, factor) => {
        expect(fraction(top * factor, bottom * factor)).toEqual(fraction(top, bottom));
      }),
    );
  });

  it("refuses a denominator that is not positive", () => {
    const message = "a fraction has a positive denominator";
    expect(() => fraction(1, 0)).toThrow(message);
    expect(() => fraction(1, -1)).toThrow(message);
    expect(fraction(1, 1)).toEqual({ numerator: 1n, denominator: 1n });
  });

  it("refuses a number that is not whole", () => {
    expect(() => fraction(0.5)).toThrow(RangeError);
  });
});

describe("compareFractions", () => {
  it("orders by value", () => {
    expect(compareFractions(fraction(1, 3), fraction(1, 2))).toBe(-1);
    expect(compareFractions(fraction(1, 2), fraction(1, 3))).toBe(1);
    expect(compareFractions(fraction(2, 4), fraction(1, 2))).toBe(0);
    expect(compareFractions(fraction(-1, 2), fraction(1, 3))).toBe(-1);
  });

  it("tells apart what floating point cannot", () => {
    const big = 10n ** 20n;
    expect(Number(big + 1n)).toBe(Number(big));
    expect(compareFractions(fraction(big + 1n, 3n), fraction(big, 3n))).toBe(1);
  });

  it("is a total order", () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(compareFractions(a, a)).toBe(0);
        expect(compareFractions(a, b) + compareFractions(b, a)).toBe(0);
        if (compareFractions(a, b) <= 0 && compareFractions(b, c) <= 0) {
          expect(compareFractions(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe("adding, subtracting and multiplying", () => {
  it("gives the sums of the schoolbook", () => {
    expect(addFractions(fraction(1, 6), fraction(1, 3))).toEqual(fraction(1, 2));
    expect(subtractFractions(fraction(1, 6), fraction(1, 3))).toEqual(fraction(-1, 6));
    expect(multiplyFractions(fraction(2, 3), fraction(3, 4))).toEqual(fraction(1, 2));
  });

  it("obeys the laws of arithmetic", () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(addFractions(a, b)).toEqual(addFractions(b, a));
        expect(addFractions(addFractions(a, b), c)).toEqual(addFractions(a, addFractions(b, c)));
        expect(subtractFractions(addFractions(a, b), b)).toEqual(a);
        expect(multiplyFractions(a, b)).toEqual(multiplyFractions(b, a));
        expect(multiplyFractions(a, addFractions(b, c))).toEqual(
          addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
        );
        expect(addFractions(a, ZERO)).toEqual(a);
        expect(
          [addFractions(a, b), subtractFractions(a, b), multiplyFractions(a, b)].every(isInLowestTerms),
        ).toBe(true);
      }),
    );
  });
});

describe("floorFraction", () => {
  it("is the largest whole number not above it", () => {
    expect(floorFraction(fraction(7, 2))).toBe(3n);
    expect(floorFraction(fraction(8, 2))).toBe(4n);
    expect(floorFraction(ZERO)).toBe(0n);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), denominators, (top, bottom) => {
        const floor = floorFraction(fraction(top, bottom));
        expect(compareFractions(fraction(floor), fraction(top, bottom))).toBeLessThanOrEqual(0);
        expect(compareFractions(fraction(floor + 1n), fraction(top, bottom))).toBe(1);
      }),
    );
  });

  it("refuses a negative fraction", () => {
    expect(() => floorFraction(fraction(-1, 2))).toThrow("only non-negative fractions are rounded down");
  });
});

describe("formatFraction", () => {
  it.each([
    [fraction(340), "340"],
    [fraction(5112, 15), "340 4/5"],
    [fraction(27, 4), "6 3/4"],
    [fraction(3, 4), "3/4"],
    [ZERO, "0"],
    [fraction(-3, 4), "-3/4"],
    [fraction(-7, 2), "-3 1/2"],
    [fraction(-4, 2), "-2"],
  ])("writes %o as people do", (value, text) => {
    expect(formatFraction(value)).toBe(text);
  });
});
