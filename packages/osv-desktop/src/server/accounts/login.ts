import { err, must, ok, type Result } from "@stemketen/core/basics";
import {
  checkPassword,
  endSession,
  endSessionOf,
  extendSession,
  hashPassword,
  type LoginAttempt,
  needsRehash,
  type PasswordProblem,
  readSession,
  recordLogin,
  recordMiss,
  type Session,
  type SessionError,
  secondsToWait,
  startSession,
  verifyPassword,
} from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";
import {
  actorOfUser,
  findUser,
  findUserByName,
  passwordHashOf,
  storeLogin,
  storePassword,
  type User,
} from "./users.store.ts";

/** Somebody at a desk who says who they are. */
export interface Login extends LoginAttempt {
  readonly password: string;
  /** Name of the desk; null where there is only one. */
  readonly desk: string | null;
}

/** Why somebody is not let in. Whether the name exists is not told. */
export type LoginError =
  | { readonly kind: "wrong-name-or-password" }
  | { readonly kind: "wait"; readonly seconds: number };

/** Someone who is logged in. */
export interface LoggedIn {
  readonly user: User;
  readonly session: Session;
}

/** Logs somebody in. Attempts are slowed by name and by address, and a miss is in the log. */
export async function logIn(
  office: Office,
  attempt: Login,
): Promise<Result<LoggedIn & { readonly token: string }, LoginError>> {
  const { db, now } = office;
  const { userName, password, desk } = attempt;
  const seconds = secondsToWait(db, attempt, now());
  if (seconds > 0) {
    recordFailure(office, attempt, "too-many-attempts");
    return err({ kind: "wait", seconds });
  }
  const known = findUserByName(db, userName);
  const hash = known === null ? null : passwordHashOf(db, known.id);
  const matches = await verifyPassword(password, hash);
  if (known === null || hash === null || !matches) {
    recordFailure(office, attempt, known === null ? "unknown-user" : "wrong-password");
    return err({ kind: "wrong-name-or-password" });
  }
  const newHash = needsRehash(hash) ? await hashPassword(password, office.random) : null;
  return inTransaction(db, () => {
    // Between looking at the password and now the account may have been removed or given another one.
    if (passwordHashOf(db, known.id) !== hash) return err({ kind: "wrong-name-or-password" });
    const at = now();
    if (newHash !== null) storePassword(db, known.id, newHash, known.passwordIsTemporary);
    recordLogin(db, attempt);
    storeLogin(db, known.id, at);
    const user = must(findUser(db, known.id), "the user is still there");
    const { token, session } = startSession(db, user.id, { at, random: office.random });
    appendAuditEvent(
      db,
      { event: "user.logged-in", payload: { desk } },
      { at, actor: { ...actorOfUser(user), role: user.role } },
    );
    return ok({ token, user, session });
  });
}

function recordFailure(
  { db, now }: Office,
  attempt: Login,
  reason: "unknown-user" | "wrong-password" | "too-many-attempts",
): void {
  const { userName, desk } = attempt;
  inTransaction(db, () => {
    if (reason !== "too-many-attempts") recordMiss(db, attempt, now());
    // Somebody who mistakes the field types a password here: only a name that exists is written down.
    const name = reason === "unknown-user" ? "" : userName;
    appendAuditEvent(
      db,
      { event: "user.login-failed", payload: { userName: name, desk, reason } },
      { at: now(), actor: null },
    );
  });
}

/**
 * Who a token belongs to.
 * @param isActive the person does something: the session then lasts another half hour
 */
export function whoIs({ db, now }: Office, token: string, isActive: boolean): Result<LoggedIn, SessionError> {
  const session = isActive ? extendSession(db, token, now()) : readSession(db, token, now());
  if (!session.ok) return session;
  const user = findUser(db, session.value.user);
  return user === null ? err({ kind: "no-session" }) : ok({ user, session: session.value });
}

/** Logs somebody out. What they typed stays where it was. */
export function logOut({ db, now }: Office, { user }: LoggedIn, token: string, desk: string | null): void {
  inTransaction(db, () => {
    endSession(db, token);
    appendAuditEvent(
      db,
      { event: "user.logged-out", payload: { desk } },
      { at: now(), actor: { ...actorOfUser(user), role: user.role } },
    );
  });
}

/** Why a password is not changed. */
export type PasswordChangeError =
  | { readonly kind: "wrong-password" }
  /** The temporary one, or another that was there before this change. */
  | { readonly kind: "same-password" }
  | { readonly kind: "weak-password"; readonly problems: readonly PasswordProblem[] };

/** Chooses a password of one's own. The session in which it happens ends with all others: log in anew. */
export async function changePassword(
  { db, now, random }: Office,
  { user }: LoggedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<null, PasswordChangeError>> {
  const hash = passwordHashOf(db, user.id);
  if (!(await verifyPassword(current, hash))) return err({ kind: "wrong-password" });
  if (await verifyPassword(next, hash)) return err({ kind: "same-password" });
  const problems = checkPassword(next, user.userName);
  if (problems.length > 0) return err({ kind: "weak-password", problems });
  const newHash = await hashPassword(next, random);
  return inTransaction(db, () => {
    if (passwordHashOf(db, user.id) !== hash) return err({ kind: "wrong-password" });
    storePassword(db, user.id, newHash, false);
    endSessionOf(db, user.id);
    appendAuditEvent(
      db,
      { event: "user.password-changed", payload: {} },
      { at: now(), actor: { ...actorOfUser(user), role: user.role } },
    );
    return ok(null);
  });
}
