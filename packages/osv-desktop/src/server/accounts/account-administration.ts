import { err, must, ok, type Result } from "@stemketen/core/basics";
import { type Role, type UserId, userId } from "@stemketen/core/election";
import {
  checkPassword,
  endSessionOf,
  generateTemporaryPassword,
  hashPassword,
  type PasswordProblem,
} from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { isLetterChecked } from "../first-start/letter-check.ts";
import type { Office } from "../office.ts";
import type { ListedTypist } from "./typist-list.ts";
import { isUserName } from "./user-name.ts";
import {
  actorOfUser,
  allUsers,
  countUsers,
  findUser,
  findUserByName,
  insertUser,
  removeUser,
  storeDetails,
  storePassword,
  type User,
} from "./users.store.ts";

/** A person who is to get an account. */
export interface NewUser {
  readonly userName: string;
  readonly fullName: string;
  readonly role: Role;
  /** Name of the shift; empty when it is not said. */
  readonly shift: string;
}

/** Why an account is not made or changed. */
export type AccountError =
  | { readonly kind: "user-name-taken"; readonly userName: string }
  /** See isUserName. */
  | { readonly kind: "bad-user-name" }
  | { readonly kind: "name-missing" }
  | { readonly kind: "unknown-user" }
  | { readonly kind: "weak-password"; readonly problems: readonly PasswordProblem[] }
  /** A coordinator makes, changes and removes accounts of typists, and no others. */
  | { readonly kind: "only-typists" }
  /** The hash of the programme was not compared with the letter yet. */
  | { readonly kind: "letter-not-checked" }
  /** There is already a user: only an administrator makes the next one. */
  | { readonly kind: "already-started" }
  /** Without an administrator nobody could make accounts any more. */
  | { readonly kind: "last-administrator" }
  /** Nobody removes or resets their own account. */
  | { readonly kind: "own-account" };

/** A new account or password, with what must be put on paper for the person: it is shown once. */
export interface IssuedAccount {
  readonly user: User;
  readonly temporaryPassword: string;
}

function refuseNewUser({ db }: Office, { userName, fullName }: NewUser): AccountError | null {
  if (!isUserName(userName)) return { kind: "bad-user-name" };
  if (fullName.trim() === "") return { kind: "name-missing" };
  return findUserByName(db, userName) === null ? null : { kind: "user-name-taken", userName };
}

function userFrom(office: Office, given: NewUser, passwordIsTemporary: boolean): User {
  return {
    id: userId(Buffer.from(office.random(12)).toString("base64url")),
    userName: given.userName,
    fullName: given.fullName.trim(),
    role: given.role,
    passwordIsTemporary,
    createdAt: office.now(),
    lastLoginAt: null,
    shift: given.shift.trim(),
  };
}

/** Administrators look after all accounts, coordinators after those of typists. */
function mayManage(by: User, role: Role): boolean {
  return by.role === "administrator" || (by.role === "coordinator" && role === "typist");
}

/** Accounts that somebody looks after, by role and name. */
export function listUsers({ db }: Office, by: User): readonly User[] {
  return allUsers(db).filter(({ role }) => mayManage(by, role));
}

/**
 * Makes the first account, when there is none: an administrator with a password of their own. There are no
 * accounts or passwords that come with the programme.
 */
export async function createFirstAdministrator(
  office: Office,
  { password, ...given }: Pick<NewUser, "userName" | "fullName"> & { readonly password: string },
): Promise<Result<User, AccountError>> {
  const problems = checkPassword(password, given.userName);
  if (problems.length > 0) return err({ kind: "weak-password", problems });
  const hash = await hashPassword(password, office.random);
  return inTransaction(office.db, () => {
    if (countUsers(office.db, null) > 0) return err({ kind: "already-started" });
    if (!isLetterChecked(office)) return err({ kind: "letter-not-checked" });
    const user = userFrom(office, { ...given, role: "administrator", shift: "" }, false);
    const refusal = refuseNewUser(office, user);
    if (refusal !== null) return err(refusal);
    insertUser(office.db, user, hash);
    recordCreation(office, user, user);
    return ok(user);
  });
}

/** Makes an account with a temporary password. */
export async function createUser(
  office: Office,
  by: User,
  given: NewUser,
): Promise<Result<IssuedAccount, AccountError>> {
  if (!mayManage(by, given.role)) return err({ kind: "only-typists" });
  const temporaryPassword = generateTemporaryPassword(office.random);
  const hash = await hashPassword(temporaryPassword, office.random);
  return inTransaction(office.db, () => {
    const refusal = refuseNewUser(office, given);
    if (refusal !== null) return err(refusal);
    const user = userFrom(office, given, true);
    insertUser(office.db, user, hash);
    recordCreation(office, user, by);
    return ok({ user, temporaryPassword });
  });
}

