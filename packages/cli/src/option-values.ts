import { err, ok, type Result } from "@stemketen/core/basics";
import { type Instant, instant, isCalendarDate } from "@stemketen/core/election";
import { printable } from "./files.ts";
import type { Message } from "./message.ts";

/** What a number on the command line may be. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/**
 * Reads a number given with an option, "8" or "0.02": digits, and a point where it need not be whole.
 * @returns a sentence that names the option, what it may be and what was given
 */
export function validNumber(option: string, text: string, range: NumberRange): Result<number, Message> {
  const form = range.whole ? /^\d{1,16}$/ : /^\d{1,16}(\.\d{1,16})?$/;
  const value = Number(text);
  if (form.test(text) && value >= range.least && value <= range.most) return ok(value);
  const kind = range.whole
    ? { nl: "een heel getal", en: "a whole number" }
    : { nl: "een getal", en: "a number" };
  return err({
    nl: `${option} moet ${kind.nl} zijn van ${range.least} tot en met ${range.most}, niet "${printable(text)}".`,
    en: `${option} must be ${kind.en} from ${range.least} to ${range.most}, not "${printable(text)}".`,
  });
}

// Of this millennium, as elections are in EML_NL.
const MOMENT = /^(2\d{3}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Reads a moment given with an option, "2026-03-19T08:00:00Z" or with another offset: never without one. */
export function validMoment(option: string, text: string): Result<Instant, Message> {
  const [, day = ""] = MOMENT.exec(text) ?? [];
  const milliseconds = Date.parse(text);
  if (isCalendarDate(day) && !Number.isNaN(milliseconds)) {
    return ok(instant(new Date(milliseconds).toISOString()));
  }
  return err({
    nl: `${option} moet een moment met tijdzone zijn, zoals 2026-03-19T08:00:00Z, niet "${printable(text)}".`,
    en: `${option} must be a moment with a time zone, such as 2026-03-19T08:00:00Z, not "${printable(text)}".`,
  });
}
