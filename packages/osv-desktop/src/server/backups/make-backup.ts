import { existsSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { err, type Result } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { checkPassword, type PasswordProblem } from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import {
  type DatabaseError,
  type FinishedBackup,
  inTransaction,
  systemError,
} from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import { notAsWork } from "./work-done.ts";
import { isOnOtherDisk, writeLocked, writeOpen } from "./write-backup.ts";

/** A backup that is wanted. */
export interface WantedBackup {
  /** Folder that a person chose, as an absolute path; it must be there. */
  readonly folder: string;
  /** Locks the file; null: whoever has it can read it. */
  readonly passphrase: string | null;
  readonly by: BackupMaker;
  /**
   * The folder is known to stand on another disk than the database. When it no longer does, the stick that hung
   * there was pulled out and only its empty place is left.
   */
  readonly otherDisk: boolean;
}

/** Who asked for a backup, or the programme by itself. */
export type BackupMaker =
  | { readonly kind: "person"; readonly user: User }
  /** `mark`: of copies in a place that was chosen; null: beside the database. */
  | { readonly kind: "programme"; readonly mark: string | null };

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
 * @param known why it failed the time before, which need not be in the log again; null: it did not
 */
export async function makeBackup(
  office: Office,
  { folder, passphrase, by, otherDisk }: WantedBackup,
  known: BackupError["kind"] | null = null,
): Promise<Result<FinishedBackup, BackupError>> {
  const problems = passphrase === null ? [] : checkPassword(passphrase, "");
  if (problems.length > 0) return err({ kind: "weak-passphrase", problems });
  const name = `${nameStartOf(office, by)}${stampOf(office.now())}`;
  const path = join(folder, `${name}${passphrase === null ? OPEN_BACKUP : LOCKED_BACKUP}`);
  const made = await writeBackup(office, { folder, path, passphrase, otherDisk });
  if (!made.ok && made.error.kind === known) return made;
  try {
    record(office, { path, made, by, encrypted: passphrase !== null });
  } catch (error) {
    // A disk that is full is why somebody makes a backup elsewhere: that it is not in the log must not undo it.
    if (systemError(error, path).kind !== "disk-full") throw error;
  }
  return made;
}

/** How the names of such backups begin: what the programme makes by itself it also removes, and nothing else. */
export function nameStartOf({ mode }: Office, by: BackupMaker): string {
  const start = mode === "practice" ? "stemketen-oefenen-" : "stemketen-";
  if (by.kind === "person") return start;
  return by.mark === null ? `${start}automatisch-` : `${start}automatisch-${by.mark}-`;
}

async function writeBackup(
  office: Office,
  {
    folder,
    path,
    passphrase,
    otherDisk,
  }: Pick<WantedBackup, "folder" | "passphrase" | "otherDisk"> & { readonly path: string },
): Promise<Result<FinishedBackup, BackupError>> {
  if (!isAbsolute(folder)) return err({ kind: "not-a-folder", path: folder });
  if (!existsSync(folder)) return err({ kind: "folder-missing", path: folder });
  if (!statSync(folder).isDirectory()) return err({ kind: "not-a-folder", path: folder });
  if (otherDisk && !isOnOtherDisk(office, folder)) return err({ kind: "folder-missing", path: folder });
  return passphrase === null ? writeOpen(office, path) : writeLocked(office, path, passphrase);
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
    readonly by: BackupMaker;
    readonly encrypted: boolean;
  },
): void {
  const automatic = by.kind === "programme";
  const actor = automatic ? null : { ...actorOfUser(by.user), role: by.user.role };
  const log = { at: now(), actor };
  const write = () =>
    inTransaction(db, () => {
      if (made.ok) {
        const { sha256, bytes } = made.value;
        const payload = { path, sha256, bytes, automatic, encrypted };
        appendAuditEvent(db, { event: "backup.made", payload }, log);
      } else {
        appendAuditEvent(db, { event: "backup.failed", payload: { path, reason: made.error.kind } }, log);
      }
    });
  if (automatic) notAsWork(db, write);
  else write();
}

/** "20260318-200000", in UTC: names then sort by time, also in the night that the clock goes back. */
function stampOf(at: Instant): string {
  return at.slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
}
