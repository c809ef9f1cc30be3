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
import type { Office } from "../office.ts";
import {
  actorOfUser,
  countUsers,
  findUser,
  findUserByName,
  insertUser,
  removeUser,
  storePassword,
  type User,
} from "./users.store.ts";

/** A person who is to get an account. */
export interface NewUser {
  readonly userName: string;
  readonly fullName: string;
  readonly role: Role;
}

/** Why an account is not made or changed. */
export type AccountError =
  | { readonly kind: "user-name-taken"; readonly userName: string }
  /** A user name is one to 64 letters, digits, dots, hyphens or underscores: it is typed from a slip. */
  | { readonly kind: "bad-user-name" }
  | { readonly kind: "name-missing" }
  | { readonly kind: "unknown-user" }
  | { readonly kind: "weak-password"; readonly problems: readonly PasswordProblem[] }
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

const USER_NAME = /^[\p{L}\p{N}._-]{1,64}$/u;

function refuseNewUser({ db }: Office, { userName, fullName }: NewUser): AccountError | null {
  if (!USER_NAME.test(userName)) return { kind: "bad-user-name" };
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
  };
}

/**
 * Makes the first account, when there is none: an administrator with a password of their own. There are no
 * accounts or passwords that come with the programme.
 */
export async function createFirstAdministrator(
  office: Office,
  { password, ...given }: Omit<NewUser, "role"> & { readonly password: string },
): Promise<Result<User, AccountError>> {
  const problems = checkPassword(password, given.userName);
  if (problems.length > 0) return err({ kind: "weak-password", problems });
  const hash = await hashPassword(password, office.random);
  return inTransaction(office.db, () => {
    if (countUsers(office.db, null) > 0) return err({ kind: "already-started" });
    const user = userFrom(office, { ...given, role: "administrator" }, false);
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
