/** Digits typed one after the other to jump to a row. */
export interface TypedNumber {
  readonly digits: string;
  /** When the last digit was typed, in milliseconds of the event clock. */
  readonly at: number;
}

/** After this long without a digit the next one begins a new number. */
export const TYPING_PAUSE_MS = 1200;

/** Adds a digit, or begins anew after a pause. */
export function typeDigit(typed: TypedNumber | null, digit: string, at: number): TypedNumber {
  const goesOn = typed !== null && at - typed.at < TYPING_PAUSE_MS;
  return { digits: goesOn ? typed.digits + digit : digit, at };
}

/**
 * The place of the row a typed number means: the row of exactly that number; else the first whose number
 * begins with it; else null.
 */
export function findNumberedRow(numbers: readonly (number | null)[], digits: string): number | null {
  const exact = numbers.indexOf(Number(digits));
  if (exact >= 0) return exact;
  const beginning = numbers.findIndex((number) => number !== null && String(number).startsWith(digits));
  return beginning >= 0 ? beginning : null;
}
