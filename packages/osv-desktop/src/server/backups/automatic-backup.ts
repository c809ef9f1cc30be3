import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import { type FinishedBackup, systemError } from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";
import { type BackupError, type BackupMaker, makeBackup, nameStartOf } from "./make-backup.ts";
import { thinOut } from "./thin-out.ts";
import { workDone } from "./work-done.ts";

/** Below the folder of the database. */
const FOLDER = "reservekopieen";

/** Where the programme's own backups stand. */
export function automaticFolder({ installation }: Office): string {
  return join(installation.folder, FOLDER);
}

/** How much was done when a database was last copied. */
const workCopied = new WeakMap<Office["db"], number>();
/** Of which a copy is being made: what is left of broken-off ones is cleared away after it. */
const inHand = new WeakSet<Office["db"]>();

/**
 * Makes a backup beside the database, when something changed since the last one, and removes the oldest of those
 * made so.
 * @returns null when nothing had changed, or the one before is still being made
 */
export async function backUpByItself(office: Office): Promise<Result<FinishedBackup | null, BackupError>> {
  const { db } = office;
  if (inHand.has(db) || workCopied.get(db) === workDone(db)) return ok(null);
  inHand.add(db);
  try {
    return await backUpHere(office);
  } finally {
    inHand.delete(db);
  }
}

async function backUpHere(office: Office): Promise<Result<FinishedBackup, BackupError>> {
  const work = workDone(office.db);
  const folder = automaticFolder(office);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return err(systemError(error, folder));
  }
  const by: BackupMaker = { kind: "programme", mark: null };
  const made = await makeBackup(office, { folder, passphrase: null, by, otherDisk: false });
  // Nothing is removed to make room for one that failed.
  if (!made.ok) return made;
  workCopied.set(office.db, work);
  thinOut(folder, nameStartOf(office, by));
  return made;
}
