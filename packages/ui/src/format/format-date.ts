import { assert, must } from "@stemketen/core/basics";
import type { Language } from "../i18n/texts.ts";

const timeZone = "Europe/Amsterdam";

const longDate = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;

const dates = {
  nl: new Intl.DateTimeFormat("nl-NL", { ...longDate, timeZone }),
  en: new Intl.DateTimeFormat("en-GB", { ...longDate, timeZone }),
} as const;

// Times are written the same in both languages; h23 keeps midnight at 00.
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
const times = new Intl.DateTimeFormat("nl-NL", clock);
const timesToTheSecond = new Intl.DateTimeFormat("nl-NL", { ...clock, second: "2-digit" });

function instantOf(text: string): Date {
  const instant = new Date(text);
  assert(/T.*Z$/.test(text) && !Number.isNaN(instant.getTime()), `an instant is written in UTC: ${text}`);
  return instant;
}

/** The day in the Netherlands of an instant in UTC ("2027-03-17T20:43:07Z"): "woensdag 17 maart 2027". */
export function formatDate(instant: string, language: Language): string {
  return dates[language].format(instantOf(instant)).replace(",", "");
}

/** A calendar day ("2027-03-17") in full: "woensdag 17 maart 2027". */
export function formatDay(day: string, language: Language): string {
  assert(/^\d{4}-\d{2}-\d{2}$/.test(day), `a day is written year-month-day: ${day}`);
  // Noon in UTC is on the same day in the Netherlands, summer and winter.
  return formatDate(`${day}T12:00:00Z`, language);
}

/** A calendar day ("2027-03-17") as it stands in a field: "17-03-2027", in every language. */
export function formatTypedDay(day: string): string {
  return day.split("-").toReversed().join("-");
}

/** The time in the Netherlands of an instant in UTC: "21:43". */
export function formatTime(instant: string): string {
  return times.format(instantOf(instant));
}

/** The time in the Netherlands of an instant in UTC, to the second: "21:43:07". */
export function formatTimeToTheSecond(instant: string): string {
  return timesToTheSecond.format(instantOf(instant));
}

/** Summer first: of the hour that comes twice in autumn it is the first. */
const OFFSETS = ["+02:00", "+01:00"] as const;

/**
 * The instant in UTC at which a clock in the Netherlands shows a time ("21:43") of a day ("2027-03-17"). Of the hour
 * that is skipped in spring: what it would be in winter time.
 */
export function instantAt(day: string, time: string): string {
  const instants = OFFSETS.map((offset) => new Date(`${day}T${time}:00.000${offset}`).toISOString());
  return must(
    instants.find((instant) => formatTime(instant) === time) ?? instants.at(-1),
    "winter time is there",
  );
}
