import { type CalendarDate, type Count, isCalendarDate } from "../../election/index.ts";
import type { Cursor } from "./xml-reader.ts";

const BLANKS_AROUND = /^[ \t\r\n]+|[ \t\r\n]+$/gu;
const BLANK = 0x20;

/** A code, date or number without the blanks that XML allows around it. Names are kept as they are. */
export function token(text: string): string {
  const clean = text.charCodeAt(0) > BLANK && text.charCodeAt(text.length - 1) > BLANK;
  return clean ? text : text.replace(BLANKS_AROUND, "");
}

/** A whole number of at most nine digits, or null: no sign, no blank, no other notation. */
function wholeNumber(text: string): number | null {
  if (text.length === 0 || text.length > 9) return null;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Votes, voters or ballots (xs:nonNegativeInteger in the schema). */
export function countOf(text: string, at: Cursor): Count {
  return wholeNumber(token(text)) ?? at.refuse("count", text);
}

/** A number of 1 or higher as identifiers have it: no leading zero. */
export function positiveNumber(text: string, at: Cursor): number {
  const digits = token(text);
  const value = digits.startsWith("0") ? null : wholeNumber(digits);
  return value ?? at.refuse("value", text);
}

/** The attribute that must be there. */
export function required(at: Cursor, name: string): string {
  return at.attribute(name) ?? at.refuse("missing", name);
}

/** An attribute that may be absent, read by `parse`. */
export function optionalAttribute<T>(
  at: Cursor,
  name: string,
  parse: (text: string, at: Cursor) => T,
): T | null {
  const text = at.attribute(name);
  return text === null ? null : parse(text, at);
}

/** A day (xs:date, or the day of an xs:dateTime); a time zone behind it has no meaning for an election. */
export function dateOf(text: string, at: Cursor): CalendarDate {
  const [, day = "", rest = ""] = /^(\d{4}-\d{2}-\d{2})(.*)$/su.exec(token(text)) ?? [];
  const time = /^(T\d{2}:\d{2}:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/u.test(rest);
  return time && isCalendarDate(day) ? day : at.refuse("value", text);
}

/** xs:boolean. */
export function booleanOf(text: string, at: Cursor): boolean {
  switch (token(text)) {
    case "true":
    case "1":
      return true;
    case "false":
    case "0":
      return false;
    default:
      return at.refuse("value", text);
  }
}

/** One of the given words. */
export function oneOf<const T extends string>(words: readonly T[], text: string, at: Cursor): T {
  const word = token(text);
  return words.find((known) => known === word) ?? at.refuse("value", text);
}

/** An optional text: null when it is empty. */
export function orNull(text: string): string | null {
  return text === "" ? null : text;
}

/**
 * A copy that does not keep the block of the file alive out of which it was cut: for texts that outlive
 * their block in great number.
 */
export function detached(text: string): string {
  return decoder.decode(encoder.encode(text));
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
