import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { basename, dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { assert } from "@stemketen/core/basics";

/**
 * Packs a folder as .tar.gz, the same bytes from the same files: in order of name, of nobody in particular, and
 * all of one moment. Needs GNU tar.
 * @param seconds since 1970, of every file in it
 */
export async function packTar(folder: string, file: string, seconds: number): Promise<void> {
  const tar = spawn(
    "tar",
    [
      "--create",
      "--format=ustar",
      "--sort=name",
      `--mtime=@${seconds}`,
      "--owner=0",
      "--group=0",
      "--numeric-owner",
      "--mode=u=rwX,go=rX",
      `--directory=${dirname(folder)}`,
      basename(folder),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = once(tar, "exit");
  await pipeline(tar.stdout, createGzip(), createWriteStream(file));
  const [code] = await exited;
  assert(code === 0, `tar packs the folder (exit ${String(code)})`);
}
