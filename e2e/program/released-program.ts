import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MANIFEST_NAME } from "@stemketen/core/integrity";
import type { TestProject } from "vitest/node";
import { buildScreens } from "../../packages/osv-desktop/scripts/bundle.ts";
import { writeReleaseManifest } from "../../packages/osv-desktop/scripts/write-release-manifest.ts";
import { startWindowKit, whyNoWindow } from "../../packages/osv-desktop/tests/desktop/window-kit.ts";
import { SHARED } from "../counts/real-count.ts";

/** A copy of the program as a municipality gets it. */
export interface ReleasedProgram {
  readonly folder: string;
  /** What the letter of the Kiesraad says: the SHA-256 of the manifest. */
  readonly code: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    /** The program of all journeys; null where none is played. */
    readonly program: ReleasedProgram | null;
  }
}

/** Releases the program once for all journeys, and makes ready what opens its windows. */
export async function setup(project: TestProject): Promise<() => void> {
  const noWindow = whyNoWindow();
  project.provide("noWindow", noWindow);
  project.provide("windowKit", null);
  project.provide("program", null);
  if (SHARED === null) return () => {};
  const folder = mkdtempSync(join(tmpdir(), "stemketen-e2e-"));
  const program = await releaseProgram(join(folder, "released"));
  project.provide("program", program);
  const windows = noWindow === null ? await startWindowKit(folder, join(program.folder, "ui")) : null;
  project.provide("windowKit", windows?.kit ?? null);
  return () => {
    windows?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Builds the screens into a folder and releases them with a manifest. */
async function releaseProgram(folder: string): Promise<ReleasedProgram> {
  await buildScreens(folder);
  writeReleaseManifest(folder, { version: "0.1.0", commit: "4f2a9c1", mayAdd: null });
  const manifest = readFileSync(join(folder, MANIFEST_NAME));
  return { folder, code: createHash("sha256").update(manifest).digest("hex") };
}
