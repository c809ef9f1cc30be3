import { impossible } from "@stemketen/core/basics";
import { type DatabaseError, describeDatabaseError, type Sentence } from "@stemketen/server-kit/database";
import type { ServeError } from "@stemketen/server-kit/http";
import type { ArgumentError } from "./arguments.ts";

/** Why the programme does not start. */
export type StartError =
  | ArgumentError
  | ServeError
  | { readonly kind: "database"; readonly error: DatabaseError };

/** How the programme is called. */
export const USAGE = "[--data DIR] [--port N] [--host 127.0.0.1] [--practice]";

/** What is wrong and what to do, for whoever started the programme. */
export function describeStartError(error: StartError): Sentence {
  switch (error.kind) {
    case "unknown-argument":
      return {
        nl: `Dit deel van de opdracht is onbekend: ${error.given}. Gebruik: ${USAGE}`,
        en: `This part of the command is unknown: ${error.given}. Use: ${USAGE}`,
      };
    case "bad-port":
      return {
        nl: `${error.given} is geen poort. Kies een getal van 0 tot en met 65535.`,
        en: `${error.given} is not a port. Choose a number from 0 to 65535.`,
      };
    case "empty-value":
      return { nl: `Achter ${error.given} staat niets.`, en: `Nothing stands behind ${error.given}.` };
    case "not-loopback":
      return {
        nl: `Op ${error.host} kunnen andere computers erbij. Kies 127.0.0.1.`,
        en: `Other computers can reach ${error.host}. Choose 127.0.0.1.`,
      };
    case "port-in-use":
      return {
        nl: `Poort ${error.port} is al in gebruik. Kies een andere, of 0 voor een vrije.`,
        en: `Port ${error.port} is already in use. Choose another, or 0 for a free one.`,
      };
    case "cannot-listen":
      return {
        nl: `Het programma kan niet luisteren op ${error.host}, poort ${error.port} (${error.reason}).`,
        en: `The program cannot listen on ${error.host}, port ${error.port} (${error.reason}).`,
      };
    case "database":
      return describeDatabaseError(error.error);
    default:
      return impossible(error);
  }
}
