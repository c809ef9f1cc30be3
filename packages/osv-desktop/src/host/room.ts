import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import type { RandomBytes } from "@stemketen/server-kit/accounts";
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
import type { Handler, Log } from "@stemketen/server-kit/http";
import { makeOneTimeLogins } from "../server/accounts/one-time-login.ts";
import { countUsers } from "../server/accounts/users.store.ts";
import { pluggedIn } from "../server/backups/plugged-in.ts";
import { clearWorkplaces } from "../server/backups/workplace.ts";
import {
  codeOf,
  type HostActions,
  type IntegrityState,
  type PracticeContent,
  type ReleaseState,
} from "../server/first-start/installation.ts";
import { drawLetterCheck } from "../server/first-start/letter-check.ts";
import { setUpPractice } from "../server/first-start/practice-town.ts";
import type { Office } from "../server/office.ts";
import { makeGuard, type StandAloneState, type WaysOut } from "../server/stand-alone/guard.ts";
import { MIGRATIONS } from "../server/storage/migrations.ts";
import { makeTabulator } from "../server/tabulator.ts";
import type { DeskNetwork } from "./closed-lan/entrance-keeper.ts";
import { filesSetAside, isUnusable, setAside } from "./damaged-database.ts";

/** What every room is made with. */
export interface RoomParts {
  readonly version: string;
  readonly release: ReleaseState;
  /** Folder of the built screens; null where they are not built. */
  readonly screens: string | null;
  readonly waysOut: WaysOut;
  readonly desks: DeskNetwork;
  readonly now: () => Instant;
  readonly random: RandomBytes;
  readonly log: Log;
}

/** A room that is opened also knows what only its host can do. */
type OpenParts = RoomParts & { readonly host: HostActions };

/** A database with the tabulator on it: the real work, or the practice. */
export interface Room {
  readonly office: Office;
  readonly handle: Handler;
  /** Answers other desks, who call it by one of these addresses. */
  readonly handleDesk: (addresses: readonly string[]) => Handler;
  /** Looks whether the database and its log are whole; typing opens when they are. */
  readonly checkIntegrity: () => Promise<void>;
  /** One look for a way out; nothing in practice. */
  readonly lookOutside: () => Promise<void>;
  readonly close: () => void;
}

/** Name of the database in the folder of its room. */
export const DATABASE_NAME = "tabulator.sqlite";
const UNFINISHED_NAME = "tabulator.unfinished.sqlite";
/** Names by which the server is called on its own computer. */
const HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Opens the room in a folder, and makes it where it is not there. A practice that is made gets its town; it is
 * there as a whole or not at all. A file that cannot be used is set aside: an empty room then waits for a backup.
 */
export async function openRoom(
  mode: Office["mode"],
  folder: string,
  parts: OpenParts,
): Promise<Result<Room, DatabaseError>> {
  const path = join(folder, DATABASE_NAME);
  try {
    mkdirSync(folder, { recursive: true });
    clearWorkplaces(folder);
    const opened = await openOrMake(mode, folder, parts);
    if (opened.ok || !isUnusable(opened.error)) return opened;
    setAside(path, parts.now());
    return await openOrMake(mode, folder, parts);
  } catch (error) {
    return err(systemError(error, path));
  }
}

async function openOrMake(
  mode: Office["mode"],
  folder: string,
  parts: OpenParts,
): Promise<Result<Room, DatabaseError>> {
  const path = join(folder, DATABASE_NAME);
  if (mode === "practice" && !existsSync(path)) {
    const made = await makePractice(folder, parts, "town");
    if (!made.ok) return made;
  }
  const opened = await openMigrated(path, parts.now);
  if (!opened.ok) return opened;
  try {
    return ok(furnish(mode, folder, { db: opened.value, parts }));
  } catch (error) {
    opened.value.close();
    return err(systemError(error, path));
  }
}

interface States {
  readonly integrity: () => IntegrityState;
  readonly standAlone: () => StandAloneState;
}

/** A new database is whole, and practice needs no computer that stands alone. */
const WHILE_MADE: States = { integrity: () => ({ kind: "ok" }), standAlone: () => ({ kind: "exempt" }) };

