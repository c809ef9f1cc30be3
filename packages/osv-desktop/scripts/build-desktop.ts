// Builds the desktop program: node build-desktop.ts --out DIR [--electron-dist DIR] [--platform linux|win32]
//   [--targets FILE] [--commit HASH]
// On Linux a folder and a tar of it, on Windows an installer. SOURCE_DATE_EPOCH: the moment of the files in the tar.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, Platform } from "electron-builder";
import { type BuildTarget, buildScreens, bundleHandler, bundleMain } from "./bundle.ts";
import { desktopConfiguration } from "./desktop-configuration.ts";
import { packTar } from "./pack-tar.ts";
import {
  ownVersion,
  type ReleaseOptions,
  readBuildMoment,
  readReleaseOptions,
  versionIn,
} from "./release-options.ts";
import { writeReleaseManifest } from "./write-release-manifest.ts";

const PACKAGE = join(import.meta.dirname, "..");
const installed = createRequire(join(PACKAGE, "package.json"));

export interface BuildOptions extends ReleaseOptions {
  /** Folder of an Electron for that platform; null: the pinned one is fetched. */
  readonly electronDist: string | null;
  /** The moment of the files in the tar, in seconds since 1970. */
  readonly builtAt: number;
}

/**
 * Builds the program for one platform.
 * @returns for Linux the folder of the program, with its manifest in it and a tar beside it; for Windows the
 *   folder of the installer
 */
export async function buildDesktop(options: BuildOptions): Promise<string> {
  const { out, electronDist, platform, guardTargets, commit, builtAt } = options;
  const target: BuildTarget = { platform, arch: "x64" };
  const version = ownVersion();
  const app = mkdtempSync(join(tmpdir(), "desktop-app-"));
  mkdirSync(out, { recursive: true });
  try {
    writePackage(app, version);
    await Promise.all([
      bundleMain(app, guardTargets),
      bundleHandler(app, { target, guardTargets }),
      buildScreens(app),
    ]);
    const config = desktopConfiguration({
      app,
      out,
      electronDist,
      electronVersion: electronVersion(electronDist),
    });
    if (platform === "win32") {
      // After the last change to the program, and before the installer is made of it.
      const afterSign = ({ appOutDir }: { readonly appOutDir: string }): void =>
        writeReleaseManifest(appOutDir, { version, commit, mayAdd: "Uninstall Stemketen.exe" });
      await build({
        projectDir: app,
        targets: Platform.WINDOWS.createTarget(),
        config: { ...config, afterSign },
      });
      return out;
    }
    await build({ projectDir: app, targets: Platform.LINUX.createTarget("dir"), config });
    const folder = join(out, `stemketen-${version}-linux-x64`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(out, "linux-unpacked"), folder);
    rmSync(join(out, "builder-debug.yml"), { force: true });
    writeReleaseManifest(folder, { version, commit, mayAdd: null });
    await packTar(folder, `${folder}.tar.gz`, builtAt);
    return folder;
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
}

function writePackage(app: string, version: string): void {
  const about = {
    name: "stemketen",
    productName: "Stemketen",
    description: "Telprogramma voor de gemeenteraadsverkiezing",
    version,
    license: "EUPL-1.2",
    author: "Stemketen",
    main: "main.cjs",
  };
  writeFileSync(join(app, "package.json"), `${JSON.stringify(about, null, 2)}\n`);
}

/** As the folder says which it is, or else the one that is pinned. */
function electronVersion(dist: string | null): string {
  const file = dist === null ? null : join(dist, "version");
  return file !== null && existsSync(file)
    ? readFileSync(file, "utf8").trim().replace(/^v/, "")
    : versionIn(installed.resolve("electron/package.json"));
}

function readOptions(): BuildOptions {
  const { more, ...options } = readReleaseOptions(["electron-dist"]);
  const dist = more["electron-dist"];
  return {
    ...options,
    electronDist: dist === undefined ? null : resolve(dist),
    builtAt: readBuildMoment(),
  };
}

if (import.meta.main) process.stdout.write(`${await buildDesktop(readOptions())}\n`);
