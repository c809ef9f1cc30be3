import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import { count, hashedFile, listOf, number, words } from "../payload-parts.ts";

const lot = {
  kind: z.enum(["largest-remainder", "largest-average", "absolute-majority", "candidate"]),
  /** The list whose candidates are equal; null for a lot among lists. */
  list: z.nullable(number),
  /** Numbers of the lists or candidates among which the lot is drawn. */
  options: listOf(number),
} as const;

/** From definitive sheets to seats and files. */
export const resultEvents = {
  "totals.added": {
    level: "success",
    nl: "De stembureaus zijn opgeteld.",
    en: "The polling stations were added up.",
    payload: z.strictObject({ stations: count, validVotes: count, blank: count, invalid: count }),
  },
  "apportionment.deceased-recorded": {
    level: "info",
    nl: "Vastgelegd is welke kandidaten zijn overleden.",
    en: "It was recorded which candidates have died.",
    payload: z.strictObject({ candidates: listOf(z.strictObject({ list: number, candidate: number })) }),
  },
  "apportionment.lot-required": {
    level: "warning",
    nl: "Er moet worden geloot voordat de zetels verdeeld kunnen worden.",
    en: "A lot must be drawn before the seats can be assigned.",
    payload: z.strictObject({ ...lot, seatsAvailable: count }),
  },
  "apportionment.lot-drawn": {
    level: "info",
    nl: "Er is geloot.",
    en: "A lot was drawn.",
    payload: z.strictObject({ ...lot, outcome: number }),
  },
  "apportionment.completed": {
    level: "success",
    nl: "De zetels zijn verdeeld.",
    en: "The seats were assigned.",
    payload: z.strictObject({
      seats: listOf(z.strictObject({ list: number, seats: count })),
      elected: count,
      unassigned: count,
    }),
  },
  "apportionment.reset": {
    level: "warning",
    nl: "De zetelverdeling is weggegooid.",
    en: "The assignment of seats was thrown away.",
    payload: z.strictObject({ reason: words }),
  },
  "export.made": {
    level: "success",
    nl: "De bestanden zijn klaargezet om mee te nemen.",
    en: "The files were put out to be taken along.",
    payload: z.strictObject({ files: listOf(hashedFile), signedBy: z.nullable(words) }),
  },
} as const satisfies EventDefinitions;
