import { createHash } from "node:crypto";
import type { Instant } from "@stemketen/core/election";
import * as z from "zod/mini";
import { type Database, parseOptionalRow, type TableDefinition } from "../database/index.ts";

/** What attempts are counted by. */
interface Slowing {
  /** So many misses cost nothing: everybody slips. */
  readonly free: number;
  /** The longest wait, in seconds: nobody is ever kept out for good. */
  readonly longest: number;
}

const OF_USER: Slowing = { free: 3, longest: 300 };
/** Milder: many people may sit behind one address, and on a stand-alone computer all do. */
const OF_ADDRESS: Slowing = { free: 20, longest: 60 };

/** Misses are forgotten when there was none for so long, in milliseconds. */
const MEMORY = 30 * 60_000;

/** Misses by user and by address. Names are hashed: a person who mistakes the field types a password here. */
export const LOGIN_ATTEMPT_TABLE: TableDefinition = {
  name: "login-attempts",
  sql: `
CREATE TABLE login_attempts (
  subject_sha256 TEXT PRIMARY KEY CHECK (length(subject_sha256) = 64),
  misses INTEGER NOT NULL CHECK (misses >= 1),
  last_miss_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};

/** Who tries to log in, and from where. */
export interface LoginAttempt {
  /** As typed; the user need not exist. */
  readonly userName: string;
  /** Network address or name of the desk. */
  readonly address: string;
}

const ROW = z.object({ misses: z.int(), last_miss_at: z.string() });

/**
 * How many whole seconds to wait before this attempt is looked at; 0: at once. Each miss doubles the wait. An
 * attempt that comes too early is refused without looking at the password, and is not a miss.
 */
export function secondsToWait(db: Database, { userName, address }: LoginAttempt, at: Instant): number {
  return Math.max(
    waitOf(db, userSubject(userName), OF_USER, at),
    waitOf(db, addressSubject(address), OF_ADDRESS, at),
  );
}

/** Remembers that the name or the password was wrong. */
export function recordMiss(db: Database, { userName, address }: LoginAttempt, at: Instant): void {
  db.prepare("DELETE FROM login_attempts WHERE last_miss_at < ?").run(
    new Date(Date.parse(at) - MEMORY).toISOString(),
  );
  const add = db.prepare(
    `INSERT INTO login_attempts (subject_sha256, misses, last_miss_at) VALUES (?, 1, ?)
     ON CONFLICT DO UPDATE SET misses = misses + 1, last_miss_at = excluded.last_miss_at`,
  );
  add.run(userSubject(userName), at);
  add.run(addressSubject(address), at);
}

/**
 * Forgets the misses of a user who logged in. Those of the address stay: else anybody with an account of their
 * own could go on guessing at others from there.
 */
export function recordLogin(db: Database, { userName }: LoginAttempt): void {
  db.prepare("DELETE FROM login_attempts WHERE subject_sha256 = ?").run(userSubject(userName));
}

function waitOf(db: Database, subject: string, { free, longest }: Slowing, at: Instant): number {
  const query = db.prepare("SELECT misses, last_miss_at FROM login_attempts WHERE subject_sha256 = ?");
  const row = parseOptionalRow(ROW, query.get(subject));
  if (row === null || row.misses < free) return 0;
  const passed = Date.parse(at) - Date.parse(row.last_miss_at);
  if (passed >= MEMORY) return 0;
  const wait = Math.min(longest, 2 ** (row.misses - free));
  // A clock that was set back must not make the wait longer than it ever is.
  return Math.max(0, Math.ceil(wait - Math.max(0, passed) / 1000));
}

function userSubject(userName: string): string {
  return hashSubject(`user\n${userName.normalize("NFKC").trim().toLowerCase()}`);
}

function addressSubject(address: string): string {
  return hashSubject(`address\n${address}`);
}

function hashSubject(subject: string): string {
  return createHash("sha256").update(subject).digest("hex");
}
