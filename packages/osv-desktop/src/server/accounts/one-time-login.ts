import { createHash } from "node:crypto";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { UserId } from "@stemketen/core/election";
import { type RandomBytes, startSession } from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";
import type { LoggedIn } from "./login.ts";
import { actorOfUser, findUser, storeLogin } from "./users.store.ts";

const TOKEN_BYTES = 24;
/** Links that nobody used are forgotten, the oldest first, when there are more. */
const MAX_OPEN = 200;

/** Links that log somebody in once, for as long as the programme runs. Kept by their hash, and never on disk. */
export interface OneTimeLogins {
  /** @returns the token of a new link, 32 characters of base64url */
  readonly draw: (user: UserId, random: RandomBytes) => string;
  /** Whom a token is for, or null; from now on it is worth nothing. */
  readonly take: (token: string) => UserId | null;
}

/** No links yet. */
export function makeOneTimeLogins(): OneTimeLogins {
  const open = new Map<string, UserId>();
  return {
    draw: (user, random) => {
      const token = Buffer.from(random(TOKEN_BYTES)).toString("base64url");
      open.set(hashOf(token), user);
      const [oldest] = open.keys();
      if (open.size > MAX_OPEN && oldest !== undefined) open.delete(oldest);
      return token;
    },
    take: (token) => {
      const key = hashOf(token);
      const user = open.get(key) ?? null;
      open.delete(key);
      return user;
    },
  };
}

/** The link was used, was drawn by an earlier start, or never was one. */
export interface OneTimeLoginError {
  readonly kind: "link-not-valid";
}

/** Logs in with a one-time link, in practice alone. */
export function logInOnce(
  { db, now, random, mode, installation }: Office,
  token: string,
  desk: string | null,
): Result<LoggedIn & { readonly token: string }, OneTimeLoginError> {
  const id = mode === "practice" ? installation.oneTimeLogins.take(token) : null;
  return inTransaction(db, () => {
    const known = id === null ? null : findUser(db, id);
    if (known === null) return err({ kind: "link-not-valid" });
    const at = now();
    storeLogin(db, known.id, at);
    const started = startSession(db, known.id, { at, random });
    appendAuditEvent(
      db,
      { event: "user.logged-in", payload: { desk } },
      { at, actor: { ...actorOfUser(known), role: known.role } },
    );
    return ok({ token: started.token, session: started.session, user: { ...known, lastLoginAt: at } });
  });
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
