import { fromHex } from "@stemketen/core/basics";
import { type FieldPath, isCount, listNumber } from "@stemketen/core/election";
import * as z from "zod/mini";
import { blankFormsProgress, cancelBlankForms, startBlankForms } from "../results/blank-forms.ts";
import { currentProtocol, drawControlProtocol, recordControlOutcome } from "../results/control-protocol.ts";
import { makeVersion } from "../results/make-version.ts";
import { printPdf } from "../results/print.ts";
import { readVersions } from "../results/result-versions.store.ts";
import { compareSignedCount } from "../results/second-count.ts";
import { numberByStation, sessionTotals } from "../results/session-totals.ts";
import { signVersion } from "../results/sign-version.ts";
import { checkStick } from "../results/stick-check.ts";
import { forRoles, router } from "./trpc.ts";

const FIELD = z.pipe(
  z.string().check(z.maxLength(100)),
  z.transform((text) => text as FieldPath),
);
const LIST = z.pipe(z.int().check(z.gte(1), z.lte(999_999)), z.transform(listNumber));
const COUNT = z.number().check(z.refine(isCount));
const TEXT = z.string().check(z.maxLength(4000));
const NAME = z.string().check(z.minLength(1), z.maxLength(300));
const SHA256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const HEX_OF_32 = z.pipe(SHA256, z.transform(fromHex));
const HEX_OF_64 = z.pipe(z.string().check(z.regex(/^[0-9a-f]{128}$/)), z.transform(fromHex));
const SIGNED_FILE = z.string().check(z.maxLength(8 * 1024 * 1024));
const PEM = z.string().check(z.maxLength(16 * 1024));
const JOB = z.strictObject({ job: z.string().check(z.regex(/^[0-9a-f]{16}$/)) });

/** Totals, control protocol, and the files and documents of the result. */
export const resultsRouter = router({
  /** The totals with the stations behind I and J; before finishing for the coordinator alone. */
  totals: forRoles("coordinator", "observer", "auditor").query(({ ctx }) =>
    sessionTotals(ctx.office.db, ctx.loggedIn.user.role),
  ),

  /** What each station adds to one number of the totals. */
  stationsBehind: forRoles("coordinator", "observer", "auditor")
    .input(z.strictObject({ field: FIELD }))
    .query(({ ctx, input }) => numberByStation(ctx.office.db, ctx.loggedIn.user.role, input.field)),

  /** The last draw of the control protocol, and whether the sheets are still those of the draw; null: none yet. */
  controlProtocol: forRoles("coordinator").query(({ ctx }) => currentProtocol(ctx.office.db)),

  /** Draws the lists that are added by hand. */
  drawControlProtocol: forRoles("coordinator").mutation(({ ctx }) =>
    drawControlProtocol(ctx.office, ctx.loggedIn.user),
  ),

  /** Records what adding by hand gave. */
  recordControlOutcome: forRoles("coordinator")
    .input(
      z.strictObject({
        lists: z.array(z.strictObject({ list: LIST, addedByHand: COUNT })).check(z.maxLength(10)),
        remarks: TEXT,
      }),
    )
    .mutation(({ ctx, input }) => recordControlOutcome(ctx.office, ctx.loggedIn.user, input)),

  /** Every version that was made, the newest first, valid or lapsed. */
  versions: forRoles("coordinator").query(({ ctx }) => readVersions(ctx.office.db)),

  /** Makes the next version: a concept before finishing, everything after. */
  make: forRoles("coordinator")
    .input(z.strictObject({ kind: z.enum(["concept", "definitive"]) }))
    .mutation(({ ctx, input }) => makeVersion(ctx.office, ctx.loggedIn.user, input.kind, printPdf)),

  /**
   * Keeps a signature over the manifest of a version, made on the screen with a key that never comes here: the
   * public key (32 bytes) and the signature (64 bytes), both in hexadecimal digits.
   */
  sign: forRoles("coordinator")
    .input(z.strictObject({ version: z.int().check(z.gte(1)), publicKey: HEX_OF_32, signature: HEX_OF_64 }))
    .mutation(({ ctx, input }) => signVersion(ctx.office, ctx.loggedIn.user, input)),

  /** Compares a file on a stick, hashed by the browser, with what was made; answers with the text of the sticker. */
  checkStick: forRoles("coordinator")
    .input(z.strictObject({ name: NAME, sha256: SHA256 }))
    .mutation(({ ctx, input }) => checkStick(ctx.office, ctx.loggedIn.user, input)),

  /**
   * Holds the count of an app at the polling stations against the definitive sheets, and answers with what differs:
   * nothing of it is stored but a line in the audit log. Takes the text of the signed file (core/integrity,
   * "stemketen/station-count/1") and the PEM of the public key that the municipality trusts for it.
   */
  compareSecondCount: forRoles("coordinator")
    .input(z.strictObject({ file: SIGNED_FILE, publicKey: PEM }))
    .mutation(({ ctx, input }) => compareSignedCount(ctx.office, ctx.loggedIn.user, input)),

  /** Prepares a set of blank forms; GET /api-files/results/blank-forms/<id> makes and sends them. */
  startBlankForms: forRoles("administrator", "coordinator")
    .input(z.strictObject({ form: z.enum(["station-report", "count-record", "insert"]) }))
    .mutation(({ ctx, input }) => startBlankForms(ctx.office, ctx.loggedIn.user, input.form)),

  /** How far a set of blank forms is; null when there is none of that name. */
  blankFormsProgress: forRoles("administrator", "coordinator")
    .input(JOB)
    .query(({ ctx, input }) => blankFormsProgress(ctx.office.db, input.job)),

  /** Stops a set of blank forms; its download breaks off. */
  cancelBlankForms: forRoles("administrator", "coordinator")
    .input(JOB)
    .mutation(({ ctx, input }) => cancelBlankForms(ctx.office.db, input.job)),
});
