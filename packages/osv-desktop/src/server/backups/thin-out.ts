import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The newest ones are all kept: two hours of one every five minutes. */
const ALL_KEPT = 24;
/** Of the older ones the last of each hour is kept, for two days of work. */
const HOURS_KEPT = 48;
/** What follows the beginning of a name: the moment in UTC, up to the hour and whole, and what kind of file it is. */
const REST_OF_NAME = /^(\d{8}-\d{2})\d{4}\.(?:sqlite|stemketen-kopie)$/;
/** What a copy leaves behind that was broken off: by a power cut, or a stick that was pulled out. */
const REST_OF_BROKEN_OFF = /^\d{8}-\d{6}\.(?:sqlite|stemketen-kopie)\.unfinished/;

/**
 * Removes the copies in a folder that need not be kept, and what is left of broken ones. Only files whose names
 * begin so are touched: the rest is somebody else's.
 * @throws the system's error
 */
export function thinOut(folder: string, nameStart: string): void {
  const names = readdirSync(folder);
  const broken = names.filter((name) => REST_OF_BROKEN_OFF.test(restOf(name, nameStart)));
  for (const name of [...backupsToRemove(names, nameStart), ...broken]) {
    rmSync(join(folder, name), { force: true });
  }
}

/** Which of these files are copies that begin so and need not be kept. Names sort by time. */
export function backupsToRemove(names: readonly string[], nameStart: string): readonly string[] {
  const hourOf = (name: string) => REST_OF_NAME.exec(restOf(name, nameStart))?.[1] ?? null;
  const newestFirst = names
    .filter((name) => hourOf(name) !== null)
    .toSorted()
    .toReversed();
  const older = newestFirst.slice(ALL_KEPT);
  const lastOfHour = older.filter((name, at) => at === 0 || hourOf(name) !== hourOf(older[at - 1] ?? ""));
  const kept = new Set(lastOfHour.slice(0, HOURS_KEPT));
  return older.filter((name) => !kept.has(name));
}

function restOf(name: string, nameStart: string): string {
  return name.startsWith(nameStart) ? name.slice(nameStart.length) : "";
}
