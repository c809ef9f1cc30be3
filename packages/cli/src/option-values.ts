import { err, ok, type Result } from "@stemketen/core/basics";
import type { Message } from "./message.ts";

/** What a number on the command line may be. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** Reads a number given with an option, "8" or "0.02". */
export function validNumber(option: string, text: string, range: NumberRange): Result<number, Message> {
  const form = range.whole ? /^\d{1,16}$/ : /^\d{1,16}(\.\d{1,16})?$/;
  const value = Number(text);
  if (form.test(text) && value >= range.least && value <= range.most) return ok(value);
  const kind = range.whole
    ? { nl: "een heel getal", en: "a whole number" }
    : { nl: "een getal", en: "a number" };
  return err({
    nl: `${option} moet ${kind.nl} zijn van ${range.least} tot en met ${range.most}, niet "${text}".`,
    en: `${option} must be ${kind.en} from ${range.least} to ${range.most}, not "${text}".`,
  });
}
