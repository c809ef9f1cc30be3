import { type Instant, instant } from "@stemketen/core/election";
import { emlTimeOf } from "@stemketen/core/eml";

/** A moment as the clock on a Dutch wall shows it. */
export interface DutchTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const PARTS = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** Offsets of Dutch time: in summer two hours ahead of UTC, in winter one. */
const OFFSETS = ["+02:00", "+01:00"] as const;

/** What the clock shows in the Netherlands at a moment, whatever the zone of this machine. */
export function dutchTimeOf(moment: Instant): DutchTime {
  const parts = new Map(
    PARTS.formatToParts(new Date(moment)).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
    millisecond: Number(moment.slice(20, 23)),
  };
}

const digits = (value: number, length = 2): string => String(value).padStart(length, "0");

/** The day and the time of day on a Dutch clock: "2026-03-19" and "14:28". */
export function dutchDayOf(moment: Instant): { readonly date: string; readonly time: string } {
  const text = emlTimeOf(moment);
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** "20260319-142834": as it stands in the name of a package. */
export function fileTimeOf(moment: Instant): string {
  const { year, month, day, hour, minute, second } = dutchTimeOf(moment);
  return `${year}${digits(month)}${digits(day)}-${digits(hour)}${digits(minute)}${digits(second)}`;
}

/** "19-03-2026 14:28:34": as a person reads it. */
export function readableTimeOf(moment: Instant): string {
  const { year, month, day, hour, minute, second } = dutchTimeOf(moment);
  return `${digits(day)}-${digits(month)}-${year} ${digits(hour)}:${digits(minute)}:${digits(second)}`;
}

/**
 * The moment at which a Dutch clock shows this; null when it never does (the hour that is skipped in spring). Of
 * the hour that comes twice in autumn it is the first.
 * @param date "2026-03-19"
 * @param time "19:30"
 */
export function momentOf(date: string, time: string): Instant | null {
  for (const offset of OFFSETS) {
    const moment = instant(new Date(`${date}T${time}:00.000${offset}`).toISOString());
    if (emlTimeOf(moment) === `${date}T${time}:00.000`) return moment;
  }
  return null;
}
