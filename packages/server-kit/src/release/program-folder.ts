import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { HashedFile } from "@stemketen/core/integrity";

/**
 * Stands where the hash of something else than a plain file would stand. No file has it, so that a link or a
 * pipe never passes for the file it points to: what it points to can be changed afterwards.
 */
const NO_HASH = "";

/**
 * Every file in a folder and the folders in it, with its SHA-256, in no particular order. Links are never
 * followed.
 * @throws the system's error
 */
export async function hashFolder(folder: string, prefix = ""): Promise<readonly HashedFile[]> {
  const files: HashedFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = `${prefix}${entry.name}`;
    const absolute = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await hashFolder(absolute, `${path}/`)));
    else files.push({ path, sha256: entry.isFile() ? await hashFile(absolute) : NO_HASH });
  }
  return files;
}

/** SHA-256 of a file of any size, 64 lower-case hexadecimal digits. @throws the system's error */
async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
