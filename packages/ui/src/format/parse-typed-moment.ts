import { err, ok, type Result } from "@stemketen/core/basics";
import { isCalendarDate } from "@stemketen/core/election";

/** The text is no day of the calendar, or no time of the day. */
export interface NotAMoment {
  readonly kind: "not-a-moment";
}

const NOT_A_MOMENT = err<NotAMoment>({ kind: "not-a-moment" });

/** The first three letters of a month tell it from the others; some months have two ways to begin. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan"],
  ["feb"],
  ["maa", "mrt", "mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov"],
  ["dec"],
];

const DAY_MONTH_YEAR = /^(\d{1,2})[-/. ]+(\d{1,2}|\p{L}{3,9})\.?[-/. ]+(\d{4}|\d{2})$/u;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const YEAR_MONTH_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const CENTURY = 2000;

/**
 * Reads a day as people type it: "19-03-2026", "19/3/26", "19 maart 2026", "19032026", and "2026-03-19" as computers
 * write it. Nothing but blanks is an empty text.
 * @returns the day as "2026-03-19"
 */
export function parseTypedDay(text: string): Result<string, NotAMoment> {
  const typed = text.trim().toLowerCase();
  if (typed === "") return ok("");
  const [, day, month, year] = DAY_MONTH_YEAR.exec(typed) ?? EIGHT_DIGITS.exec(typed) ?? backward(typed);
  if (day === undefined || month === undefined || year === undefined) return NOT_A_MOMENT;
  const monthNumber = /\d/.test(month)
    ? Number(month)
    : MONTHS.findIndex((names) => names.includes(month.slice(0, 3))) + 1;
  const fullYear = year.length === 2 ? CENTURY + Number(year) : Number(year);
  const read = `${fullYear}-${twoDigits(monthNumber)}-${twoDigits(day)}`;
  return isCalendarDate(read) ? ok(read) : NOT_A_MOMENT;
}

function backward(typed: string): readonly string[] {
  const [whole = "", year, month, day] = YEAR_MONTH_DAY.exec(typed) ?? [];
  return year === undefined || month === undefined || day === undefined ? [] : [whole, day, month, year];
}

const HOURS_AND_MINUTES = /^(\d{1,2})(?: ?[:.,uh] ?(\d{2}))?(?: ?(?:uur|u|h))?$/;
const ONLY_DIGITS = /^(\d{1,2})(\d{2})$/;
const LAST_HOUR = 23;
const LAST_MINUTE = 59;

/**
 * Reads a time of the day as people type it: "21:00", "21.00", "2100", "21u00", "21 uur", "9:30". Nothing but blanks is
 * an empty text.
 * @returns the time as "09:30"
 */
export function parseTypedTime(text: string): Result<string, NotAMoment> {
  const typed = text.trim().toLowerCase();
  if (typed === "") return ok("");
  const [, hours, minutes = "00"] = HOURS_AND_MINUTES.exec(typed) ?? ONLY_DIGITS.exec(typed) ?? [];
  if (hours === undefined || Number(hours) > LAST_HOUR || Number(minutes) > LAST_MINUTE) return NOT_A_MOMENT;
  return ok(`${twoDigits(hours)}:${minutes}`);
}

function twoDigits(digits: string | number): string {
  return String(digits).padStart(2, "0");
}
