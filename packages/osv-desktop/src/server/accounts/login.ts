import { err, must, ok, type Result } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
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
  removeExpiredSessions,
  type Session,
  type SessionError,
  secondsToWait,
  startSession,
  verifyPassword,
} from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction, systemError } from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";
import { attemptInTurn } from "./attempt-in-turn.ts";
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
  /** Name of the desk in the room that was let in; null for the computer itself. */
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
export function logIn(
  office: Office,
  attempt: Login,
): Promise<Result<LoggedIn & { readonly token: string }, LoginError>> {
  return attemptInTurn(office.db, () => logInNow(office, attempt));
}

async function logInNow(
  office: Office,
  attempt: Login,
): Promise<Result<LoggedIn & { readonly token: string }, LoginError>> {
  const { db, now } = office;
  const { userName, password, desk } = attempt;
  const known = findUserByName(db, userName);
  const seconds = secondsToWait(db, attempt, now());
  if (seconds > 0) {
    recordWait(office, attempt, { known, seconds });
    return err({ kind: "wait", seconds });
  }
  const hash = known === null ? null : passwordHashOf(db, known.id);
  const matches = await verifyPassword(password, hash);
  if (known === null || hash === null || !matches) {
    recordMissedLogin(office, attempt, known);
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

/** Somebody who mistakes the field types a password there: only a name that exists is written down. */
function recordMissedLogin({ db, now }: Office, attempt: Omit<Login, "password">, known: User | null): void {
  const reason = known === null ? "unknown-user" : "wrong-password";
  const payload = { userName: known?.userName ?? "", desk: attempt.desk, reason } as const;
  inTransaction(db, () => {
    recordMiss(db, attempt, now());
    appendAuditEvent(db, { event: "user.login-failed", payload }, { at: now(), actor: null });
  });
}

/** Ends of the waits that are in the log already, in milliseconds, by who waits. */
const waitsInLog = new WeakMap<Office["db"], Map<string, number>>();

/** A wait is told in whole seconds: two ends that differ by less are the same. */
const ROUNDING = 1_500;

/** Writes a wait into the log once, however often somebody or something tries during it. */
function recordWait(
  { db, now }: Office,
  { address, desk }: Login,
  { known, seconds }: { readonly known: User | null; readonly seconds: number },
): void {
  const at = now();
  const end = Date.parse(at) + seconds * 1000;
  const waits = waitsInLog.get(db) ?? new Map<string, number>();
  waitsInLog.set(db, waits);
  const who = `${address}\n${known?.id ?? ""}`;
  const earlier = waits.get(who);
  if (earlier !== undefined && Math.abs(end - earlier) < ROUNDING) return;
  waits.set(who, end);
  const payload = { userName: known?.userName ?? "", desk, reason: "too-many-attempts" } as const;
  inTransaction(db, () => {
    appendAuditEvent(db, { event: "user.login-failed", payload }, { at, actor: null });
  });
}

/** A session that has longer to go was used at a later time than it is now: the clock was set back. */
const LONGEST_LEFT = 31 * 60_000;

/**
 * Who a token belongs to. A session is also over when the clock was set back behind its last use by more than a
 * minute: else it would last as much longer.
 * @param isActive the person does something: the session then lasts another half hour
 */
export function whoIs({ db, now }: Office, token: string, isActive: boolean): Result<LoggedIn, SessionError> {
  const at = now();
  const read = readSession(db, token, at);
  if (!read.ok) return read;
  if (Date.parse(read.value.expiresAt) - Date.parse(at) > LONGEST_LEFT) {
    return err({ kind: "session-expired" });
  }
  const session = isActive ? extendWhilePossible(db, token, { at, read }) : read;
  if (!session.ok) return session;
  const user = findUser(db, session.value.user);
  return user === null ? err({ kind: "no-session" }) : ok({ user, session: session.value });
}

/** On a full disk a session just does not get longer: a backup elsewhere must still be possible. */
function extendWhilePossible(
  db: Office["db"],
  token: string,
  { at, read }: { readonly at: Instant; readonly read: Result<Session, SessionError> },
): Result<Session, SessionError> {
  try {
    return extendSession(db, token, at);
  } catch (error) {
    if (systemError(error, db.name).kind === "disk-full") return read;
    throw error;
  }
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

/** Ends the sessions in which nothing happened for long, and writes them down. */
export function endExpiredSessions({ db, now }: Office): void {
  inTransaction(db, () => {
    const at = now();
    for (const id of removeExpiredSessions(db, at)) {
      const user = findUser(db, id);
      if (user === null) continue;
      const actor = { ...actorOfUser(user), role: user.role };
      appendAuditEvent(db, { event: "user.session-expired", payload: { desk: null } }, { at, actor });
    }
  });
}

/**
 * Locks a desk: the person is logged out there and logs in again with their password, or the next one does. What
 * was typed stays as a draft.
 */
export function lockDesk(
  { db, now }: Office,
  { user }: LoggedIn,
  token: string,
  lock: { readonly desk: string | null; readonly reason: "by-key" | "change-of-typist" },
): void {
  inTransaction(db, () => {
    endSession(db, token);
    appendAuditEvent(
      db,
      { event: "desk.locked", payload: lock },
      { at: now(), actor: { ...actorOfUser(user), role: user.role } },
    );
  });
}

/** Writes down that somebody chose to stay logged in when warned. @returns their session as it is now */
export function stayLoggedIn({ db, now }: Office, { user, session }: LoggedIn, desk: string | null): Session {
  inTransaction(db, () => {
    appendAuditEvent(
      db,
      { event: "user.session-extended", payload: { desk } },
      { at: now(), actor: { ...actorOfUser(user), role: user.role } },
    );
  });
  return session;
}

/** Somebody who wants another password. */
export interface PasswordChange extends Pick<Login, "address" | "desk"> {
  readonly current: string;
  readonly next: string;
}

/** Why a password is not changed. */
export type PasswordChangeError =
  | { readonly kind: "wrong-password" }
  /** Too many wrong ones: a desk that was left open is no place to guess at. */
  | { readonly kind: "wait"; readonly seconds: number }
  /** The temporary one, or another that was there before this change. */
  | { readonly kind: "same-password" }
  | { readonly kind: "weak-password"; readonly problems: readonly PasswordProblem[] };

/**
 * Chooses a password of one's own. The session in which it happens ends with all others: log in anew. Wrong
 * passwords are slowed and logged as those of logging in.
 */
export function changePassword(
  office: Office,
  { user }: LoggedIn,
  asked: PasswordChange,
): Promise<Result<null, PasswordChangeError>> {
  return attemptInTurn(office.db, () => changePasswordNow(office, user, asked));
}

async function changePasswordNow(
  office: Office,
  user: User,
  asked: PasswordChange,
): Promise<Result<null, PasswordChangeError>> {
  const { db, now, random } = office;
  const { current, next, address, desk } = asked;
  const attempt = { userName: user.userName, address, desk };
  const seconds = secondsToWait(db, attempt, now());
  if (seconds > 0) return err({ kind: "wait", seconds });
  const hash = passwordHashOf(db, user.id);
  if (!(await verifyPassword(current, hash))) {
    recordMissedLogin(office, attempt, user);
    return err({ kind: "wrong-password" });
  }
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
