import { statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { release as systemRelease } from "node:os";
import { hashGroups } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { readAuditHead, readAuditPage } from "@stemketen/server-kit/audit-store";
import { allUsers } from "../accounts/users.store.ts";
import { type BackupState, backupState } from "../backups/backup-state.ts";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import { readElection } from "../election-setup/election.store.ts";
import { codeOf } from "../first-start/installation.ts";
import type { Office } from "../office.ts";
import { readStations } from "../polling-stations/stations.store.ts";

/** What somebody reads aloud on the telephone. */
export interface HelpPage {
  readonly version: string;
  readonly mode: "live" | "practice";
  /** SHA-256 of the release manifest in sixteen groups of four; null for a source checkout. */
  readonly code: readonly string[] | null;
  readonly release: "released" | "not-released" | "damaged";
  readonly integrity: "checking" | "ok" | "damaged";
  readonly standAlone: "exempt" | "clean" | "warning" | "stopped";
  /** Room on the disk of the database, and its size, in bytes; null when the system does not tell. */
  readonly freeBytes: number | null;
  readonly databaseBytes: number | null;
  readonly backups: BackupState;
  readonly now: Instant;
}

/** The page as it is now. */
export async function helpPageOf(office: Office): Promise<HelpPage> {
  const { db, mode, now, installation } = office;
  const code = codeOf(installation.release);
  return {
    version: installation.version,
    mode,
    code: code === null ? null : hashGroups(code),
    release: installation.release.kind,
    integrity: installation.integrity().kind,
    standAlone: installation.standAlone().kind,
    freeBytes: await freeBytesIn(installation.folder),
    databaseBytes: statSync(db.name, { throwIfNoEntry: false })?.size ?? null,
    backups: backupState(office),
    now: now(),
  };
}

async function freeBytesIn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** So many events tell what led to a question. */
const LAST_EVENTS = 300;

/**
 * A file to send along with a question, as JSON. There are no names, numbers of votes, passwords or paths in it:
 * of the log only what happened and when, of the accounts only how many there are.
 */
export async function diagnosisOf(office: Office): Promise<string> {
  const { db, installation } = office;
  const { backups, ...page } = await helpPageOf(office);
  const roles = allUsers(db).map(({ role }) => role);
  const { records } = readAuditPage(db, {}, { before: null, limit: LAST_EVENTS });
  const { release } = installation;
  const diagnosis = {
    format: "stemketen/diagnosis/1",
    ...page,
    // Files of the programme itself: their paths are the same everywhere.
    filesThatDiffer: release.kind === "damaged" ? release.problems : [],
    backups: {
      lastAt: backups.last?.at ?? null,
      failedAt: backups.failed?.at ?? null,
      placeProblem: backups.place?.problem?.kind ?? null,
    },
    system: {
      platform: process.platform,
      architecture: process.arch,
      release: systemRelease(),
      node: process.versions.node,
      memoryBytes: process.memoryUsage().rss,
      upSeconds: Math.round(process.uptime()),
    },
    work: {
      isSetUp: readElection(db) !== null,
      session: readCommitteeSession(db).status,
      stations: readStations(db).length,
      accounts: Object.fromEntries(
        [...Map.groupBy(roles, (role) => role)].map(([role, { length }]) => [role, length]),
      ),
      logRecords: readAuditHead(db)?.sequence ?? 0,
    },
    events: records.map(({ sequence, at, event, level }) => ({ sequence, at, event, level })),
  };
  return `${JSON.stringify(diagnosis, null, 2)}\n`;
}
