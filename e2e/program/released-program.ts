import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST_NAME } from "@stemketen/core/integrity";
import { buildScreens } from "../../packages/osv-desktop/scripts/bundle.ts";
import { writeReleaseManifest } from "../../packages/osv-desktop/scripts/write-release-manifest.ts";

/** A copy of the program as a municipality gets it. */
export interface ReleasedProgram {
  readonly folder: string;
  /** What the letter of the Kiesraad says: the SHA-256 of the manifest. */
  readonly code: string;
}

/** Builds the screens into a folder and releases them with a manifest. */
export async function releaseProgram(folder: string): Promise<ReleasedProgram> {
  await buildScreens(folder);
  writeReleaseManifest(folder, { version: "0.1.0", commit: "4f2a9c1", mayAdd: null });
  const manifest = readFileSync(join(folder, MANIFEST_NAME));
  return { folder, code: createHash("sha256").update(manifest).digest("hex") };
}
