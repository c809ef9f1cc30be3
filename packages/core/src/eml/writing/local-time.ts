import type { Instant } from "../../election/index.ts";

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

/**
 * A moment as EML writes it in kr:CreationDateTime: Dutch local time with milliseconds, without a zone.
 * @example emlTimeOf("2026-03-19T13:28:34.960Z") // "2026-03-19T14:28:34.960"
 */
export function emlTimeOf(moment: Instant): string {
  const parts = new Map(PARTS.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  return `${day}T${part("hour")}:${part("minute")}:${part("second")}.${moment.slice(20, 23)}`;
}
