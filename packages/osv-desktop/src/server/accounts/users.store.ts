import type { Actor } from "@stemketen/core/data-entry";
import { type Instant, instant, type Role, type UserId, userId } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

/** Someone with an account. */
export interface User {
  readonly id: UserId;
  /** What the person types to log in; two names that differ in capitals alone are the same. */
  readonly userName: string;
  /** As it is shown and logged. */
  readonly fullName: string;
  readonly role: Role;
  /** Given by another: must be changed at the first login. */
  readonly passwordIsTemporary: boolean;
  readonly createdAt: Instant;
  readonly lastLoginAt: Instant | null;
  /** Name of the shift that the person works in, "avond 1"; empty when it was not said. */
  readonly shift: string;
}

export const ROLE = z.enum(["administrator", "coordinator", "typist", "observer", "auditor"]);

const MOMENT = z.pipe(z.string(), z.transform(instant));
const ROW = z.object({
  id: z.pipe(z.string(), z.transform(userId)),
  user_name: z.string(),
  full_name: z.string(),
  role: ROLE,
  password_is_temporary: z.int(),
  created_at: MOMENT,
  last_login_at: z.nullable(MOMENT),
  shift: z.string(),
});
const HASH = z.object({ password_hash: z.string() });
const AMOUNT = z.object({ amount: z.int() });
const COLUMNS = "id, user_name, full_name, role, password_is_temporary, created_at, last_login_at, shift";

function userOf(row: z.output<typeof ROW>): User {
  return {
    id: row.id,
    userName: row.user_name,
    fullName: row.full_name,
    role: row.role,
    passwordIsTemporary: row.password_is_temporary === 1,
    createdAt: row.created_at,
    lastLoginAt: row.last_login_at,
    shift: row.shift,
  };
}

/** A user as the log and the entries copy them. */
export function actorOfUser({ id, fullName }: User): Actor {
  return { id, name: fullName };
}

/** Everyone with an account, by role and name. */
export function allUsers(db: Database): readonly User[] {
  const rows = db.prepare(`SELECT ${COLUMNS} FROM users ORDER BY role, user_name`).all();
  return parseRows(ROW, rows).map(userOf);
}

/** The user of that id, or null. */
export function findUser(db: Database, id: UserId): User | null {
  const row = parseOptionalRow(ROW, db.prepare(`SELECT ${COLUMNS} FROM users WHERE id = ?`).get(id));
  return row === null ? null : userOf(row);
}

/** The user who logs in with that name, capitals aside, or null. */
export function findUserByName(db: Database, userName: string): User | null {
  const query = db.prepare(`SELECT ${COLUMNS} FROM users WHERE user_name = ?`);
  const row = parseOptionalRow(ROW, query.get(userName));
  return row === null ? null : userOf(row);
}

export function passwordHashOf(db: Database, id: UserId): string | null {
  const query = db.prepare("SELECT password_hash FROM users WHERE id = ?");
  return parseOptionalRow(HASH, query.get(id))?.password_hash ?? null;
}

/** How many have this role; of all roles when none is given. */
export function countUsers(db: Database, role: Role | null): number {
  const query = db.prepare("SELECT count(*) AS amount FROM users WHERE @role IS NULL OR role = @role");
  return parseRow(AMOUNT, query.get({ role })).amount;
}

/** How many people are logged in, apart from this one. */
export function countSessionsOfOthers(db: Database, user: UserId | null): number {
  const query = db.prepare("SELECT count(*) AS amount FROM sessions WHERE user_id IS NOT ?");
  return parseRow(AMOUNT, query.get(user)).amount;
}

export function insertUser(db: Database, user: User, passwordHash: string): void {
  db.prepare(
    `INSERT INTO users (id, user_name, full_name, role, password_hash, password_is_temporary, created_at, shift)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    user.id,
    user.userName,
    user.fullName,
    user.role,
    passwordHash,
    user.passwordIsTemporary ? 1 : 0,
    user.createdAt,
    user.shift,
  );
}

export function storePassword(db: Database, id: UserId, hash: string, isTemporary: boolean): void {
  db.prepare("UPDATE users SET password_hash = ?, password_is_temporary = ? WHERE id = ?").run(
    hash,
    isTemporary ? 1 : 0,
    id,
  );
}

/** How somebody is called, and the shift they work in. */
export function storeDetails(
  db: Database,
  id: UserId,
  { fullName, shift }: Pick<User, "fullName" | "shift">,
): void {
  db.prepare("UPDATE users SET full_name = ?, shift = ? WHERE id = ?").run(fullName, shift, id);
}

export function storeLogin(db: Database, id: UserId, at: Instant): void {
  db.prepare("UPDATE users SET last_login_at = ? WHERE id = ?").run(at, id);
}

export function removeUser(db: Database, id: UserId): void {
  db.prepare("DELETE FROM users WHERE id = ?").run(id);
}
