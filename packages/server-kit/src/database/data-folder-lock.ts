import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import SqliteDatabase, { type Database } from "better-sqlite3";
import { type DatabaseError, systemError } from "./database-error.ts";

/** Held as long as a process works in a data folder. */
export interface DataFolderLock {
  /** Gives the folder free. */
  release(): void;
}

const LOCK_FILE = "lock.sqlite";

/**
 * Every lock that this process holds. A connection that nothing refers to is closed when garbage is collected,
 * and with it the folder would come free in the middle of the evening.
 */
const held = new Set<Database>();

/**
 * Takes a data folder for this process alone, and makes the folder where it is not there yet. The lock is one
 * of the operating system on a file that is kept open: it is gone with the process, also after kill -9 or a
 * power cut, so that nobody ever has to remove a stale lock by hand. Nothing else in this process may open
 * lock.sqlite, not even to copy it: on Unix closing a file gives up every lock of the process on it.
 * @returns "in-use" when another process, or this one, already holds it
 */
export function lockDataFolder(folder: string): Result<DataFolderLock, DatabaseError> {
  let lock: Database | null = null;
  try {
    mkdirSync(folder, { recursive: true });
    const opened = new SqliteDatabase(join(folder, LOCK_FILE), { timeout: 0 });
    lock = opened;
    opened.exec("BEGIN EXCLUSIVE");
    held.add(opened);
    return ok({
      release: () => {
        held.delete(opened);
        opened.close();
      },
    });
  } catch (error) {
    lock?.close();
    return err(systemError(error, folder));
  }
}
