import { err, sha256Hex, utf8 } from "@stemketen/core/basics";
import { userId } from "@stemketen/core/election";
import * as z from "zod/mini";
import {
  createFirstAdministrator,
  createTypists,
  createUser,
  deleteUser,
  listUsers,
  resetPassword,
  updateUser,
} from "../accounts/account-administration.ts";
import { changePassword, lockDesk, logIn, logOut, stayLoggedIn } from "../accounts/login.ts";
import { logInOnce } from "../accounts/one-time-login.ts";
import { parseTypistList } from "../accounts/typist-list.ts";
import { ROLE } from "../accounts/users.store.ts";
import {
  forEveryone,
  forEveryoneHereWhileSafe,
  forLoggedIn,
  forRoles,
  forRolesAlways,
  type RequestContext,
  router,
} from "./trpc.ts";

const TEXT = z.string().check(z.maxLength(300));
const USER = z.pipe(TEXT.check(z.minLength(1)), z.transform(userId));
const NEW_USER = { userName: TEXT, fullName: TEXT };
const EVERY_ROLE = ["administrator", "coordinator", "typist", "observer", "auditor"] as const;
/** A thousand lines of a list of typists. */
const LIST = z.string().check(z.maxLength(1024 * 1024));

/** The desk in the room that asks, as the log names it; null: this computer itself. A screen is not believed in this. */
function deskName({ desk }: RequestContext): string | null {
  return desk?.name ?? null;
}

/** Accounts, and who is logged in. Failures that a person can mend come back as `{ok: false, error: {kind}}`. */
export const accountsRouter = router({
  /** Makes the first administrator; refused once there is a user, and before the letter was compared. */
  createFirstAdministrator: forEveryoneHereWhileSafe
    .input(z.strictObject({ ...NEW_USER, password: TEXT }))
    .mutation(({ ctx, input }) => createFirstAdministrator(ctx.office, input)),

  /** Logs in and keeps the session in the browser. Waits come back as `{kind: "wait", seconds}`. */
  logIn: forEveryone
    .input(z.strictObject({ userName: TEXT, password: TEXT }))
    .mutation(async ({ ctx, input }) => {
      const outcome = await logIn(ctx.office, { ...input, address: ctx.address, desk: deskName(ctx) });
      if (!outcome.ok) return outcome;
      const { token, ...loggedIn } = outcome.value;
      ctx.keepToken(token);
      return { ok: true as const, value: loggedIn };
    }),

  /** Logs in with a one-time link of the practice; a link that was used is `{kind: "link-not-valid"}`. */
  logInOnce: forEveryone.input(z.strictObject({ token: TEXT })).mutation(({ ctx, input }) => {
    const outcome = logInOnce(ctx.office, input.token, deskName(ctx));
    if (!outcome.ok) return outcome;
    const { token, ...loggedIn } = outcome.value;
    ctx.keepToken(token);
    return { ok: true as const, value: loggedIn };
  }),

  /** Who is logged in here, and until when; does not make the session last longer. */
  whoAmI: forEveryone.query(({ ctx }) => ctx.loggedIn),

  /** Chooses a password of one's own; one is logged out everywhere then. */
  changePassword: forLoggedIn
    .input(z.strictObject({ current: TEXT, next: TEXT }))
    .mutation(async ({ ctx, input }) => {
      const { office, loggedIn, address } = ctx;
      const outcome = await changePassword(office, loggedIn, { ...input, address, desk: deskName(ctx) });
      if (outcome.ok) ctx.dropToken();
      return outcome;
    }),

  /** Logs out at this desk; what was typed stays where it was. */
  logOut: forLoggedIn.mutation(({ ctx }) => {
    logOut(ctx.office, ctx.loggedIn, ctx.token, deskName(ctx));
    ctx.dropToken();
  }),

  /** Locks the desk: logged out there, with what was typed kept. "change-of-typist" when another goes on. */
  lockDesk: forRolesAlways(...EVERY_ROLE)
    .input(z.strictObject({ reason: z.enum(["by-key", "change-of-typist"]) }))
    .mutation(({ ctx, input }) => {
      lockDesk(ctx.office, ctx.loggedIn, ctx.token, { ...input, desk: deskName(ctx) });
      ctx.dropToken();
    }),

  /** Stays logged in for another half hour; answers with the session, to warn again in time. */
  stayLoggedIn: forRolesAlways(...EVERY_ROLE).mutation(({ ctx }) =>
    stayLoggedIn(ctx.office, ctx.loggedIn, deskName(ctx)),
  ),

  /** The accounts that one looks after: everyone's for an administrator, typists' for a coordinator. */
  list: forRoles("administrator", "coordinator").query(({ ctx }) => listUsers(ctx.office, ctx.loggedIn.user)),

  /** Makes an account; the temporary password is in the answer and nowhere else. */
  create: forRoles("administrator", "coordinator")
    .input(z.strictObject({ ...NEW_USER, role: ROLE, shift: z.optional(TEXT) }))
    .mutation(({ ctx, input }) =>
      createUser(ctx.office, ctx.loggedIn.user, { ...input, shift: input.shift ?? "" }),
    ),

  /**
   * Makes the accounts of a list of typists (CSV: user name, full name, shift), all or none. Wrong lines come back
   * as `{kind: "wrong-lines", problems}`, names that are accounts already as `{kind: "names-taken", userNames}`.
   */
  importTypists: forRoles("administrator", "coordinator")
    .input(z.strictObject({ csv: LIST }))
    .mutation(async ({ ctx, input }) => {
      const read = parseTypistList(input.csv);
      if (!read.ok) return err({ kind: "wrong-lines" as const, problems: read.error });
      const list = { typists: read.value, sha256: sha256Hex(utf8(input.csv)) };
      const made = await createTypists(ctx.office, ctx.loggedIn.user, list);
      return made.ok ? made : err({ kind: "names-taken" as const, userNames: made.error });
    }),

  /** Changes somebody's full name or shift. */
  update: forRoles("administrator", "coordinator")
    .input(z.strictObject({ user: USER, fullName: TEXT, shift: TEXT }))
    .mutation(({ ctx, input }) => updateUser(ctx.office, ctx.loggedIn.user, input.user, input)),

  /** Gives somebody else a new temporary password. */
  resetPassword: forRoles("administrator", "coordinator")
    .input(z.strictObject({ user: USER }))
    .mutation(({ ctx, input }) => resetPassword(ctx.office, ctx.loggedIn.user, input.user)),

  /** Removes an account; what the person did stays. */
  delete: forRoles("administrator", "coordinator")
    .input(z.strictObject({ user: USER }))
    .mutation(({ ctx, input }) => deleteUser(ctx.office, ctx.loggedIn.user, input.user)),
});
