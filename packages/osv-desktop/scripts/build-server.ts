// Builds the program without a window of its own, to be opened in a browser with Node.js 24: node build-server.ts
//   --out DIR [--platform linux|win32] [--targets FILE] [--commit HASH]; then: node server.mjs in that folder.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildScreens, bundleServer } from "./bundle.ts";
import { ownVersion, type ReleaseOptions, readReleaseOptions } from "./release-options.ts";
import { writeReleaseManifest } from "./write-release-manifest.ts";

/** Builds the server with its screens. @returns its folder, with a manifest of every file in it */
export async function buildServer({ out, platform, guardTargets, commit }: ReleaseOptions): Promise<string> {
  const version = ownVersion();
  const folder = join(out, `stemketen-server-${version}-${platform}-x64`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await Promise.all([
    bundleServer(folder, { target: { platform, arch: "x64" }, guardTargets }),
    buildScreens(folder),
  ]);
  writeReleaseManifest(folder, { version, commit, mayAdd: null });
  return folder;
}

if (import.meta.main) process.stdout.write(`${await buildServer(readReleaseOptions([]))}\n`);
