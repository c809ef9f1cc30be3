import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { must } from "@stemketen/core/basics";
import type { BuildTarget } from "./bundle.ts";

const PACKAGE = join(import.meta.dirname, "..");

/** From what and for which computer a release is built. */
export interface ReleaseOptions {
  /** Folder in which it comes. */
  readonly out: string;
  readonly platform: BuildTarget["platform"];
  /** JSON file with what the stand-alone guard asks for an answer; null: it asks nobody. */
  readonly guardTargets: string | null;
  /** From which it is built. */
  readonly commit: string;
}

/**
 * Reads `--out DIR [--platform linux|win32] [--targets FILE] [--commit HASH]` from the command line.
 * @param more an option of this build alone, with a value
 * @throws Error that names the option that is wrong
 */
export function readReleaseOptions<More extends string>(
  more: readonly More[],
): ReleaseOptions & { readonly more: Readonly<Record<More, string | undefined>> } {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      platform: { type: "string" },
      targets: { type: "string" },
      commit: { type: "string" },
      ...Object.fromEntries(more.map((name) => [name, { type: "string" } as const])),
    },
  });
  const given: Readonly<Record<string, string | undefined>> = values;
  const { out, platform = process.platform, targets, commit } = given;
  return {
    out: resolve(must(out, "--out names a folder")),
    platform: must(
      platform === "linux" || platform === "win32" ? platform : null,
      "--platform is linux or win32",
    ),
    guardTargets: targets === undefined ? null : resolve(targets),
    commit: commit ?? git("rev-parse", "HEAD"),
    more: Object.fromEntries(more.map((name) => [name, given[name]])) as Record<More, string | undefined>,
  };
}

/** The moment of the files in a release, in seconds since 1970: SOURCE_DATE_EPOCH, or that of the last commit. */
export function readBuildMoment(): number {
  return Number(process.env["SOURCE_DATE_EPOCH"] ?? git("log", "-1", "--format=%ct"));
}

/** The version in a package.json. */
export function versionIn(file: string): string {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, "utf8"));
  return version;
}

/** The version that is being built. */
export function ownVersion(): string {
  return versionIn(join(PACKAGE, "package.json"));
}

function git(...words: readonly string[]): string {
  return execFileSync("git", words, { cwd: PACKAGE, encoding: "utf8" }).trim();
}
