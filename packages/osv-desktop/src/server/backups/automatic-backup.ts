import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import { type FinishedBackup, systemError } from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";
import { type BackupError, makeBackup, OPEN_BACKUP } from "./make-backup.ts";

/** Below the folder of the database. */
const FOLDER = "reservekopieen";
/** The newest ones are all kept: two hours of one every five minutes. */
const ALL_KEPT = 24;
/** Of the older ones the last of each hour is kept, for two days of work. */
const HOURS_KEPT = 48;

/** Where the programme's own backups stand. */
export function automaticFolder({ installation }: Office): string {
  return join(installation.folder, FOLDER);
}

/** How many rows were changed since the database was opened, when it was last copied. */
const changesCopied = new WeakMap<Office["db"], unknown>();

/**
 * Makes a backup beside the database, when something changed since the last one, and removes the oldest of those
 * made so.
 * @returns null when nothing had changed
 */
export async function backUpByItself(office: Office): Promise<Result<FinishedBackup | null, BackupError>> {
  if (changesCopied.get(office.db) === changesIn(office)) return ok(null);
  const folder = automaticFolder(office);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return err(systemError(error, folder));
  }
  const before = changesIn(office);
  const made = await makeBackup(office, { folder, passphrase: null, by: null });
  // Nothing is removed to make room for one that failed.
  if (!made.ok) return made;
  // The line in the log that says so is itself the only change that need not be copied.
  const alone = changesIn(office) === before + 1;
  changesCopied.set(office.db, alone ? changesIn(office) : before);
  for (const name of backupsToRemove(readdirSync(folder))) rmSync(join(folder, name), { force: true });
  return made;
}

/** A count that only grows, of this connection: no other one writes. */
function changesIn({ db }: Office): number {
  return Number(db.prepare("SELECT total_changes()").pluck().get());
}

/** Which of these files are backups of the programme itself that need not be kept. Names sort by time. */
export function backupsToRemove(names: readonly string[]): readonly string[] {
  const newestFirst = names
    .filter((name) => name.startsWith("stemketen-") && name.endsWith(OPEN_BACKUP))
    .toSorted()
    .toReversed();
  const older = newestFirst.slice(ALL_KEPT);
  const lastOfHour = older.filter((name, at) => at === 0 || hourOf(name) !== hourOf(older[at - 1] ?? ""));
  const kept = new Set(lastOfHour.slice(0, HOURS_KEPT));
  return older.filter((name) => !kept.has(name));
}

/** "stemketen-20260318-20" of "stemketen-20260318-200000.sqlite". */
function hourOf(name: string): string {
  return name.slice(0, -(4 + OPEN_BACKUP.length));
}
