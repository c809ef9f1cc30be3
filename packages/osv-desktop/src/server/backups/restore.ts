import { readdirSync, rmSync, statSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import { type Instant, instant } from "@stemketen/core/election";
import { endSessionOf } from "@stemketen/server-kit/accounts";
import { appendAuditEvent, verifyAuditLogTable } from "@stemketen/server-kit/audit-store";
import {
  checkIntegrity,
  type Database,
  type DatabaseError,
  inTransaction,
  migrateDatabase,
  openDatabase,
  systemError,
} from "@stemketen/server-kit/database";
import type { LoggedIn } from "../accounts/login.ts";
import { allUsers, countUsers } from "../accounts/users.store.ts";
import { allLetterChecks, removeLetterChecks, storeLetterCheck } from "../first-start/letter-check.store.ts";
import type { Office } from "../office.ts";
import { MIGRATIONS } from "../storage/migrations.ts";
import { automaticFolder } from "./automatic-backup.ts";
import { forgetAutomaticPlace, storeAutomaticPlace } from "./automatic-place.store.ts";
import { placeAfterRestore } from "./automatic-place.ts";
import { type BackupPlace, backupPlaces } from "./backup-places.ts";
import { type BackupSummary, summaryOf } from "./backup-summary.ts";
import { isLockedFile, type LockedFileError, unlockFile } from "./encrypted-file.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { LOCKED_BACKUP, OPEN_BACKUP } from "./make-backup.ts";
import { makeWorkplace } from "./workplace.ts";

/** A file that may be a backup. */
export interface ListedBackup {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: Instant;
  /** A passphrase is needed. */
  readonly locked: boolean;
}

/** Why nothing is put back. What is there stays as it is. */
export type RestoreError =
  | DatabaseError
  | LockedFileError
  | { readonly kind: "not-a-folder"; readonly path: string }
  /** The installation is in use: an administrator must say so. */
  | { readonly kind: "administrator-needed" }
  | { readonly kind: "passphrase-needed" }
  /** A backup of the practice for the real work, or the other way round. */
  | { readonly kind: "other-mode" }
  /** Its log is not whole; `line` counts from 1. */
  | { readonly kind: "log-broken"; readonly line: number }
  /** The file is no longer the one whose summary was shown. */
  | { readonly kind: "changed-since" };

/** The backup that a person chose. */
export interface ChosenBackup {
  readonly path: string;
  readonly passphrase: string | null;
}

/** What stands in a backup, and the hash of its file: given again when it is put back. */
export interface InspectedBackup {
  readonly sha256: string;
  readonly summary: BackupSummary;
}

/** An installation without accounts is anybody's who sits at it; after that an administrator decides. */
function refusalFor({ db }: Office, by: LoggedIn | null): { readonly kind: "administrator-needed" } | null {
  if (countUsers(db, null) === 0) return null;
  const isAdministrator = by?.user.role === "administrator" && !by.user.passwordIsTemporary;
  return isAdministrator ? null : { kind: "administrator-needed" };
}

/** The folders to look in for a backup: the programme's own, and what is plugged in. */
export function restorePlaces(
  office: Office,
  by: LoggedIn | null,
): Result<readonly BackupPlace[], { readonly kind: "administrator-needed" }> {
  const refusal = refusalFor(office, by);
  return refusal === null ? ok(backupPlaces(office)) : err(refusal);
}

/**
 * The backups in a folder, newest first.
 * @param folder as an absolute path; null: the programme's own
 */
export function listBackups(
  office: Office,
  by: LoggedIn | null,
  folder: string | null,
): Result<readonly ListedBackup[], RestoreError> {
  const refusal = refusalFor(office, by);
  if (refusal !== null) return err(refusal);
  const place = folder ?? automaticFolder(office);
  if (!isAbsolute(place)) return err({ kind: "not-a-folder", path: place });
  try {
    const found = readdirSync(place, { withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && [OPEN_BACKUP, LOCKED_BACKUP].some((end) => entry.name.endsWith(end)),
      )
      .map(({ name }): ListedBackup => {
        const path = join(place, name);
        const { size, mtime } = statSync(path);
        const locked = name.endsWith(LOCKED_BACKUP);
        return { path, name, bytes: size, changedAt: instant(mtime.toISOString()), locked };
      });
    return ok(found.toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt)));
  } catch (error) {
    const failure = systemError(error, place);
    return folder === null && failure.kind === "folder-missing" ? ok([]) : err(failure);
  }
}

