import { type FileHandle, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod/mini";

/**
 * Gives a finished file its name, so that after a power cut there is the old file or the new one, whole. The disk is
 * waited for outside the thread of the server: a stick may take seconds.
 * @throws the system's error; `from` is then still there, unless only its new name could not be written at once
 */
export async function publishFile(from: string, to: string): Promise<void> {
  await syncToDisk(from, "r+");
  await rename(from, to);
  // A folder cannot be opened on Windows; there the file system itself keeps renames in order.
  if (process.platform !== "win32") await syncToDisk(dirname(to), "r");
}

/** Waits until the disk has what is in a file, or which names are in a folder. @throws the system's error */
export async function syncToDisk(path: string, flags: "r" | "r+"): Promise<void> {
  const handle = await open(path, flags);
  try {
    await sync(handle);
  } finally {
    await handle.close();
  }
}

const NOT_POSSIBLE_HERE = z.object({ code: z.enum(["EINVAL", "ENOTSUP"]) });

/** Some file systems of sticks cannot be told to write at once; they are not refused for it. */
async function sync(handle: FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (!z.safeParse(NOT_POSSIBLE_HERE, error).success) throw error;
  }
}
