import { assert } from "./assert.ts";

/**
 * An exact rational number with a positive denominator, in lowest terms. The Kieswet divides votes by seats
 * and compares the quotients; no floating point comes anywhere near them.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * Makes a fraction in lowest terms.
 * @throws Error when the denominator is not positive
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  assert(bottom > 0n, "a fraction has a positive denominator");
  const divisor = greatestCommonDivisor(top, bottom);
  return divisor <= 1n
    ? { numerator: top, denominator: bottom }
    : { numerator: top / divisor, denominator: bottom / divisor };
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** Negative when a < b, zero when equal, positive when a > b. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** Sum of two fractions. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Difference a − b. */
export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Product of two fractions. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The largest whole number not above a non-negative fraction. */
export function floorFraction(a: Fraction): bigint {
  assert(a.numerator >= 0n, "only non-negative fractions are rounded down");
  return a.numerator / a.denominator;
}

/**
 * Writes a fraction as people read it on paper: "340", "340 12/15".
 * @example formatFraction(fraction(27, 4)) // "6 3/4"
 */
export function formatFraction(a: Fraction): string {
  const whole = a.numerator / a.denominator;
  const rest = a.numerator % a.denominator;
  if (rest === 0n) return String(whole);
  const restText = `${rest < 0n ? -rest : rest}/${a.denominator}`;
  if (whole === 0n) return `${rest < 0n ? "-" : ""}${restText}`;
  return `${whole} ${restText}`;
}
