import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { checkPassword, type PasswordProblem } from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import {
  backUpDatabase,
  type DatabaseError,
  type FinishedBackup,
  inTransaction,
  systemError,
} from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import { lockFile, unlockFile } from "./encrypted-file.ts";
import { hashOfFile } from "./hash-of-file.ts";

/** A backup that is wanted. */
export interface WantedBackup {
  /** Folder that a person chose, as an absolute path; it must be there. */
  readonly folder: string;
  /** Locks the file; null: whoever has it can read it. */
  readonly passphrase: string | null;
  /** Who asked; null when the programme did by itself. */
  readonly by: User | null;
}

/** Why there is no backup. What is being worked in is not touched by any of them. */
export type BackupError =
  | DatabaseError
  /** A folder is given as a whole path, from the disk on. */
  | { readonly kind: "not-a-folder"; readonly path: string }
  | { readonly kind: "weak-passphrase"; readonly problems: readonly PasswordProblem[] };

/** Ends of the names of backups, open and locked. */
export const OPEN_BACKUP = ".sqlite";
export const LOCKED_BACKUP = ".stemketen-kopie";

/**
 * Makes a backup in a folder and reads it back, while others go on working. That it was made, or why not, is in
 * the log.
 */
export async function makeBackup(
  office: Office,
  { folder, passphrase, by }: WantedBackup,
): Promise<Result<FinishedBackup, BackupError>> {
  const problems = passphrase === null ? [] : checkPassword(passphrase, "");
  if (problems.length > 0) return err({ kind: "weak-passphrase", problems });
  const name = `stemketen-${office.mode === "practice" ? "oefenen-" : ""}${stampOf(office.now())}`;
  const path = join(folder, `${name}${passphrase === null ? OPEN_BACKUP : LOCKED_BACKUP}`);
  const made = await writeBackup(office, { folder, path, passphrase });
  try {
    record(office, { path, made, by, encrypted: passphrase !== null });
  } catch (error) {
    // A disk that is full is why somebody makes a backup elsewhere: that it is not in the log must not undo it.
    if (systemError(error, path).kind !== "disk-full") throw error;
  }
  return made;
}

async function writeBackup(
  office: Office,
  {
    folder,
    path,
    passphrase,
  }: { readonly folder: string; readonly path: string; readonly passphrase: string | null },
): Promise<Result<FinishedBackup, BackupError>> {
  if (!isAbsolute(folder)) return err({ kind: "not-a-folder", path: folder });
  if (!existsSync(folder)) return err({ kind: "folder-missing", path: folder });
  if (!statSync(folder).isDirectory()) return err({ kind: "not-a-folder", path: folder });
  return passphrase === null ? backUpDatabase(office.db, path) : writeLocked(office, path, passphrase);
}

/** The open copy stands in our own folder only, and only for as long as it takes to lock it. */
async function writeLocked(
  { db, random, installation }: Office,
  path: string,
  passphrase: string,
): Promise<Result<FinishedBackup, DatabaseError>> {
  const workplace = mkdtempSync(join(installation.folder, "locking-"));
  try {
    const copy = await backUpDatabase(db, join(workplace, "copy.sqlite"));
    if (!copy.ok) return copy;
    await lockFile(copy.value.path, path, { passphrase, random });
    const readBack = join(workplace, "read-back.sqlite");
    const unlocked = await unlockFile(path, readBack, passphrase);
    const isWhole = unlocked.ok && (await hashOfFile(readBack)) === copy.value.sha256;
    if (!isWhole) return err({ kind: "corrupted", path, findings: ["not as written"] });
    return ok({ path, bytes: statSync(path).size, sha256: await hashOfFile(path) });
  } catch (error) {
    return err(systemError(error, path));
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

function record(
  { db, now }: Office,
  {
    path,
    made,
    by,
    encrypted,
  }: {
    readonly path: string;
    readonly made: Result<FinishedBackup, BackupError>;
    readonly by: User | null;
    readonly encrypted: boolean;
  },
): void {
  const log = { at: now(), actor: by === null ? null : { ...actorOfUser(by), role: by.role } };
  inTransaction(db, () => {
    if (made.ok) {
      const { sha256, bytes } = made.value;
      const payload = { path, sha256, bytes, automatic: by === null, encrypted };
      appendAuditEvent(db, { event: "backup.made", payload }, log);
    } else {
      appendAuditEvent(db, { event: "backup.failed", payload: { path, reason: made.error.kind } }, log);
    }
  });
}

/** "20260318-200000", in UTC: names then sort by time, also in the night that the clock goes back. */
function stampOf(at: Instant): string {
  return at.slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
}
