import { statSync } from "node:fs";
import { dirname } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import SqliteDatabase, { type Database } from "better-sqlite3";
import { type DatabaseError, systemError } from "./database-error.ts";

export type { Database } from "better-sqlite3";

/** How long a write waits for another connection to the same file, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/**
 * Pages (of 4 KiB) in the write-ahead log before SQLite moves them into the database, which waits for the disk in the
 * thread of the server: rarely, so that it does not fall in the middle of every burst of saves. After a fall 32 MB of
 * log is read back in a moment.
 */
const PAGES_IN_LOG = 8_000;

/**
 * Opens a SQLite file as every server of ours does: foreign keys kept, a write-ahead log, an acknowledged
 * transaction survives a power cut, and nothing that a schema says may call unsafe functions.
 * @param path of the file; its folder must exist
 * @param whenMissing "refuse" when the file must be there, as with a backup; "create" makes an empty one
 */
export function openDatabase(
  path: string,
  whenMissing: "create" | "refuse",
): Result<Database, DatabaseError> {
  const size = sizeOf(path);
  if (size === null && whenMissing === "refuse") return err({ kind: "missing", path });
  if (size === null && sizeOf(dirname(path)) === null) return err({ kind: "folder-missing", path });
  // SQLite takes an empty file for a new database, and would hide that everything in it is gone.
  if (size === 0 && whenMissing === "refuse") return err({ kind: "not-a-database", path });
  let db: Database | null = null;
  try {
    db = new SqliteDatabase(path, { timeout: BUSY_TIMEOUT });
    db.pragma("trusted_schema = OFF");
    db.pragma("foreign_keys = ON");
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`);
    // Opening reads nothing yet; this reads the first page and the schema.
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return ok(db);
  } catch (error) {
    db?.close();
    return err(systemError(error, path));
  }
}

/** Size in bytes; null when there is nothing there. */
function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}