/** Opens a backup and tells what is in it. The file itself is only read: everything is done on a copy. */
export async function inspectBackup(
  office: Office,
  by: LoggedIn | null,
  chosen: ChosenBackup,
): Promise<Result<InspectedBackup, RestoreError>> {
  const refusal = refusalFor(office, by);
  if (refusal !== null) return err(refusal);
  return onCopy(office, chosen, async (_path, inspected) => ok(inspected));
}

/**
 * Puts a backup in the place of the database. Whoever was logged in, then or now, logs in anew; the database that
 * was there is kept beside it.
 * @param sha256 of the file, from inspecting it
 */
export async function restoreBackup(
  office: Office,
  by: LoggedIn | null,
  { sha256, ...chosen }: ChosenBackup & { readonly sha256: string },
): Promise<Result<null, RestoreError>> {
  const refusal = refusalFor(office, by);
  if (refusal !== null) return err(refusal);
  return onCopy(office, chosen, async (path, inspected) => {
    if (inspected.sha256 !== sha256) return err({ kind: "changed-since" });
    const opened = openDatabase(path, "refuse");
    if (!opened.ok) return opened;
    prepare(office, opened.value, { by, path: chosen.path, sha256 });
    return office.installation.host.replaceDatabase(path);
  });
}

/** Makes a backup the database of this computer: nobody logged in, and this computer's own check of the letter. */
function prepare(
  office: Office,
  copy: Database,
  { by, path, sha256 }: { readonly by: LoggedIn | null; readonly path: string; readonly sha256: string },
): void {
  const { db, now } = office;
  const actor = by === null ? null : { id: by.user.id, name: by.user.fullName, role: by.user.role };
  const checks = allLetterChecks(db);
  const place = placeAfterRestore(office, copy);
  inTransaction(copy, () => {
    for (const { id } of allUsers(copy)) endSessionOf(copy, id);
    removeLetterChecks(copy);
    for (const check of checks) storeLetterCheck(copy, check);
    forgetAutomaticPlace(copy);
    if (place !== null) storeAutomaticPlace(copy, place);
    appendAuditEvent(copy, { event: "backup.restored", payload: { path, sha256 } }, { at: now(), actor });
  });
  copy.close();
}

/** Does something with a whole, checked and up-to-date copy of a backup, which goes away afterwards. */
async function onCopy<T>(
  office: Office,
  { path, passphrase }: ChosenBackup,
  work: (copy: string, inspected: InspectedBackup) => Promise<Result<T, RestoreError>>,
): Promise<Result<T, RestoreError>> {
  if (!isAbsolute(path)) return err({ kind: "missing", path });
  const workplace = makeWorkplace(office.installation.folder);
  const copy = join(workplace, "copy.sqlite");
  try {
    if (await isLockedFile(path)) {
      if (passphrase === null) return err({ kind: "passphrase-needed" });
      const unlocked = await unlockFile(path, copy, passphrase);
      if (!unlocked.ok) return unlocked;
    } else {
      await copyFile(path, copy);
    }
    const sha256 = await hashOfFile(path);
    const summary = await readCopy(office, copy);
    return summary.ok ? await work(copy, { sha256, summary: summary.value }) : summary;
  } catch (error) {
    return err(systemError(error, path));
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

async function readCopy({ mode, now }: Office, copy: string): Promise<Result<BackupSummary, RestoreError>> {
  const opened = openDatabase(copy, "refuse");
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    const pages = checkIntegrity(db);
    if (!pages.ok) return pages;
    const migrated = await migrateDatabase(db, MIGRATIONS, now());
    if (!migrated.ok) return migrated;
    const log = await verifyAuditLogTable(db);
    if (!log.ok) return err({ kind: "log-broken", line: log.error.line });
    const summary = summaryOf(db);
    return summary.mode === mode ? ok(summary) : err({ kind: "other-mode" });
  } finally {
    db.close();
  }
}
