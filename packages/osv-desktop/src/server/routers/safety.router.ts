import { err, ok } from "@stemketen/core/basics";
import * as z from "zod/mini";
import { logOut } from "../accounts/login.ts";
import { chooseAutomaticPlace, giveUpAutomaticPlace } from "../backups/automatic-place.ts";
import { backupPlaces } from "../backups/backup-places.ts";
import { makeBackup } from "../backups/make-backup.ts";
import { inspectBackup, listBackups, restoreBackup, restorePlaces } from "../backups/restore.ts";
import { startPractice, stopPractice } from "../first-start/change-mode.ts";
import { restartLetterCheck, typeLetter } from "../first-start/letter-check.ts";
import { safetyStateOf } from "../first-start/safety-state.ts";
import { helpPageOf } from "../help/help-page.ts";
import { forEveryone, forEveryoneHere, forRolesAlways, type RequestContext, router } from "./trpc.ts";

const NOTHING = z.strictObject({});
const REASON = z.string().check(z.minLength(1), z.maxLength(300));
const GROUP = z.string().check(z.maxLength(20));
const PATH = z.string().check(z.minLength(1), z.maxLength(4096));
const PASSPHRASE = z.nullable(z.string().check(z.maxLength(300)));
const SHA256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Logs out who changed the mode: their session belongs to the database that answered until now. */
function leave({ office, loggedIn, token, dropToken }: RequestContext): void {
  if (loggedIn === null || token === null) return;
  logOut(office, loggedIn, token, null);
  dropToken();
}

/** The first start, backups, the stand-alone guard and help by telephone. */
export const safetyRouter = router({
  /** What every screen must know first: practice or real, whole or not, standing alone or not. */
  state: forEveryone.query(({ ctx }) => safetyStateOf(ctx.office, ctx.loggedIn)),

  /** Compares the two hidden groups of the programme's hash as typed from the letter. */
  typeLetter: forEveryoneHere
    .input(z.strictObject({ typed: z.tuple([GROUP, GROUP]) }))
    .mutation(({ ctx, input }) => typeLetter(ctx.office, ctx.loggedIn, input.typed)),

  /** Starts that comparison again after three misses. */
  restartLetterCheck: forEveryoneHere
    .input(z.strictObject({ reason: REASON }))
    .mutation(({ ctx, input }) => restartLetterCheck(ctx.office, ctx.loggedIn, input.reason)),

  /** Goes to the practice; answers with one-time links into it. Refused while somebody else is logged in. */
  startPractice: forEveryoneHere.input(NOTHING).mutation(async ({ ctx }) => {
    const started = await startPractice(ctx.office, ctx.loggedIn);
    if (started.ok) leave(ctx);
    return started;
  }),

  /** Goes back to the real work; refused where there is none, and while somebody else is practising. */
  stopPractice: forEveryoneHere.input(NOTHING).mutation(async ({ ctx }) => {
    const stopped = await stopPractice(ctx.office, ctx.loggedIn);
    if (stopped.ok) leave(ctx);
    return stopped;
  }),

  /** New one-time links into the practice, one for each role and two for typists. */
  drawPracticeLogins: forEveryoneHere
    .input(NOTHING)
    .mutation(({ ctx: { office } }) =>
      office.mode === "practice"
        ? ok(office.installation.host.drawPracticeLogins())
        : err({ kind: "not-in-practice" as const }),
    ),

  /**
   * Throws the practice away and makes a new one: with the ready-made town, or empty for the municipality's own
   * files. Everybody is logged out; answers with new one-time links.
   */
  renewPractice: forRolesAlways("administrator", "coordinator")
    .input(z.strictObject({ content: z.enum(["town", "own-files"]) }))
    .mutation(async ({ ctx: { office, dropToken }, input }) => {
      if (office.mode !== "practice") return err({ kind: "not-in-practice" as const });
      const renewed = await office.installation.host.renewPractice(input.content);
      if (renewed.ok) dropToken();
      return renewed;
    }),

  /** Makes a backup in a folder that a person chose, locked when a passphrase is given. */
  makeBackup: forRolesAlways("administrator", "coordinator")
    .input(z.strictObject({ folder: PATH, passphrase: PASSPHRASE }))
    .mutation(({ ctx, input }) =>
      makeBackup(ctx.office, { ...input, by: { kind: "person", user: ctx.loggedIn.user }, otherDisk: false }),
    ),

  /** Folders to offer for a backup: the programme's own, and what is plugged in. */
  backupPlaces: forRolesAlways("administrator", "coordinator").query(({ ctx }) => backupPlaces(ctx.office)),

  /** Has the programme copy to this folder by itself too; the first copy is made at once, or nothing is chosen. */
  chooseAutomaticPlace: forRolesAlways("administrator", "coordinator")
    .input(z.strictObject({ folder: PATH, passphrase: PASSPHRASE }))
    .mutation(({ ctx, input }) => chooseAutomaticPlace(ctx.office, ctx.loggedIn.user, input)),

  /** Has it copy beside the database alone again. */
  giveUpAutomaticPlace: forRolesAlways("administrator", "coordinator")
    .input(NOTHING)
    .mutation(({ ctx }) => {
      giveUpAutomaticPlace(ctx.office, ctx.loggedIn.user);
    }),

  /** Folders to look in for a backup. Without accounts for whoever sits here, after that for an administrator. */
  restorePlaces: forEveryoneHere.query(({ ctx }) => restorePlaces(ctx.office, ctx.loggedIn)),

  /** Backups in a folder, or (null) those that the programme made by itself. */
  listBackups: forEveryoneHere
    .input(z.strictObject({ folder: z.nullable(PATH) }))
    .query(({ ctx, input }) => listBackups(ctx.office, ctx.loggedIn, input.folder)),

  /** Opens a backup and tells what is in it; a mutation, so that a passphrase stands in no address. */
  inspectBackup: forEveryoneHere
    .input(z.strictObject({ path: PATH, passphrase: PASSPHRASE }))
    .mutation(({ ctx, input }) => inspectBackup(ctx.office, ctx.loggedIn, input)),

  /** Puts a backup back whose summary was read. Without accounts anybody may, after that an administrator. */
  restoreBackup: forEveryoneHere
    .input(z.strictObject({ path: PATH, passphrase: PASSPHRASE, sha256: SHA256 }))
    .mutation(async ({ ctx, input }) => {
      const restored = await restoreBackup(ctx.office, ctx.loggedIn, input);
      if (restored.ok) ctx.dropToken();
      return restored;
    }),

  /** What somebody reads aloud when they telephone for help. */
  help: forRolesAlways("administrator", "coordinator", "typist", "observer", "auditor").query(({ ctx }) =>
    helpPageOf(ctx.office),
  ),
});
