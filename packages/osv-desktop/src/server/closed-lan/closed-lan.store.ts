import { createHash } from "node:crypto";
import { type Instant, instant } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

const MOMENT = z.pipe(z.string(), z.transform(instant));
const DECISION = z.object({ decided_by: z.string(), decided_at: MOMENT, reason: z.string() });
const CODE = z.object({ desk: z.string(), drawn_at: MOMENT });
const DESK = z.object({ name: z.string(), admitted_at: MOMENT });

/** That the computer no longer stands alone: who decided it, when and why. */
export interface LanDecision {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** A typing desk that may take part. */
export interface Desk {
  readonly name: string;
  readonly admittedAt: Instant;
}

/** The decision that is in force; null while the computer stands alone. */
export function readDecision(db: Database): LanDecision | null {
  const row = parseOptionalRow(DECISION, db.prepare("SELECT * FROM closed_lan").get());
  return row === null ? null : { by: row.decided_by, at: row.decided_at, reason: row.reason };
}

export function storeDecision(db: Database, { by, at, reason }: LanDecision): void {
  db.prepare("INSERT INTO closed_lan (only_one, decided_by, decided_at, reason) VALUES (1, ?, ?, ?)").run(
    by,
    at,
    reason,
  );
}

/** The computer stands alone again: no code and no desk is worth anything any more. */
export function forgetEverything(db: Database): void {
  for (const table of ["closed_lan", "desk_codes", "desks"]) db.prepare(`DELETE FROM ${table}`).run();
}

/** Keeps a code for a desk; an older one for the same desk is worth nothing from now on. */
export function storeCode(db: Database, code: string, desk: string, at: Instant): void {
  db.prepare("DELETE FROM desk_codes WHERE desk = ?").run(desk);
  db.prepare("INSERT INTO desk_codes (code_sha256, desk, drawn_at) VALUES (?, ?, ?)").run(
    hashOf(code),
    desk,
    at,
  );
}

/** For which desk a code is, and since when; null: no such code. It is worth nothing after this. */
export function takeCode(
  db: Database,
  code: string,
): { readonly desk: string; readonly drawnAt: Instant } | null {
  const row = parseOptionalRow(
    CODE,
    db.prepare("DELETE FROM desk_codes WHERE code_sha256 = ? RETURNING desk, drawn_at").get(hashOf(code)),
  );
  return row === null ? null : { desk: row.desk, drawnAt: row.drawn_at };
}

/** Lets a desk in; the same name once more replaces it. */
export function storeDesk(db: Database, name: string, token: string, at: Instant): void {
  db.prepare("DELETE FROM desks WHERE name = ?").run(name);
  db.prepare("INSERT INTO desks (name, token_sha256, admitted_at) VALUES (?, ?, ?)").run(
    name,
    hashOf(token),
    at,
  );
}

/** Whether there was such a desk; it may take part no longer. */
export function deleteDesk(db: Database, name: string): boolean {
  return db.prepare("DELETE FROM desks WHERE name = ?").run(name).changes > 0;
}

/** Desks that may take part, by name. */
export function allDesks(db: Database): readonly Desk[] {
  return parseRows(DESK, db.prepare("SELECT name, admitted_at FROM desks ORDER BY name").all()).map(
    ({ name, admitted_at: admittedAt }) => ({ name, admittedAt }),
  );
}

/** The desk that a token belongs to; null for a stranger. */
export function findDesk(db: Database, token: string): Desk | null {
  const query = db.prepare("SELECT name, admitted_at FROM desks WHERE token_sha256 = ?");
  const row = parseOptionalRow(DESK, query.get(hashOf(token)));
  return row === null ? null : { name: row.name, admittedAt: row.admitted_at };
}

function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