async function openMigrated(path: string, now: () => Instant): Promise<Result<Database, DatabaseError>> {
  const opened = openDatabase(path, "create");
  if (!opened.ok) return opened;
  const migrated = await migrateDatabase(opened.value, MIGRATIONS, now());
  if (migrated.ok) return opened;
  opened.value.close();
  return migrated;
}

/**
 * Makes a practice in the place of the one that is there, if any; that one must be closed. When it cannot be made,
 * the one that was there is still whole.
 */
export async function makePractice(
  folder: string,
  parts: OpenParts,
  content: PracticeContent,
): Promise<Result<null, DatabaseError>> {
  const unfinished = join(folder, UNFINISHED_NAME);
  try {
    // What an earlier start did not finish.
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${unfinished}${suffix}`, { force: true });
    const made = await writePractice(unfinished, parts, content);
    if (made.ok) renameSync(unfinished, join(folder, DATABASE_NAME));
    return made;
  } catch (error) {
    return err(systemError(error, unfinished));
  }
}

async function writePractice(
  path: string,
  parts: OpenParts,
  content: PracticeContent,
): Promise<Result<null, DatabaseError>> {
  const opened = await openMigrated(path, parts.now);
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    await setUpPractice(officeOf("practice", dirname(path), { db, parts, ...WHILE_MADE }), content);
    return ok(null);
  } finally {
    db.close();
  }
}

function officeOf(
  mode: Office["mode"],
  folder: string,
  { db, parts, integrity, standAlone }: States & { readonly db: Database; readonly parts: OpenParts },
): Office {
  const { now, random, version, release, host } = parts;
  const oneTimeLogins = makeOneTimeLogins();
  const installation = { version, release, folder, integrity, standAlone, oneTimeLogins, host, pluggedIn };
  return { db, now, random, mode, installation };
}

function furnish(
  mode: Office["mode"],
  folder: string,
  { db, parts }: { readonly db: Database; readonly parts: OpenParts },
): Room {
  let integrity: IntegrityState = { kind: "checking" };
  const guard = mode === "live" ? makeGuard(db, parts.now, parts.waysOut) : null;
  const office = officeOf(mode, folder, {
    db,
    parts,
    integrity: () => integrity,
    standAlone: () => guard?.state() ?? { kind: "exempt" },
  });
  recordStart(office);
  drawLetterCheck(office);
  const { screens, log } = parts;
  return {
    office,
    handle: makeTabulator({ office, hosts: HOSTS, audience: "this-computer", screens, log }),
    handleDesk: (addresses) => {
      const hosts = addresses.map((address) => (address.includes(":") ? `[${address}]` : address));
      return makeTabulator({ office, hosts, audience: "desks", screens, log });
    },
    checkIntegrity: async () => {
      integrity = await integrityOf(db);
    },
    lookOutside: async () => {
      await guard?.look();
    },
    close: () => {
      db.close();
    },
  };
}

function recordStart({ db, now, mode, installation: { version, release } }: Office): void {
  const commit = release.kind === "released" ? release.commit : null;
  const log = { at: now(), actor: null };
  inTransaction(db, () => {
    const payload = { version, commit, code: codeOf(release), mode };
    appendAuditEvent(db, { event: "program.started", payload }, log);
    if (release.kind === "released") {
      appendAuditEvent(db, { event: "program.files-checked", payload: { files: release.files } }, log);
    }
    if (release.kind === "damaged") {
      const problems = release.problems.map(({ kind, path }) => ({ kind, path }));
      appendAuditEvent(db, { event: "program.files-differ", payload: { problems } }, log);
    }
  });
}

/** A new database beside one that was set aside is not a first start: work was lost, and a backup must come back. */
async function integrityOf(db: Database): Promise<IntegrityState> {
  const aside = filesSetAside(db.name);
  if (aside.length > 0 && countUsers(db, null) === 0) return { kind: "damaged", findings: aside };
  const pages = checkIntegrity(db);
  if (!pages.ok) {
    const findings = pages.error.kind === "corrupted" ? pages.error.findings : [pages.error.kind];
    return { kind: "damaged", findings };
  }
  const log = await verifyAuditLogTable(db);
  return log.ok
    ? { kind: "ok" }
    : { kind: "damaged", findings: [`log: ${log.error.kind}, ${log.error.line}`] };
}
