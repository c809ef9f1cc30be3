import { constants, existsSync } from "node:fs";
import { copyFile, link, rm } from "node:fs/promises";
import { err, ok, type Result } from "@stemketen/core/basics";
import { type DatabaseError, systemError } from "./database-error.ts";
import { publishFile, syncToDisk } from "./durable-file.ts";

/**
 * Puts a closed database in the place of another closed one, which is kept under a third name in the same folder.
 * Whenever the process is killed or the power goes, there is a whole database at `path`: the old or the new one.
 * @param prepared file of the new database, on the same disk; gone afterwards
 * @returns an error when nothing was exchanged; "in-use" when not all of the old database is in its file, for then
 *   what is in its log would be read into the new one
 */
export async function exchangeDatabase(
  prepared: string,
  path: string,
  kept: string,
): Promise<Result<null, DatabaseError>> {
  if (!existsSync(prepared)) return err({ kind: "missing", path: prepared });
  if (existsSync(`${path}-wal`)) return err({ kind: "in-use", path });
  try {
    await keepBeside(path, kept);
  } catch (error) {
    return err(systemError(error, path));
  }
  try {
    await publishFile(prepared, path);
    return ok(null);
  } catch (error) {
    // Where only the folder could not be written at once, the new one is in place, and the old one has this name alone.
    if (existsSync(prepared)) await rm(kept, { force: true });
    return err(systemError(error, prepared));
  }
}

/** A second name for the same file costs nothing; a stick's file system may have none, and then it is copied. */
async function keepBeside(path: string, kept: string): Promise<void> {
  try {
    await link(path, kept);
  } catch {
    await copyFile(path, kept, constants.COPYFILE_EXCL);
    await syncToDisk(kept, "r+");
  }
}
