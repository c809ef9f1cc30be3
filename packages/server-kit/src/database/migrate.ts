import { createHash } from "node:crypto";
import { assert, err, ok, type Result } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import SqliteDatabase, { type Database } from "better-sqlite3";
import * as z from "zod/mini";
import { backUpDatabase } from "./backup.ts";
import { type DatabaseError, systemError } from "./database-error.ts";
import { parseRows } from "./rows.ts";
import { inTransaction } from "./transaction.ts";

/** Tables that a module brings along; the programme that includes them gives them a number. */
export interface TableDefinition {
  readonly name: string;
  readonly sql: string;
}

/** One step in the structure of a database. Once released it is never edited: what changes gets a new number. */
export interface Migration extends TableDefinition {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
}

/** What migrating did. */
export interface MigrationOutcome {
  /** Numbers of the migrations that were applied now. */
  readonly applied: readonly number[];
  /** Copy of the database as it was before; null when it was new or already up to date. */
  readonly backup: string | null;
}

const LEDGER = `CREATE TABLE schema_migrations (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  applied_at TEXT NOT NULL
) STRICT`;

const APPLIED = z.object({ number: z.int(), sha256: z.string() });

/**
 * Brings a database up to date, in one transaction, after a copy of it was put beside it
 * (`<file>.before-<number>`). Only forward: what was applied earlier must be the same, to the letter.
 * @param migrations all of them, from number 1
 * @param at the present moment, written with what is applied
 * @throws Error when the numbers are not 1, 2, 3 …
 */
export async function migrateDatabase(
  db: Database,
  migrations: readonly Migration[],
  at: Instant,
): Promise<Result<MigrationOutcome, DatabaseError>> {
  assert(
    migrations.every(({ number }, index) => number === index + 1),
    "migrations are numbered 1, 2, 3 …",
  );
  const earlier = readLedger(db);
  if (!earlier.ok) return earlier;
  const fault = compareWithApplied(db.name, migrations, earlier.value ?? []);
  if (fault !== null) return err(fault);
  const pending = migrations.slice(earlier.value?.length ?? 0);
  const [next] = pending;
  if (next === undefined) return ok({ applied: [], backup: null });

  let backup: string | null = null;
  if (earlier.value !== null) {
    backup = `${db.name}.before-${next.number}`;
    const made = await backUpDatabase(db, backup);
    if (!made.ok) return made;
  }
  const failure = applyAll(db, pending, { at, isNew: earlier.value === null });
  return failure === null ? ok({ applied: pending.map(({ number }) => number), backup }) : err(failure);
}

/** What stands in the ledger, by number; null for a database with nothing in it. */
function readLedger(db: Database): Result<readonly z.output<typeof APPLIED>[] | null, DatabaseError> {
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema").pluck().all();
    if (tables.length === 0) return ok(null);
    if (!tables.includes("schema_migrations")) return err({ kind: "not-ours", path: db.name });
    const rows = db.prepare("SELECT number, sha256 FROM schema_migrations ORDER BY number").all();
    return ok(parseRows(APPLIED, rows));
  } catch (error) {
    return err(systemError(error, db.name));
  }
}

function compareWithApplied(
  path: string,
  migrations: readonly Migration[],
  applied: readonly z.output<typeof APPLIED>[],
): DatabaseError | null {
  const known = migrations.length;
  const last = applied.at(-1)?.number ?? 0;
  if (last > known) return { kind: "from-newer-version", path, number: last, known };
  for (const [index, { number, sha256 }] of applied.entries()) {
    const migration = migrations[index];
    if (migration?.number !== number) return { kind: "migration-missing", path, number: index + 1 };
    if (hashOf(migration) !== sha256) return { kind: "migration-changed", path, number };
  }
  return null;
}

function applyAll(
  db: Database,
  pending: readonly Migration[],
  { at, isNew }: { readonly at: Instant; readonly isNew: boolean },
): DatabaseError | null {
  let current = pending[0]?.number ?? 0;
  try {
    inTransaction(db, () => {
      if (isNew) db.exec(LEDGER);
      const note = db.prepare("INSERT INTO schema_migrations VALUES (?, ?, ?, ?)");
      for (const migration of pending) {
        current = migration.number;
        db.exec(migration.sql);
        assert(db.inTransaction, `migration ${current} leaves the transaction to its caller`);
        note.run(migration.number, migration.name, hashOf(migration), at);
      }
    });
    return null;
  } catch (error) {
    if (
      error instanceof SqliteDatabase.SqliteError &&
      /^SQLITE_(ERROR|CONSTRAINT|MISMATCH)/.test(error.code)
    ) {
      return { kind: "migration-failed", path: db.name, number: current, reason: error.message };
    }
    return systemError(error, db.name);
  }
}

function hashOf({ name, sql }: Migration): string {
  return createHash("sha256").update(`${name}\n${sql}`).digest("hex");
}
