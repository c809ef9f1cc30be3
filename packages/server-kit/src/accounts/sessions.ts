import { createHash } from "node:crypto";
import { err, ok, type Result } from "@stemketen/core/basics";
import { type Instant, instant, type UserId, userId } from "@stemketen/core/election";
import * as z from "zod/mini";
import { type Database, parseOptionalRow, parseRows, type TableDefinition } from "../database/index.ts";
import type { RandomBytes } from "./random-bytes.ts";

const MINUTE = 60_000;
/** A desk that nobody touches for so long is logged out. */
const IDLE_LIMIT = 30 * MINUTE;
/** The longest that one login lasts: the longest working day of an election. */
const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;
/** So long before the end the person is warned. */
const WARNING_TIME = 5 * MINUTE;
/** 256 bits: cannot be guessed. */
const TOKEN_BYTES = 32;

/** Who is logged in; one row a user. Of the token only its hash, so that a stolen backup opens no session. */
export const SESSION_TABLE: TableDefinition = {
  name: "sessions",
  sql: `
CREATE TABLE sessions (
  user_id TEXT PRIMARY KEY CHECK (user_id <> ''),
  token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
  started_at TEXT NOT NULL,
  last_used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};

/** A login that is still good. */
export interface Session {
  readonly user: UserId;
  readonly startedAt: Instant;
  /** From here on the screen warns. */
  readonly warnAt: Instant;
  /** From here on it is over. */
  readonly expiresAt: Instant;
}

/** Why a token opens nothing. */
export interface SessionError {
  /** "no-session": never given out, logged out, or replaced by a login elsewhere. */
  readonly kind: "no-session" | "session-expired";
}

const ROW = z.object({ user_id: z.string(), started_at: z.string(), last_used_at: z.string() });
const COLUMNS = "user_id, started_at, last_used_at";

/**
 * Logs a user in. An earlier session of the same user ends with it.
 * @returns the token for the cookie, 43 characters of base64url; it is kept nowhere else
 */
export function startSession(
  db: Database,
  user: UserId,
  { at, random }: { readonly at: Instant; readonly random: RandomBytes },
): { readonly token: string; readonly session: Session } {
  const token = Buffer.from(random(TOKEN_BYTES)).toString("base64url");
  db.prepare(
    "INSERT OR REPLACE INTO sessions (user_id, token_sha256, started_at, last_used_at) VALUES (?, ?, ?, ?)",
  ).run(user, hashToken(token), at, at);
  return { token, session: sessionOf({ user_id: user, started_at: at, last_used_at: at }) };
}

/** The session of a token, without making it last longer: for what the screen does by itself. */
export function readSession(db: Database, token: string, at: Instant): Result<Session, SessionError> {
  const found = db.prepare(`SELECT ${COLUMNS} FROM sessions WHERE token_sha256 = ?`).get(hashToken(token));
  const row = parseOptionalRow(ROW, found);
  if (row === null) return err({ kind: "no-session" });
  const session = sessionOf(row);
  return at < session.expiresAt ? ok(session) : err({ kind: "session-expired" });
}

/** The session of a token, from now on good for another half hour: for what a person does. */
export function extendSession(db: Database, token: string, at: Instant): Result<Session, SessionError> {
  const read = readSession(db, token, at);
  if (!read.ok) return read;
  const { user, startedAt } = read.value;
  db.prepare("UPDATE sessions SET last_used_at = ? WHERE user_id = ?").run(at, user);
  return ok(sessionOf({ user_id: user, started_at: startedAt, last_used_at: at }));
}

/** Logs out whoever has this token; nothing happens when nobody has. */
export function endSession(db: Database, token: string): void {
  db.prepare("DELETE FROM sessions WHERE token_sha256 = ?").run(hashToken(token));
}

/** Logs a user out wherever that is: at a change of password, and when the account ends. */
export function endSessionOf(db: Database, user: UserId): void {
  db.prepare("DELETE FROM sessions WHERE user_id = ?").run(user);
}

/** Removes the sessions that are over. @returns whose they were, for the audit log */
export function removeExpiredSessions(db: Database, at: Instant): readonly UserId[] {
  const rows = parseRows(ROW, db.prepare(`SELECT ${COLUMNS} FROM sessions ORDER BY user_id`).all());
  const over = rows.map(sessionOf).filter(({ expiresAt }) => at >= expiresAt);
  for (const { user } of over) endSessionOf(db, user);
  return over.map(({ user }) => user);
}

function sessionOf(row: z.output<typeof ROW>): Session {
  const idle = Date.parse(row.last_used_at) + IDLE_LIMIT;
  const end = Math.min(idle, Date.parse(row.started_at) + ABSOLUTE_LIMIT);
  return {
    user: userId(row.user_id),
    startedAt: instant(row.started_at),
    warnAt: instant(new Date(end - WARNING_TIME).toISOString()),
    expiresAt: instant(new Date(end).toISOString()),
  };
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
