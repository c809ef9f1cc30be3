import { assert, type Brand } from "../basics/index.ts";

/** Identifier of an election as in EML, "GR2022_WestMaasenWaal". Taken from the 110a, never made from a name. */
export type ElectionId = Brand<string, "ElectionId">;
/** Number of a candidate list (lijstnummer), 1 or higher; numbers may have gaps. */
export type ListNumber = Brand<number, "ListNumber">;
/** Number of a candidate on its list (volgnummer), 1 or higher; numbers may have gaps. */
export type CandidateNumber = Brand<number, "CandidateNumber">;
/** Number of a polling station (stembureaunummer), 1 or higher, unique in a municipality and session. */
export type StationNumber = Brand<number, "StationNumber">;
/** Identifier of a person who works with the programme; names may be shared, this may not. */
export type UserId = Brand<string, "UserId">;
/** A moment as ISO 8601 in UTC with milliseconds, "2026-03-18T21:43:07.000Z". */
export type Instant = Brand<string, "Instant">;
/** A calendar day, "2026-03-18". */
export type CalendarDate = Brand<string, "CalendarDate">;

/** A number of votes, voters or ballots: a whole number from 0 to MAX_COUNT, checked at every edge. */
export type Count = number;

/** The largest count a form can hold: nine digits. */
export const MAX_COUNT = 999_999_999;

/** Whether a value is a count. */
export function isCount(value: unknown): value is Count {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT;
}

/** Pattern of election identifiers: EML_NL, ElectionIdentifierType. */
export const ELECTION_ID_PATTERN =
  /^(EP|EK|TK|GR|BC|GC|KC|ER|PS|AB|NR|PR|LR|IR)2\d{3}(\d{4})?(_[\p{L}\p{N}_-]*)?$/u;

function positive(value: number, what: string): number {
  // The sentence is made only when it is needed: files hold a great many numbers.
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`Invariant broken: ${what} is a whole number of 1 or higher, not ${value}`);
  }
  return value;
}

/** @throws Error when the text does not follow ELECTION_ID_PATTERN */
export function electionId(text: string): ElectionId {
  assert(ELECTION_ID_PATTERN.test(text), `"${text}" is not an election identifier`);
  return text as ElectionId;
}

/** @throws Error when the number is not a whole number of 1 or higher */
export function listNumber(value: number): ListNumber {
  return positive(value, "a list number") as ListNumber;
}

/** @throws Error when the number is not a whole number of 1 or higher */
export function candidateNumber(value: number): CandidateNumber {
  return positive(value, "a candidate number") as CandidateNumber;
}

/** @throws Error when the number is not a whole number of 1 or higher */
export function stationNumber(value: number): StationNumber {
  return positive(value, "a station number") as StationNumber;
}

/** @throws Error when the text is empty */
export function userId(text: string): UserId {
  assert(text !== "", "a user has an identifier");
  return text as UserId;
}

/** Whether a text in the form of ISO 8601 names a moment that exists: `Date` rolls 30 February over to March. */
function exists(moment: string): boolean {
  const parsed = new Date(moment);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString() === moment;
}

/** @throws Error when the text is not an existing moment in UTC with milliseconds */
export function instant(text: string): Instant {
  assert(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && exists(text),
    `"${text}" is not a moment in UTC`,
  );
  return text as Instant;
}

/** Whether a text is an existing day written as YYYY-MM-DD. */
export function isCalendarDate(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(`${text}T00:00:00.000Z`);
}

/** @throws Error when the text is not an existing day written as YYYY-MM-DD */
export function calendarDate(text: string): CalendarDate {
  assert(isCalendarDate(text), `"${text}" is not a day`);
  return text;
}
