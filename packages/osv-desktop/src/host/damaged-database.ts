import { existsSync, readdirSync, renameSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Instant } from "@stemketen/core/election";
import type { DatabaseError } from "@stemketen/server-kit/database";

const DAMAGED = ".damaged-";

/** Whether a file cannot be used at all, so that only a backup helps. */
export function isUnusable({ kind }: DatabaseError): boolean {
  return kind === "corrupted" || kind === "not-a-database";
}

/**
 * Sets a file that cannot be used aside, with what belongs to it, so that a backup can be put back from the start
 * screen. Nothing of it is removed: somebody may still get something out of it.
 * @throws the system's error
 */
export function setAside(path: string, at: Instant): void {
  const kept = `${path}${DAMAGED}${at.replaceAll(/[-:]|\.\d+/g, "")}`;
  for (const suffix of ["", "-wal", "-shm"]) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${kept}${suffix}`);
  }
}

/** Names of the files that were set aside here, oldest first. */
export function filesSetAside(path: string): readonly string[] {
  const start = `${basename(path)}${DAMAGED}`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && !/-(wal|shm)$/.test(name))
    .toSorted();
}
