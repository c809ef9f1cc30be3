import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import { anyText, count, hashedFile, listOf, moment, number, sha256, words } from "../payload-parts.ts";

/** What happens to the programme itself: its start, its files, its computer, its backups. */
export const programEvents = {
  "program.started": {
    level: "info",
    nl: "Het programma is gestart.",
    en: "The programme was started.",
    payload: z.strictObject({
      version: words,
      commit: z.nullable(words),
      /** SHA-256 of the release manifest; null for a copy that was not released. */
      code: z.nullable(sha256),
      mode: z.enum(["live", "practice", "demo"]),
    }),
  },
  "program.stopped": {
    level: "info",
    nl: "Het programma is gestopt.",
    en: "The programme was stopped.",
    payload: z.strictObject({}),
  },
  "program.files-checked": {
    level: "success",
    nl: "Alle bestanden van het programma zijn zoals uitgegeven.",
    en: "Every file of the programme is as released.",
    payload: z.strictObject({ files: count }),
  },
  "program.files-differ": {
    level: "error",
    nl: "Bestanden van het programma zijn niet zoals uitgegeven. Alleen oefenen kan nog.",
    en: "Files of the programme are not as released. Only practice is possible.",
    payload: z.strictObject({
      problems: listOf(
        z.strictObject({ kind: z.enum(["changed", "missing", "added", "swapped"]), path: words }),
      ),
    }),
  },
  "program.failed": {
    level: "error",
    nl: "Een handeling is afgebroken door een fout in het programma.",
    en: "An action was stopped by a mistake of the programme.",
    payload: z.strictObject({ action: words, reason: anyText }),
  },
  "program.request-refused": {
    level: "warning",
    nl: "Een handeling is geweigerd.",
    en: "An action was refused.",
    payload: z.strictObject({ action: words, reason: anyText }),
  },
  "stand-alone.route-found": {
    level: "warning",
    nl: "De computer heeft misschien een weg naar buiten. Haal de netwerkkabel los en zet wifi uit.",
    en: "The computer may have a way out. Unplug the network cable and turn off wifi.",
    payload: z.strictObject({ routes: listOf(words) }),
  },
  "stand-alone.broken": {
    level: "error",
    nl: "De computer heeft verbinding met internet. De invoer is gestopt.",
    en: "The computer is connected to the internet. Typing has stopped.",
    payload: z.strictObject({ answered: listOf(words) }),
  },
  "stand-alone.restored": {
    level: "success",
    nl: "De computer staat weer los van internet. De invoer kan verder.",
    en: "The computer is off the internet again. Typing can go on.",
    payload: z.strictObject({ brokenSince: moment }),
  },
  "stand-alone.given-up": {
    level: "warning",
    nl: "De beheerder heeft besloten dat de computer niet meer alleen staat.",
    en: "The administrator decided that the computer no longer stands alone.",
    payload: z.strictObject({ reason: words }),
  },
  "backup.made": {
    level: "success",
    nl: "Er is een reservekopie gemaakt en gecontroleerd.",
    en: "A backup was made and checked.",
    payload: z.strictObject({
      ...hashedFile.shape,
      bytes: count,
      automatic: z.boolean(),
      encrypted: z.boolean(),
    }),
  },
  "backup.failed": {
    level: "error",
    nl: "Het maken van een reservekopie is mislukt.",
    en: "Making a backup failed.",
    payload: z.strictObject({ path: words, reason: anyText }),
  },
  "backup.place-chosen": {
    level: "info",
    nl: "Het programma maakt zijn reservekopieën van nu af ook hier.",
    en: "From now on the programme makes its backups here too.",
    payload: z.strictObject({ path: words, encrypted: z.boolean() }),
  },
  "backup.place-given-up": {
    level: "warning",
    nl: "Het programma maakt hier geen reservekopieën meer.",
    en: "The programme makes no backups here any more.",
    payload: z.strictObject({ path: words }),
  },
  "backup.restored": {
    level: "warning",
    nl: "Een reservekopie is teruggezet.",
    en: "A backup was restored.",
    payload: hashedFile,
  },
  "audit-log.verified": {
    level: "success",
    nl: "Het logboek is nagerekend en is heel.",
    en: "The log was recomputed and is whole.",
    payload: z.strictObject({ records: count, hash: sha256 }),
  },
  "audit-log.broken": {
    level: "error",
    nl: "Het logboek is beschadigd of veranderd.",
    en: "The log is damaged or was changed.",
    payload: z.strictObject({ line: number, reason: words }),
  },
} as const satisfies EventDefinitions;
