import { existsSync, rmSync, statSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { err, ok, type Result } from "@stemketen/core/basics";
import {
  backUpDatabase,
  type DatabaseError,
  type FinishedBackup,
  publishFile,
  systemError,
} from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";
import { lockFile, unlockFile } from "./encrypted-file.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { makeWorkplace } from "./workplace.ts";

/** Whether a folder that is there stands on another disk than the database. @throws the system's error */
export function isOnOtherDisk({ installation }: Office, folder: string): boolean {
  return statSync(folder).dev !== statSync(installation.folder).dev;
}

/**
 * Writes a copy that anybody can open. SQLite writes in the thread of the server, which is no trouble on the disk of
 * the database; a stick may take seconds, so there a finished copy goes, outside that thread. Only when our own disk
 * has no room for one, the stick is written to at once.
 */
export async function writeOpen(
  office: Office,
  path: string,
): Promise<Result<FinishedBackup, DatabaseError>> {
  if (!isOnOtherDisk(office, dirname(path))) return backUpDatabase(office.db, path);
  const written = await withCopy(office, path, async (copy): Promise<Written> => {
    const isWhole = await copyOut(copy, path);
    return isWhole ? ok({ ...copy, path }) : notAsWritten(path);
  });
  return written === "no-room" ? backUpDatabase(office.db, path) : written;
}

/** Writes a copy that only opens with the passphrase, and opens it again to see that it does. */
export async function writeLocked(
  office: Office,
  path: string,
  passphrase: string,
): Promise<Result<FinishedBackup, DatabaseError>> {
  const { random, installation } = office;
  const written = await withCopy(office, path, async (copy, workplace): Promise<Written> => {
    await lockFile(copy.path, path, { passphrase, random });
    const readBack = join(workplace, "read-back.sqlite");
    const unlocked = await unlockFile(path, readBack, passphrase);
    const isWhole = unlocked.ok && (await hashOfFile(readBack)) === copy.sha256;
    if (!isWhole) return notAsWritten(path);
    return ok({ path, bytes: statSync(path).size, sha256: await hashOfFile(path) });
  });
  return written === "no-room" ? err({ kind: "disk-full", path: installation.folder }) : written;
}

type Written = Result<FinishedBackup, DatabaseError>;

const notAsWritten = (path: string): Written =>
  err({ kind: "corrupted", path, findings: ["not as written"] });

/** Does something with a copy in a folder of our own, which is there only for as long as that takes. */
async function withCopy(
  { db, installation }: Office,
  path: string,
  work: (copy: FinishedBackup, workplace: string) => Promise<Written>,
): Promise<Written | "no-room"> {
  const workplace = workplaceIn(installation.folder);
  if (!workplace.ok) return workplace.error.kind === "disk-full" ? "no-room" : workplace;
  try {
    const copy = await backUpDatabase(db, join(workplace.value, "copy.sqlite"));
    if (!copy.ok) return copy.error.kind === "disk-full" ? "no-room" : copy;
    return await work(copy.value, workplace.value);
  } catch (error) {
    // A stick that is pulled out shows itself in many ways; what helps the person is that it is gone.
    return err(existsSync(dirname(path)) ? systemError(error, path) : { kind: "folder-missing", path });
  } finally {
    rmSync(workplace.value, { recursive: true, force: true });
  }
}

function workplaceIn(folder: string): Result<string, DatabaseError> {
  try {
    return ok(makeWorkplace(folder));
  } catch (error) {
    return err(systemError(error, folder));
  }
}

/**
 * Copies a finished backup to another disk, and gives it its name only when it reads back as it was.
 * @throws the system's error
 */
async function copyOut(copy: FinishedBackup, to: string): Promise<boolean> {
  const unfinished = `${to}.unfinished`;
  try {
    await copyFile(copy.path, unfinished);
    const isWhole = (await hashOfFile(unfinished)) === copy.sha256;
    if (isWhole) await publishFile(unfinished, to);
    return isWhole;
  } finally {
    // On a stick that was pulled out nothing can be removed.
    await rm(unfinished, { force: true }).catch(() => null);
  }
}
