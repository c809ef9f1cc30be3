/**
 * A division as it stands on paper, with a positive divisor. It is not reduced, on purpose: all remainders of an
 * election share the number of seats as divisor, and a reader sees at once that 12/15 is more than 9/15.
 */
export interface Quotient {
  readonly dividend: bigint;
  readonly divisor: bigint;
}

/** Negative when a < b, zero when equal, positive when a > b; exact. */
export function compareQuotients(a: Quotient, b: Quotient): -1 | 0 | 1 {
  const left = a.dividend * b.divisor;
  const right = b.dividend * a.divisor;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/**
 * Writes a quotient that is not negative the way people do: "340", "12/15", "340 12/15".
 */
export function formatQuotient(quotient: Quotient): string {
  const whole = quotient.dividend / quotient.divisor;
  const rest = quotient.dividend % quotient.divisor;
  if (rest === 0n) return String(whole);
  return whole === 0n ? `${rest}/${quotient.divisor}` : `${whole} ${rest}/${quotient.divisor}`;
}
