import { closeSync, fsyncSync, openSync, renameSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Gives a finished file its name, so that after a power cut there is the old file or the new one, whole.
 * @throws the system's error; `from` is then still there
 */
export function publishFile(from: string, to: string): void {
  syncToDisk(from, "r+");
  renameSync(from, to);
  // A folder cannot be opened on Windows; there the file system itself keeps renames in order.
  if (process.platform !== "win32") syncToDisk(dirname(to), "r");
}

function syncToDisk(path: string, flags: "r" | "r+"): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
