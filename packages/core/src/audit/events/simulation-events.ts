import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import { count, number, words } from "../payload-parts.ts";

const mistakes = { injected: count, caught: count, remaining: count } as const;

/** A played election night; it stands in the log so that it never passes for a real one. */
export const simulationEvents = {
  "simulation.started": {
    level: "warning",
    nl: "Dit is een nagespeelde telling: de invoerders en hun fouten zijn verzonnen.",
    en: "This is a played count: the typists and their mistakes are made up.",
    payload: z.strictObject({
      election: words,
      stations: count,
      typists: number,
      /** Chance of a mistake in a field, as a decimal number in text: "0.02". */
      errorRate: z.string().check(z.regex(/^(0(\.\d+)?|1)$/)),
      seed: z.int(),
    }),
  },
  "simulation.finished": {
    level: "success",
    nl: "De nagespeelde telling is klaar en gelijk aan het papier.",
    en: "The played count is done and equal to the paper.",
    payload: z.strictObject({ stations: count, ...mistakes }),
  },
  "simulation.failed": {
    level: "error",
    nl: "De nagespeelde telling is niet gelijk aan het papier.",
    en: "The played count is not equal to the paper.",
    payload: z.strictObject({ stations: count, ...mistakes, differences: count }),
  },
} as const satisfies EventDefinitions;
