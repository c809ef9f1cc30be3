import type { CalendarDate, Instant } from "@stemketen/core/election";
import type { PaperDate } from "./paper.ts";

const ZONE = "Europe/Amsterdam";

function formatter(options: Intl.DateTimeFormatOptions, timeZone = ZONE): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("nl-NL", { ...options, timeZone });
}

const IN_WORDS: Intl.DateTimeFormatOptions = {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
};
const dayHere = formatter(IN_WORDS);
const dayAsWritten = formatter(IN_WORDS, "UTC");
const time = formatter({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const parts = formatter({
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** "woensdag 18 maart 2026": the day of an election, which knows no zone. */
export function dateInWords(date: CalendarDate): string {
  return dayAsWritten.format(new Date(`${date}T00:00:00Z`));
}

/** "donderdag 19 maart 2026, 09:00 uur": a moment on a Dutch clock. */
export function momentInWords(moment: Instant): string {
  const at = new Date(moment);
  return `${dayHere.format(at)}, ${time.format(at)} uur`;
}

/** "19-03-2026 09:00:00": a moment on a Dutch clock, as beside a hash. */
export function momentInDigits(moment: Instant): string {
  const part = Object.fromEntries(parts.formatToParts(new Date(moment)).map((one) => [one.type, one.value]));
  return `${part.day}-${part.month}-${part.year} ${part.hour}:${part.minute}:${part.second}`;
}

/** A moment as the PDF keeps it: UTC, to the second. */
export function paperDate(moment: Instant): PaperDate {
  const at = new Date(moment);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}