function recordCreation({ db, now }: Office, user: User, by: User): void {
  appendAuditEvent(
    db,
    { event: "user.created", payload: { user: actorOfUser(user), role: user.role } },
    { at: now(), actor: { ...actorOfUser(by), role: by.role } },
  );
}

/**
 * Makes an account with a temporary password for every typist of a list, or for none. Their names are compared
 * with the accounts that are there; `sha256` is that of the list.
 */
export async function createTypists(
  office: Office,
  by: User,
  { typists, sha256 }: { readonly typists: readonly ListedTypist[]; readonly sha256: string },
): Promise<Result<readonly IssuedAccount[], readonly string[]>> {
  const made: { readonly given: NewUser; readonly temporaryPassword: string; readonly hash: string }[] = [];
  for (const typist of typists) {
    const temporaryPassword = generateTemporaryPassword(office.random);
    const hash = await hashPassword(temporaryPassword, office.random);
    made.push({ given: { ...typist, role: "typist" }, temporaryPassword, hash });
  }
  return inTransaction(office.db, () => {
    const taken = typists.filter(({ userName }) => findUserByName(office.db, userName) !== null);
    if (taken.length > 0) return err(taken.map(({ userName }) => userName));
    const issued = made.map(({ given, temporaryPassword, hash }): IssuedAccount => {
      const user = userFrom(office, given, true);
      insertUser(office.db, user, hash);
      recordCreation(office, user, by);
      return { user, temporaryPassword };
    });
    appendAuditEvent(
      office.db,
      { event: "users.imported", payload: { users: issued.length, sha256 } },
      { at: office.now(), actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok(issued);
  });
}

/** Changes how somebody is called, or the shift they work in. */
export function updateUser(
  { db, now }: Office,
  by: User,
  id: UserId,
  given: Pick<User, "fullName" | "shift">,
): Result<User, AccountError> {
  const details = { fullName: given.fullName.trim(), shift: given.shift.trim() };
  if (details.fullName === "") return err({ kind: "name-missing" });
  return inTransaction(db, () => {
    const user = findUser(db, id);
    if (user === null) return err({ kind: "unknown-user" });
    if (!mayManage(by, user.role)) return err({ kind: "only-typists" });
    const changes = (["fullName", "shift"] as const)
      .filter((field) => user[field] !== details[field])
      .map((field) => ({ field, before: user[field], after: details[field] }));
    if (changes.length === 0) return ok(user);
    storeDetails(db, id, details);
    appendAuditEvent(
      db,
      { event: "user.updated", payload: { user: actorOfUser(user), changes } },
      { at: now(), actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok({ ...user, ...details });
  });
}

/** Gives someone a new temporary password; wherever they were logged in, they are not any more. */
export async function resetPassword(
  office: Office,
  by: User,
  id: UserId,
): Promise<Result<IssuedAccount, AccountError>> {
  const { db, now, random } = office;
  if (by.id === id) return err({ kind: "own-account" });
  const temporaryPassword = generateTemporaryPassword(random);
  const hash = await hashPassword(temporaryPassword, random);
  return inTransaction(db, () => {
    const user = findUser(db, id);
    if (user === null) return err({ kind: "unknown-user" });
    if (!mayManage(by, user.role)) return err({ kind: "only-typists" });
    storePassword(db, id, hash, true);
    endSessionOf(db, id);
    appendAuditEvent(
      db,
      { event: "user.password-reset", payload: { user: actorOfUser(user) } },
      { at: now(), actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok({ user: must(findUser(db, id), "the user is still there"), temporaryPassword });
  });
}

/** Removes an account. What the person did stays in the entries and in the log, under their name. */
export function deleteUser({ db, now }: Office, by: User, id: UserId): Result<null, AccountError> {
  if (by.id === id) return err({ kind: "own-account" });
  return inTransaction(db, () => {
    const user = findUser(db, id);
    if (user === null) return err({ kind: "unknown-user" });
    if (!mayManage(by, user.role)) return err({ kind: "only-typists" });
    if (user.role === "administrator" && countUsers(db, "administrator") === 1) {
      return err({ kind: "last-administrator" });
    }
    endSessionOf(db, id);
    removeUser(db, id);
    appendAuditEvent(
      db,
      { event: "user.deleted", payload: { user: actorOfUser(user), role: user.role } },
      { at: now(), actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok(null);
  });
}
