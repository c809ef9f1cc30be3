import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import { anyText, changes, count, listOf, number, session, sha256, words } from "../payload-parts.ts";

const station = z.strictObject({ station: number, name: anyText });
const file = { name: words, sha256 } as const;

/** Setting up an election: its files, their hashes, the stations, and investigations in a later session. */
export const electionEvents = {
  "file.imported": {
    level: "info",
    nl: "Een bestand is ingelezen.",
    en: "A file was read in.",
    payload: z.strictObject({ ...file, bytes: count, document: z.nullable(words) }),
  },
  "file.created": {
    level: "success",
    nl: "Een bestand is gemaakt.",
    en: "A file was made.",
    payload: z.strictObject({ ...file, bytes: count }),
  },
  "file.voided": {
    level: "warning",
    nl: "Een bestand geldt niet meer.",
    en: "A file is no longer valid.",
    payload: z.strictObject({ ...file, reason: words }),
  },
  "hash-check.matched": {
    level: "success",
    nl: "De getypte delen van de code kloppen met het bestand.",
    en: "The typed groups of the hash agree with the file.",
    payload: z.strictObject(file),
  },
  "hash-check.missed": {
    level: "warning",
    nl: "De getypte delen van de code kloppen niet met het bestand.",
    en: "The typed groups of the hash do not agree with the file.",
    payload: z.strictObject({ ...file, attemptsLeft: count }),
  },
  "hash-check.locked": {
    level: "error",
    nl: "De hash is drie keer verkeerd getypt. Een coördinator moet de controle opnieuw starten.",
    en: "The hash was typed wrong three times. A coordinator must start the check again.",
    payload: z.strictObject(file),
  },
  "hash-check.restarted": {
    level: "warning",
    nl: "Het vergelijken van de code is opnieuw begonnen.",
    en: "The check of the hash was started again.",
    payload: z.strictObject({ ...file, reason: words }),
  },
  "election.created": {
    level: "success",
    nl: "Een verkiezing is klaargezet.",
    en: "An election was set up.",
    payload: z.strictObject({
      election: words,
      name: anyText,
      committee: z.enum(["GSB", "CSB"]),
      countingMethod: z.nullable(z.enum(["CSO", "DSO"])),
      seats: number,
    }),
  },
  "election.updated": {
    level: "info",
    nl: "Gegevens van de verkiezing zijn veranderd.",
    en: "Details of the election were changed.",
    payload: z.strictObject({ election: words, changes }),
  },
  "election.withdrawn": {
    level: "warning",
    nl: "Een klaargezette verkiezing is ingetrokken voordat de zitting begon. De stembureaus zijn weg.",
    en: "An election was taken back before the session began. Its polling stations are gone.",
    payload: z.strictObject({ election: words, reason: words }),
  },
  "station.created": {
    level: "info",
    nl: "Een stembureau is toegevoegd.",
    en: "A polling station was added.",
    payload: z.strictObject({ ...station.shape, reason: z.nullable(words) }),
  },
  "station.updated": {
    level: "info",
    nl: "De gegevens van een stembureau zijn veranderd.",
    en: "A polling station's details were changed.",
    payload: z.strictObject({ ...station.shape, changes, reason: z.nullable(words) }),
  },
  "station.deleted": {
    level: "warning",
    nl: "Een stembureau is verwijderd.",
    en: "A polling station was removed.",
    payload: z.strictObject({ ...station.shape, reason: z.nullable(words) }),
  },
  "stations.imported": {
    level: "info",
    nl: "Stembureaus zijn uit een bestand toegevoegd.",
    en: "Polling stations were added from a file.",
    payload: z.strictObject({
      stations: count,
      sha256,
      /** What did not fit and was taken all the same, knowingly. */
      confirmed: listOf(z.enum(["other-election", "no-hash-on-paper"])),
    }),
  },
  "paper.moved": {
    level: "info",
    nl: "Het papier van een stembureau ligt ergens anders.",
    en: "The paper of a polling station was put elsewhere.",
    payload: z.strictObject({ station: number, from: words, to: words }),
  },
  "beamer-code.created": {
    level: "info",
    nl: "Er is een code gemaakt voor het scherm in de zaal. Een eerdere code werkt niet meer.",
    en: "A code was made for the screen in the hall. An earlier one no longer works.",
    payload: z.strictObject({}),
  },
  "beamer-code.revoked": {
    level: "info",
    nl: "De code voor het scherm in de zaal is ingetrokken.",
    en: "The code for the screen in the hall was withdrawn.",
    payload: z.strictObject({}),
  },
  "investigation.created": {
    level: "info",
    nl: "Een stembureau wordt onderzocht.",
    en: "A polling station is being investigated.",
    payload: z.strictObject({ station: number, reason: words }),
  },
  "investigation.updated": {
    level: "info",
    nl: "Een onderzoek is veranderd.",
    en: "An investigation was changed.",
    payload: z.strictObject({ station: number, changes }),
  },
  "investigation.concluded": {
    level: "success",
    nl: "Een onderzoek is afgerond.",
    en: "An investigation was concluded.",
    payload: z.strictObject({ station: number, findings: anyText, newResult: z.boolean() }),
  },
  "investigation.deleted": {
    level: "warning",
    nl: "Een onderzoek is verwijderd.",
    en: "An investigation was removed.",
    payload: z.strictObject({ station: number, reason: words }),
  },
  "session.created": {
    level: "info",
    nl: "Een zitting is klaargezet.",
    en: "A session was set up.",
    payload: z.strictObject({ session, committee: z.enum(["GSB", "CSB"]) }),
  },
  "session.updated": {
    level: "info",
    nl: "Gegevens van de zitting zijn veranderd.",
    en: "Details of the session were changed.",
    payload: z.strictObject({ session, changes }),
  },
  "session.started": {
    level: "info",
    nl: "De invoer is gestart.",
    en: "Typing was started.",
    payload: z.strictObject({ session }),
  },
  "session.paused": {
    level: "info",
    nl: "De invoer is onderbroken.",
    en: "Typing was paused.",
    payload: z.strictObject({ session }),
  },
  "session.resumed": {
    level: "info",
    nl: "De invoer gaat verder.",
    en: "Typing goes on.",
    payload: z.strictObject({ session }),
  },
  "session.finished": {
    level: "success",
    nl: "De invoer is afgerond.",
    en: "Typing was finished.",
    payload: z.strictObject({ session, stations: count }),
  },
  "session.reopened": {
    level: "warning",
    nl: "De afgeronde invoer is weer geopend. Gemaakte bestanden gelden niet meer.",
    en: "The finished session was opened again. Files made before are no longer valid.",
    payload: z.strictObject({ session, reason: words }),
  },
  "session.deleted": {
    level: "warning",
    nl: "Een zitting is verwijderd.",
    en: "A session was removed.",
    payload: z.strictObject({ session, reason: words }),
  },
} as const satisfies EventDefinitions;
