import { createHash } from "node:crypto";
import { createReadStream, existsSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { err, ok, type Result } from "@stemketen/core/basics";
import SqliteDatabase, { type Database } from "better-sqlite3";
import { type DatabaseError, systemError } from "./database-error.ts";
import { publishFile } from "./durable-file.ts";
import { checkIntegrity } from "./integrity.ts";

/** A backup that was read back and found whole. */
export interface FinishedBackup {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** Beside the backup and on the same disk, so that the rename cannot fail half-way. */
const UNFINISHED = ".unfinished";

/**
 * Copies an open database to one file, while it stays in use, and reads the copy back. A file of that name is
 * replaced only by a whole new one; when anything fails, it stands there as it was and nothing else is left.
 * One at a time for a path.
 */
export async function backUpDatabase(
  db: Database,
  path: string,
): Promise<Result<FinishedBackup, DatabaseError>> {
  if (!existsSync(dirname(path))) return err({ kind: "folder-missing", path });
  const unfinished = `${path}${UNFINISHED}`;
  try {
    // Left behind by a power cut during an earlier backup.
    removeDatabaseFile(unfinished);
    await db.backup(unfinished);
    const checked = checkCopy(unfinished);
    if (!checked.ok) return err({ ...checked.error, path });
    const digest = await hashFile(unfinished);
    await publishFile(unfinished, path);
    return ok({ path, ...digest });
  } catch (error) {
    // A stick that is pulled out shows itself in many ways; what helps the person is that it is gone.
    return err(existsSync(dirname(path)) ? systemError(error, path) : { kind: "folder-missing", path });
  } finally {
    tidyUp(unfinished);
  }
}

/** Makes the copy a file that needs no other beside it, and checks it. */
function checkCopy(path: string): Result<null, DatabaseError> {
  const copy = new SqliteDatabase(path, { fileMustExist: true });
  try {
    copy.pragma("trusted_schema = OFF");
    copy.pragma("journal_mode = DELETE");
    return checkIntegrity(copy);
  } finally {
    copy.close();
  }
}

async function hashFile(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  const file = createReadStream(path);
  await pipeline(file, hash);
  return { bytes: file.bytesRead, sha256: hash.digest("hex") };
}

function removeDatabaseFile(path: string): void {
  for (const suffix of ["", "-journal", "-wal", "-shm"]) rmSync(`${path}${suffix}`, { force: true });
}

/** On a stick that was pulled out nothing can be removed, and that must not hide why the backup failed. */
function tidyUp(path: string): void {
  try {
    removeDatabaseFile(path);
  } catch {
    // The next backup to this path removes it first.
  }
}
