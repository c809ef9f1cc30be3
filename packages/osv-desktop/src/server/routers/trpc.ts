import type { Role } from "@stemketen/core/election";
import { initTRPC, TRPCError } from "@trpc/server";
import type { LoggedIn } from "../accounts/login.ts";
import type { Desk } from "../closed-lan/closed-lan.store.ts";
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
  /** Whether somebody sits at this computer itself, and not at another desk in the room. */
  readonly isHere: boolean;
  /** The other desk that was let in; null for this computer and for a stranger. */
  readonly desk: Desk | null;
  readonly keepDesk: (token: string) => void;
}

/** Who may call a procedure. Everyone: also without logging in. */
export interface ProcedureMeta {
  readonly roles: readonly Role[] | "everyone";
}

/** Why nothing can be typed or set up now: it stands in the error as `data.stopped`, and code PRECONDITION_FAILED. */
export type StoppedKind =
  /** Something outside answered this computer. */
  | "not-stand-alone"
  /** The database is being looked at, since the start. */
  | "checking"
  /** The database or its log is not whole. */
  | "damaged"
  /** There is no room left to store anything; what was acknowledged is safe. Comes with another code. */
  | "disk-full";

class StoppedError extends Error {
  readonly stopped: StoppedKind;

  constructor(stopped: StoppedKind) {
    super(stopped);
    this.stopped = stopped;
  }
}

function stoppedKindOf(cause: Error | undefined): StoppedKind | null {
  if (cause instanceof StoppedError) return cause.stopped;
  const code = cause !== undefined && "code" in cause ? cause.code : null;
  return code === "SQLITE_FULL" || code === "ENOSPC" ? "disk-full" : null;
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      // No stack trace leaves the server, and no text of the library that a clerk would have to read.
      const { code, httpStatus } = shape.data;
      const stopped = stoppedKindOf(error.cause);
      return { ...shape, message: code, data: { code, httpStatus, stopped } };
    },
  });

export const { router } = t;

/** Refuses while the computer or the database cannot be relied on: what is shown goes on, what changes does not. */
const whileSafe = t.middleware(({ ctx: { office }, type, next }) => {
  const stopped = type === "mutation" ? stoppedBy(office) : null;
  if (stopped === null) return next();
  throw new TRPCError({ code: "PRECONDITION_FAILED", cause: new StoppedError(stopped) });
});

function stoppedBy({ installation }: Office): StoppedKind | null {
  const integrity = installation.integrity().kind;
  if (integrity !== "ok") return integrity;
  return installation.standAlone().kind === "stopped" ? "not-stand-alone" : null;
}

/** For everyone, also without logging in and whatever the state of the computer: what logging in needs. */
export const forEveryone = t.procedure.meta({ roles: "everyone" });

/**
 * For everyone who sits at the computer itself: what concerns the whole installation is not for other desks in the
 * room, whoever is logged in there.
 */
export const forEveryoneHere = forEveryone.use(({ ctx, next }) => {
  if (!ctx.isHere) throw new TRPCError({ code: "FORBIDDEN" });
  return next();
});

/** The same, as long as the computer stands alone and the database is whole: the first start. */
export const forEveryoneHereWhileSafe = forEveryoneHere.use(whileSafe);

const EVERY_ROLE: readonly Role[] = ["administrator", "coordinator", "typist", "observer", "auditor"];

/**
 * A procedure for these roles and no other: denied by default, at the route. Somebody with a temporary password
 * can do nothing but change it. What changes something is refused while the computer does not stand alone, and
 * before the database was found whole.
 */
export function forRoles(...roles: readonly [Role, ...Role[]]) {
  return forRolesAlways(...roles).use(whileSafe);
}

/** As forRoles, but also when nothing can be typed: for backups, the log, and leaving one's desk. */
export function forRolesAlways(...roles: readonly [Role, ...Role[]]) {
  return t.procedure.meta({ roles }).use(({ ctx, next }) => {
    const { loggedIn, token } = ctx;
    if (loggedIn === null || token === null) throw new TRPCError({ code: "UNAUTHORIZED" });
    const { role, passwordIsTemporary } = loggedIn.user;
    if (!roles.includes(role) || passwordIsTemporary) throw new TRPCError({ code: "FORBIDDEN" });
    return next({ ctx: { ...ctx, loggedIn, token } });
  });
}

/** For whoever is logged in, a temporary password included: to see who one is, to change it, to log out. */
export const forLoggedIn = t.procedure.meta({ roles: EVERY_ROLE }).use(({ ctx, next }) => {
  const { loggedIn, token } = ctx;
  if (loggedIn === null || token === null) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, loggedIn, token } });
});
