import type { Role } from "@stemketen/core/election";
import { initTRPC, TRPCError } from "@trpc/server";
import type { LoggedIn } from "../accounts/login.ts";
import type { Office } from "../office.ts";

/** What a request brings along. */
export interface RequestContext {
  readonly office: Office;
  /** Who asks; null when nobody is logged in at that screen. */
  readonly loggedIn: LoggedIn | null;
  /** The token of the session, and ways to give it to the browser and to take it back. */
  readonly token: string | null;
  readonly keepToken: (token: string) => void;
  readonly dropToken: () => void;
  /** Where the request comes from, for the slowing of attempts. */
  readonly address: string;
}

/** Who may call a procedure. Everyone: also without logging in. */
export interface ProcedureMeta {
  readonly roles: readonly Role[] | "everyone";
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape }) => {
      // No stack trace leaves the server, and no text of the library that a clerk would have to read.
      const { code, httpStatus } = shape.data;
      return { ...shape, message: code, data: { code, httpStatus } };
    },
  });

export const { router } = t;

/** For everyone, also without logging in: the first start, and logging in itself. */
export const forEveryone = t.procedure.meta({ roles: "everyone" });

const EVERY_ROLE: readonly Role[] = ["administrator", "coordinator", "typist", "observer", "auditor"];

/**
 * A procedure for these roles and no other: denied by default, at the route. Somebody with a temporary password
 * can do nothing but change it.
 */
export function forRoles(...roles: readonly [Role, ...Role[]]) {
  return t.procedure.meta({ roles }).use(({ ctx, next }) => {
    const { loggedIn } = ctx;
    if (loggedIn === null) throw new TRPCError({ code: "UNAUTHORIZED" });
    const { role, passwordIsTemporary } = loggedIn.user;
    if (!roles.includes(role) || passwordIsTemporary) throw new TRPCError({ code: "FORBIDDEN" });
    return next({ ctx: { ...ctx, loggedIn } });
  });
}

/** For whoever is logged in, a temporary password included: to see who one is, to change it, to log out. */
export const forLoggedIn = t.procedure.meta({ roles: EVERY_ROLE }).use(({ ctx, next }) => {
  const { loggedIn, token } = ctx;
  if (loggedIn === null || token === null) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, loggedIn, token } });
});
