import * as z from "zod/mini";
import type { EventDefinitions } from "../event-definition.ts";
import { anyText, count, hashedFile, listOf, number, sha256, words } from "../payload-parts.ts";

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
  "totals.refused": {
    level: "error",
    nl: "De optelling is tegengehouden: opgeslagen getallen zijn veranderd, of de tweede optelling komt anders uit.",
    en: "The totals were refused: stored numbers have changed, or adding them a second time gives another outcome.",
    payload: z.strictObject({
      /** Stations whose sheet is not the one that the log says became definitive. */
      changedSheets: listOf(number),
      /** Boxes in which two ways of adding differ; null where one of them has no such box. */
      differences: listOf(
        z.strictObject({ field: words, computed: z.nullable(count), addedAgain: z.nullable(count) }),
      ),
    }),
  },
  "control-protocol.drawn": {
    level: "info",
    nl: "Voor het controleprotocol zijn lijsten geloot die met de hand worden opgeteld.",
    en: "For the control protocol, lists were drawn that are added by hand.",
    payload: z.strictObject({
      seed: words,
      lists: listOf(number),
      /** SHA-256 over the sheets at the draw. */
      sheets: sha256,
    }),
  },
  "control-protocol.recorded": {
    level: "success",
    nl: "De uitkomst van het controleprotocol is vastgelegd.",
    en: "The outcome of the control protocol was recorded.",
    payload: z.strictObject({
      lists: listOf(z.strictObject({ list: number, addedByHand: count, computed: count })),
      remarks: anyText,
    }),
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
  "result.made": {
    level: "success",
    nl: "Documenten en bestanden van de uitslag zijn gemaakt.",
    en: "Documents and files of the result were made.",
    payload: z.strictObject({
      version: number,
      kind: z.enum(["concept", "definitive"]),
      /** The zip to take along; null for a concept. */
      package: z.nullable(hashedFile),
      files: listOf(hashedFile),
    }),
  },
  "result.signed": {
    level: "success",
    nl: "De documenten en bestanden van een versie zijn ondertekend.",
    en: "The documents and files of a version were signed.",
    payload: z.strictObject({
      version: number,
      keyId: words,
      /** SHA-256 of the manifest, which is what was signed. */
      manifest: sha256,
    }),
  },
  "result.voided": {
    level: "warning",
    nl: "Eerder gemaakte documenten en bestanden van de uitslag zijn vervallen.",
    en: "Documents and files of the result that were made before are no longer valid.",
    payload: z.strictObject({ versions: listOf(number), reason: words }),
  },
  "result.stick-checked": {
    level: "info",
    nl: "Een bestand op een stick is vergeleken met wat er is gemaakt.",
    en: "A file on a memory stick was compared with what was made.",
    payload: z.strictObject({
      name: words,
      sha256,
      outcome: z.enum(["same", "lapsed", "changed", "unknown"]),
      /** The version it belongs to, where one has a file of that content or that name. */
      version: z.nullable(number),
    }),
  },
  "second-count.compared": {
    level: "info",
    nl: "De telling van een app op de stembureaus is naast het papier gelegd. Er is niets door veranderd.",
    en: "The count of an app at the polling stations was compared with the paper. It changed nothing.",
    payload: z.strictObject({
      /** SHA-256 of the signed file. */
      sha256,
      keyId: words,
      /** Stations that were compared, and those that could not be. */
      compared: listOf(number),
      notDefinitive: listOf(number),
      unknownStations: listOf(number),
      /** How many boxes were compared, and in how many the two differ. */
      boxes: count,
      differing: count,
      /** The first of those boxes, as far as the screen lists them. */
      differences: listOf(z.strictObject({ station: number, field: words, app: count, paper: count })),
    }),
  },
  "blank-forms.started": {
    level: "info",
    nl: "Er worden blanco formulieren gemaakt.",
    en: "Blank forms are being made.",
    payload: z.strictObject({
      form: z.enum(["station-report", "count-record", "insert"]),
      stations: count,
    }),
  },
  "export.made": {
    level: "success",
    nl: "De bestanden zijn klaargezet om mee te nemen.",
    en: "The files were put out to be taken along.",
    payload: z.strictObject({ files: listOf(hashedFile), signedBy: z.nullable(words) }),
  },
} as const satisfies EventDefinitions;
