import { err, ok, type Result } from "@stemketen/core/basics";

/** Why a text is not a count. */
export type TypedCountError =
  /** Something other than digits and separators: a letter, a sign, a comma. */
  | { readonly kind: "not-digits" }
  /** Dots or blanks that do not stand between groups of three: "1.32". */
  | { readonly kind: "misplaced-separator" }
  /** More than nine digits. */
  | { readonly kind: "too-long" };

const MOST_DIGITS = 9;

/**
 * Reads a count as people type and paste it: "1321", "1.321", "1 321", with blanks around it.
 * Nothing but blanks is `null`: not typed, which is not zero.
 */
export function parseTypedCount(text: string): Result<number | null, TypedCountError> {
  const typed = text.trim();
  if (typed === "") return ok(null);
  if (!/^[\d.\s]+$/.test(typed)) return err({ kind: "not-digits" });
  const digits = typed.replace(/\D/g, "");
  if (!/^\d+$/.test(typed) && !isGrouped(typed)) return err({ kind: "misplaced-separator" });
  return digits.length > MOST_DIGITS ? err({ kind: "too-long" }) : ok(Number(digits));
}

/** Groups of three behind the first, all apart in the same way; "0.123" looks like a decimal and is none. */
function isGrouped(typed: string): boolean {
  return /^[1-9]\d{0,2}([.\s])\d{3}(?:\1\d{3})*$/.test(typed);
}
