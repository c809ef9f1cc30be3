import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import { words } from "../payload-parts.ts";

const desk = z.strictObject({ desk: words });

/** Several typing desks in one room, and which of them may take part. That it was decided is `stand-alone.given-up`. */
export const closedLanEvents = {
  "closed-lan.ended": {
    level: "success",
    nl: "De computer staat weer alleen: andere werkplekken kunnen er niet meer bij.",
    en: "The computer stands alone again: other desks can no longer reach it.",
    payload: z.strictObject({}),
  },
  "closed-lan.code-drawn": {
    level: "info",
    nl: "Er is een code gemaakt om een werkplek toe te laten.",
    en: "A code was drawn to let a desk in.",
    payload: desk,
  },
  "closed-lan.desk-admitted": {
    level: "success",
    nl: "Een werkplek is toegelaten.",
    en: "A desk was let in.",
    payload: desk,
  },
  "closed-lan.desk-refused": {
    level: "warning",
    nl: "Een werkplek typte een code die niet geldt.",
    en: "A desk typed a code that is not valid.",
    payload: z.strictObject({ address: words }),
  },
  "closed-lan.desk-removed": {
    level: "warning",
    nl: "Een werkplek mag niet meer meedoen.",
    en: "A desk may no longer take part.",
    payload: desk,
  },
} as const satisfies EventDefinitions;
