import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const START = "workplace-";

/** A folder of our own for the copies that a piece of work needs; remove it afterwards. @throws the system's error */
export function makeWorkplace(folder: string): string {
  return mkdtempSync(join(folder, START));
}

/**
 * Removes what a kill or a power cut left behind: it takes room, and a copy that was unlocked to look into it must
 * not stay open. @throws the system's error
 */
export function clearWorkplaces(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(START)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
