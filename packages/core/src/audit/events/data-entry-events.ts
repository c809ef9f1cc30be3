import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import {
  changes,
  count,
  fields,
  fieldValue,
  findings,
  person,
  sha256,
  sheet,
  side,
  words,
} from "../payload-parts.ts";

const entry = { ...sheet, side } as const;

/** Typing a result sheet twice, settling differences, and accepting what really stands on paper. */
export const dataEntryEvents = {
  "entry.claimed": {
    level: "info",
    nl: "Een invoerder begint aan een stembureau, of gaat verder.",
    en: "A typist starts on a sheet, or goes on with it.",
    payload: z.strictObject(entry),
  },
  "entry.saved": {
    level: "info",
    nl: "Een invoer is tussendoor bewaard.",
    en: "An entry was saved on the way.",
    payload: z.strictObject({ ...entry, filled: count, of: count }),
  },
  "entry.finalised": {
    level: "success",
    nl: "Een invoer is afgerond.",
    en: "An entry was finished.",
    payload: z.strictObject({
      ...entry,
      /** SHA-256 of the canonical JSON of the sheet as typed. */
      sheet: sha256,
      errors: findings,
      warnings: findings,
      blanksConfirmed: fields,
    }),
  },
  "entry.discarded": {
    level: "warning",
    nl: "Een invoer is weggegooid.",
    en: "An entry was thrown away.",
    payload: z.strictObject({ ...entry, reason: words }),
  },
  "entry.handed-over": {
    level: "info",
    nl: "Een onafgemaakte invoer gaat naar een andere invoerder.",
    en: "An unfinished entry goes to another typist.",
    payload: z.strictObject({ ...entry, to: person, reason: words }),
  },
  "entry.returned": {
    level: "info",
    nl: "Een eerste invoer met fouten gaat terug naar de invoerder.",
    en: "A first entry with errors goes back to the typist.",
    payload: z.strictObject({ ...entry, reason: words }),
  },
  "entry.differences-found": {
    level: "warning",
    nl: "De twee invoeren zijn niet gelijk.",
    en: "The two entries are not equal.",
    payload: z.strictObject({ ...sheet, fields }),
  },
  "entry.difference-ruled": {
    level: "info",
    nl: "De coördinator heeft bij een verschil gezegd welke invoer klopt met het papier.",
    en: "The coordinator said which entry agrees with the paper in a difference.",
    payload: z.strictObject({
      ...sheet,
      field: words,
      ruling: z.enum(["first", "second", "neither"]),
      first: fieldValue,
      second: fieldValue,
    }),
  },
  "correction.started": {
    level: "info",
    nl: "Verschillende velden moeten opnieuw worden ingevoerd.",
    en: "Fields that differ must be typed again.",
    payload: z.strictObject({ ...sheet, first: fields, second: fields }),
  },
  "correction.claimed": {
    level: "info",
    nl: "Een invoerder begint aan een correctie.",
    en: "A typist starts on a correction.",
    payload: z.strictObject(entry),
  },
  "correction.saved": {
    level: "info",
    nl: "Een correctie is tussendoor bewaard.",
    en: "A correction was saved on the way.",
    payload: z.strictObject({ ...entry, filled: count, of: count }),
  },
  "correction.finalised": {
    level: "success",
    nl: "Een correctie is afgerond.",
    en: "A correction was finished.",
    payload: z.strictObject({ ...entry, changes, blanksConfirmed: fields }),
  },
  "correction.discarded": {
    level: "warning",
    nl: "Wat in een correctie was getypt, is weggegooid.",
    en: "What was typed in a correction was thrown away.",
    payload: z.strictObject({ ...entry, reason: words }),
  },
  "entry.error-accepted": {
    level: "warning",
    nl: "De coördinator heeft vastgesteld dat een fout echt op het papier staat.",
    en: "The coordinator found that an error really stands on the paper.",
    payload: z.strictObject({ ...sheet, finding: words, reason: words }),
  },
  "entry.acceptance-withdrawn": {
    level: "info",
    nl: "De coördinator heeft de acceptatie van een fout ingetrokken.",
    en: "The coordinator withdrew the acceptance of an error.",
    payload: z.strictObject({ ...sheet, finding: words, reason: words }),
  },
  "entry.errors-on-paper": {
    level: "warning",
    nl: "Beide invoeren zijn gelijk, maar er staat een fout in die nog niemand heeft geaccepteerd.",
    en: "Both entries are equal, but hold an error that nobody has accepted yet.",
    payload: z.strictObject({ ...sheet, errors: findings }),
  },
  "entry.definitive": {
    level: "success",
    nl: "Beide invoeren zijn gelijk: de uitslag van dit stembureau staat vast.",
    en: "Both entries are equal: the result of this sheet is definitive.",
    payload: z.strictObject({
      ...sheet,
      /** SHA-256 of the canonical JSON of the sheet. */
      sheet: sha256,
      acceptedErrors: findings,
      warnings: findings,
    }),
  },
  "entry.warnings-noted": {
    level: "info",
    nl: "Een uitslag die vaststaat, is vergeleken met die van andere stembureaus.",
    en: "A definitive result was compared with those of other polling stations.",
    payload: z.strictObject({ ...sheet, warnings: findings }),
  },
  "entry.warning-handled": {
    level: "info",
    nl: "De coördinator heeft een waarschuwing bekeken.",
    en: "The coordinator dealt with a warning.",
    payload: z.strictObject({ ...sheet, finding: words, explanation: z.nullable(words) }),
  },
  "entry.reopened": {
    level: "warning",
    nl: "Beide invoeren zijn gelijk, maar niet aan het papier. Velden moeten opnieuw worden ingevoerd.",
    en: "Both entries are equal, but not to the paper. Fields must be typed again.",
    payload: z.strictObject({ ...sheet, fields, reason: words }),
  },
  "entry.reset": {
    level: "warning",
    nl: "Beide invoeren van een stembureau zijn weggegooid.",
    en: "Both entries of a sheet were thrown away.",
    payload: z.strictObject({ ...sheet, reason: words }),
  },
} as const satisfies EventDefinitions;
