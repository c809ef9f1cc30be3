import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256Hex } from "@stemketen/core/basics";
import {
  MANIFEST_NAME,
  type Manifest,
  type ManifestError,
  type ManifestProblem,
  parseManifest,
  verifyManifest,
} from "@stemketen/core/integrity";
import { hashFolder } from "./program-folder.ts";

/** What was found when a programme's own files were recomputed. */
export type ReleaseCheck =
  /** There is no manifest: a source checkout. */
  | { readonly kind: "not-released" }
  /** There is one, but not one that a release has; `line` counts from 1. */
  | {
      readonly kind: "bad-manifest";
      readonly fault: ManifestError["kind"] | "not-a-release";
      readonly line: number;
    }
  /** A file or folder could not be read; `reason` is the system's code. */
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "checked"; readonly release: CheckedRelease };

/** A release and the files that are not as it says. */
export interface CheckedRelease {
  readonly component: string;
  readonly version: string;
  readonly commit: string;
  /** SHA-256 of the manifest, 64 hexadecimal digits: what stands in the letter, in groups of four. */
  readonly code: string;
  /** How many files the manifest lists. */
  readonly files: number;
  /**
   * In byte order of the path; none: every file is as released. A link is "changed" where a file should be,
   * and else "added".
   */
  readonly problems: readonly ManifestProblem[];
}

/**
 * Recomputes every file in the folder of a programme against MANIFEST.sha256 in it. Proves nothing against
 * somebody who changed this very check: that is what checking the installer beforehand is for.
 * @param folder that holds the programme and nothing else
 */
export async function checkRelease(folder: string): Promise<ReleaseCheck> {
  try {
    const bytes = await readManifest(folder);
    if (bytes === null) return { kind: "not-released" };
    const parsed = parseManifest(bytes);
    if (!parsed.ok) return { kind: "bad-manifest", fault: parsed.error.kind, line: parsed.error.line };
    const identity = releaseIdentity(parsed.value);
    if (identity === null) return { kind: "bad-manifest", fault: "not-a-release", line: 1 };
    const problems = verifyManifest(parsed.value, await hashFolder(folder)).filter(
      (problem) => !mayBeAdded(parsed.value, problem),
    );
    const files = parsed.value.files.length;
    return { kind: "checked", release: { ...identity, code: sha256Hex(bytes), files, problems } };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { kind: "unreadable", reason: String(error.code) };
  }
}

/** The bytes of the manifest; null when there is nothing of that name. @throws the system's error */
async function readManifest(folder: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(join(folder, MANIFEST_NAME)));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function releaseIdentity({
  domain,
  headers,
}: Manifest): Pick<CheckedRelease, "component" | "version" | "commit"> | null {
  const { component, version, commit } = headers;
  if (domain !== "stemketen/release-manifest/1") return null;
  if (component === undefined || version === undefined || commit === undefined) return null;
  return { component, version, commit };
}

/** An installer puts its own way out beside the programme, and only that one file. */
function mayBeAdded({ headers }: Manifest, { kind, path }: ManifestProblem): boolean {
  return kind === "added" && path === headers["may-add"];
}
