import { isCalendarDate, isCount, stationNumber } from "@stemketen/core/election";
import * as z from "zod/mini";

const LINE = z.string().check(z.maxLength(300));
const PARAGRAPH = z.string().check(z.maxLength(4000));
const STATION = z.pipe(z.int().check(z.gte(1), z.lte(999_999_999)), z.transform(stationNumber));
const TIME = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/));
const listOf = <T extends z.ZodMiniType>(row: T) => z.readonly(z.array(row).check(z.maxLength(1000)));

/** The details that are kept with the session itself. */
export const OWN_DETAILS = z.strictObject({
  place: LINE,
  /** The day on which the session began, "2026-03-19". */
  date: z.nullable(z.string().check(z.refine(isCalendarDate))),
  startTime: TIME,
  members: listOf(
    z.strictObject({
      initials: LINE,
      lastName: LINE,
      role: LINE,
      from: TIME,
      until: TIME,
      location: LINE,
    }),
  ),
  objections: listOf(z.strictObject({ time: TIME, objection: PARAGRAPH, answer: PARAGRAPH })),
  particulars: listOf(z.strictObject({ time: TIME, text: PARAGRAPH })),
  /** Why a station was looked at again (rubric 1.2.2). */
  investigations: listOf(z.strictObject({ station: STATION, text: PARAGRAPH })),
});

/**
 * What the report of the session has room for (models Na 31-1 and Na 31-2: front page, 1.1–1.3 and 2.1), as it is
 * typed. Times of day are "19:30" or empty; a place that nobody filled in is empty or null.
 */
export const SESSION_DETAILS = z.extend(OWN_DETAILS, {
  /** Z, everyone who may vote in the municipality: kept with the election, and not the sum of the stations. */
  eligibleVoters: z.nullable(z.number().check(z.refine(isCount))),
});

/** See OWN_DETAILS. */
export type OwnDetails = Readonly<z.output<typeof OWN_DETAILS>>;

/** See SESSION_DETAILS. */
export type SessionDetails = Readonly<z.output<typeof SESSION_DETAILS>>;

/** A field of the details that a step cannot do without. */
export type MissingDetail = "place" | "date" | "startTime" | "eligibleVoters";

/** What is still to be filled in before the session can start. */
export function missingForStart({ place, date, startTime }: SessionDetails): readonly MissingDetail[] {
  const missing: MissingDetail[] = [];
  if (place.trim() === "") missing.push("place");
  if (date === null) missing.push("date");
  if (startTime === "") missing.push("startTime");
  return missing;
}

/** What is still to be filled in before the session can be finished. */
export function missingForFinish(details: SessionDetails): readonly MissingDetail[] {
  return [
    ...missingForStart(details),
    ...(details.eligibleVoters === null ? (["eligibleVoters"] as const) : []),
  ];
}
