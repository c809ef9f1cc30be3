import { userId } from "@stemketen/core/election";
import * as z from "zod/mini";
import {
  createFirstAdministrator,
  createUser,
  deleteUser,
  resetPassword,
} from "../accounts/account-administration.ts";
import { changePassword, logIn, logOut } from "../accounts/login.ts";
import { allUsers, countUsers, ROLE } from "../accounts/users.store.ts";
import { forEveryone, forLoggedIn, forRoles, router } from "./trpc.ts";

const TEXT = z.string().check(z.maxLength(300));
const USER = z.pipe(TEXT.check(z.minLength(1)), z.transform(userId));
const NEW_USER = { userName: TEXT, fullName: TEXT };

/** Accounts, and who is logged in. Failures that a person can mend come back as `{ok: false, error: {kind}}`. */
export const accountsRouter = router({
  /** Whether the programme has its first administrator. */
  isStarted: forEveryone.query(({ ctx }) => countUsers(ctx.office.db, null) > 0),

  /** Makes the first administrator; refused once there is a user. */
  createFirstAdministrator: forEveryone
    .input(z.strictObject({ ...NEW_USER, password: TEXT }))
    .mutation(({ ctx, input }) => createFirstAdministrator(ctx.office, input)),

  /** Logs in and keeps the session in the browser. Waits come back as `{kind: "wait", seconds}`. */
  logIn: forEveryone
    .input(z.strictObject({ userName: TEXT, password: TEXT, desk: z.nullable(TEXT.check(z.minLength(1))) }))
    .mutation(async ({ ctx, input }) => {
      const outcome = await logIn(ctx.office, { ...input, address: ctx.address });
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
      const outcome = await changePassword(ctx.office, ctx.loggedIn, input);
      if (outcome.ok) ctx.dropToken();
      return outcome;
    }),

  logOut: forLoggedIn.input(z.strictObject({ desk: z.nullable(TEXT) })).mutation(({ ctx, input }) => {
    logOut(ctx.office, ctx.loggedIn, ctx.token, input.desk);
    ctx.dropToken();
  }),

  /** Everyone with an account. */
  list: forRoles("administrator").query(({ ctx }) => allUsers(ctx.office.db)),

  /** Makes an account; the temporary password is in the answer and nowhere else. */
  create: forRoles("administrator")
    .input(z.strictObject({ ...NEW_USER, role: ROLE }))
    .mutation(({ ctx, input }) => createUser(ctx.office, ctx.loggedIn.user, input)),

  /** Gives somebody else a new temporary password. */
  resetPassword: forRoles("administrator")
    .input(z.strictObject({ user: USER }))
    .mutation(({ ctx, input }) => resetPassword(ctx.office, ctx.loggedIn.user, input.user)),

  /** Removes an account; what the person did stays. */
  delete: forRoles("administrator")
    .input(z.strictObject({ user: USER }))
    .mutation(({ ctx, input }) => deleteUser(ctx.office, ctx.loggedIn.user, input.user)),
});
