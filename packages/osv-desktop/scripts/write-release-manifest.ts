import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { assert } from "@stemketen/core/basics";
import { type HashedFile, MANIFEST_NAME, writeManifest } from "@stemketen/core/integrity";

/** What a release is called. */
export interface ReleaseName {
  readonly version: string;
  readonly commit: string;
  /** The one file that an installer adds; null: none. */
  readonly mayAdd: string | null;
}

/** Writes MANIFEST.sha256 in the folder of a program: its name, and every file with its hash. */
export function writeReleaseManifest(folder: string, { version, commit, mayAdd }: ReleaseName): void {
  const headers = {
    component: "osv-desktop",
    version,
    commit,
    ...(mayAdd !== null && { "may-add": mayAdd }),
  };
  const manifest = writeManifest({
    domain: "stemketen/release-manifest/1",
    headers,
    files: hashFiles(folder),
  });
  writeFileSync(join(folder, MANIFEST_NAME), manifest);
}

function hashFiles(folder: string): readonly HashedFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => !lstatSync(file).isDirectory())
    .map((file) => {
      assert(lstatSync(file).isFile(), `${file} is a plain file: what a link points to can be changed`);
      const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
      return { path: relative(folder, file).replaceAll(sep, "/"), sha256 };
    });
}
