import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { err, type Result } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type FinishedBackup, inTransaction, systemError } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import { automaticFolder } from "./automatic-backup.ts";
import {
  type AutomaticPlace,
  forgetAutomaticPlace,
  readAutomaticPlace,
  storeAutomaticPlace,
} from "./automatic-place.store.ts";
import { type BackupError, type BackupMaker, makeBackup, nameStartOf } from "./make-backup.ts";
import { thinOut } from "./thin-out.ts";
import { workDone } from "./work-done.ts";
import { isOnOtherDisk } from "./write-backup.ts";

/** Why there is no new copy in the chosen place; the one beside the database is made all the same. */
export type PlaceProblem =
  | BackupError
  /** The programme was started again: a passphrase is in its memory only. */
  | { readonly kind: "passphrase-needed" };

/** How it goes with the copies in the place that was chosen. */
export interface PlaceState {
  readonly folder: string;
  readonly encrypted: boolean;
  /** Not that of the database, which would take them along when it dies. */
  readonly otherDisk: boolean;
  /** The last copy there since the programme was started. */
  readonly last: Instant | null;
  readonly problem: PlaceProblem | null;
}

/** What is known of the copies elsewhere since a database was opened; a passphrase is kept here and nowhere else. */
interface Known {
  passphrase: string | null;
  last: Instant | null;
  problem: PlaceProblem | null;
  /** How much was done when it was last copied; null: not since the start. */
  workCopied: number | null;
  /** Ends with what is being copied there now; null: nothing is. */
  copying: Promise<unknown> | null;
}

const KNOWN = new WeakMap<Office["db"], Known>();

function knownOf({ db }: Office): Known {
  const known = KNOWN.get(db) ?? {
    passphrase: null,
    last: null,
    problem: null,
    workCopied: null,
    copying: null,
  };
  KNOWN.set(db, known);
  return known;
}

/** The place that was chosen for automatic copies, and how it goes there; null: none was chosen. */
export function placeState(office: Office): PlaceState | null {
  const place = readAutomaticPlace(office.db);
  if (place === null) return null;
  const { last, problem } = knownOf(office);
  const { folder, encrypted, otherDisk } = place;
  return { folder, encrypted, otherDisk, last, problem };
}

const MARK_BYTES = 4;
const drawMark = ({ random }: Office): string => Buffer.from(random(MARK_BYTES)).toString("hex");

/**
 * From now on the programme also copies to this folder by itself, locked when a passphrase is given. The first copy
 * is made at once: a place where that fails is not taken. The same place again gives a passphrase anew.
 */
export async function chooseAutomaticPlace(
  office: Office,
  by: User,
  { folder, passphrase }: { readonly folder: string; readonly passphrase: string | null },
): Promise<Result<FinishedBackup, BackupError | { readonly kind: "own-folder" }>> {
  const { db, now } = office;
  if (resolve(folder) === automaticFolder(office)) return err({ kind: "own-folder" });
  const known = knownOf(office);
  await known.copying;
  const mark = readAutomaticPlace(db)?.mark ?? drawMark(office);
  const work = workDone(db);
  const wanted = { folder, passphrase, by: { kind: "programme", mark } as const, otherDisk: false };
  const made = await inTurn(known, () => makeBackup(office, wanted));
  if (!made.ok) return made;
  const encrypted = passphrase !== null;
  const otherDisk = isOnOtherDisk(office, folder);
  inTransaction(db, () => {
    storeAutomaticPlace(db, { folder, encrypted, otherDisk, mark });
    const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
    appendAuditEvent(db, { event: "backup.place-chosen", payload: { path: folder, encrypted } }, log);
  });
  Object.assign(known, { passphrase, last: now(), problem: null, workCopied: work });
  return made;
}

/**
 * Where copies go once a backup is put back: the place of this computer. When it has none, that of the backup, if it
 * is there; under a mark of its own, because the other computer may still be at work, and remove its old copies there.
 */
export function placeAfterRestore(office: Office, backup: Office["db"]): AutomaticPlace | null {
  const own = readAutomaticPlace(office.db);
  const brought = readAutomaticPlace(backup);
  if (own !== null || brought === null || !existsSync(brought.folder)) return own;
  return { ...brought, mark: drawMark(office) };
}

/** The programme copies beside the database alone again; the copies elsewhere stay where they are. */
export function giveUpAutomaticPlace({ db, now }: Office, by: User): void {
  const place = readAutomaticPlace(db);
  if (place === null) return;
  inTransaction(db, () => {
    forgetAutomaticPlace(db);
    const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
    appendAuditEvent(db, { event: "backup.place-given-up", payload: { path: place.folder } }, log);
  });
  KNOWN.delete(db);
}

/** Copies to the chosen place, when something changed since the last copy there or that one failed. */
export async function copyElsewhere(office: Office): Promise<void> {
  const place = readAutomaticPlace(office.db);
  const known = knownOf(office);
  if (place === null || known.copying !== null) return;
  if (known.workCopied === workDone(office.db) && known.problem === null) return;
  if (place.encrypted && known.passphrase === null) {
    known.problem = { kind: "passphrase-needed" };
    return;
  }
  await inTurn(known, () => copyTo(office, place, known));
}

/** One at a time: what is left of broken-off copies is cleared away after each. */
async function inTurn<T>(known: Known, work: () => Promise<T>): Promise<T> {
  const copying = work();
  known.copying = copying.catch(() => null);
  try {
    return await copying;
  } finally {
    known.copying = null;
  }
}

/** The same, soon after the start and as soon as a stick is back: nobody has to wait for the next round of copies. */
export async function copyElsewhereAgain(office: Office): Promise<void> {
  const place = readAutomaticPlace(office.db);
  if (place === null) return;
  const { problem, workCopied } = knownOf(office);
  const isBack = problem?.kind === "folder-missing" && existsSync(place.folder);
  if (isBack || (problem === null && workCopied === null)) await copyElsewhere(office);
}

async function copyTo(office: Office, place: AutomaticPlace, known: Known): Promise<void> {
  const { folder, mark, otherDisk } = place;
  const work = workDone(office.db);
  const by: BackupMaker = { kind: "programme", mark };
  const before = known.problem?.kind ?? null;
  const wanted = { folder, passphrase: known.passphrase, by, otherDisk };
  const made = await makeBackup(office, wanted, before === "passphrase-needed" ? null : before);
  if (!made.ok) {
    known.problem = made.error;
    return;
  }
  Object.assign(known, { last: office.now(), problem: null, workCopied: work });
  try {
    thinOut(folder, nameStartOf(office, by));
  } catch (error) {
    // Pulled out just after: the copy is whole, and the next one says that the stick is gone.
    systemError(error, folder);
  }
}
