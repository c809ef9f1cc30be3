import { compareByteOrder } from "../basics/index.ts";
import type { HashedFile, Manifest } from "./manifest.ts";
import { isListed } from "./manifest-path.ts";

/** A file that is not as the manifest says. */
export type ManifestProblem =
  | { readonly kind: "changed" | "missing" | "added"; readonly path: string }
  /** Two files hold each other's bytes; `path` comes first in byte order. */
  | { readonly kind: "swapped"; readonly path: string; readonly other: string };

/**
 * Compares a manifest with the files that are really there.
 * @param actual every file of the folder with its own hash; the manifest and its signatures are skipped
 * @returns the problems in byte order of the path; none: the folder is exactly as listed
 */
export function verifyManifest(
  manifest: Manifest,
  actual: readonly HashedFile[],
): readonly ManifestProblem[] {
  const listed = hashesByPath(manifest.files);
  const present = hashesByPath(actual.filter(({ path }) => isListed(path)));
  const problems: ManifestProblem[] = [];
  const changed: string[] = [];
  for (const [path, sha256] of listed) {
    const found = present.get(path);
    if (found === undefined) problems.push({ kind: "missing", path });
    else if (found !== sha256) changed.push(path);
  }
  for (const path of present.keys()) if (!listed.has(path)) problems.push({ kind: "added", path });

  const paired = new Set<string>();
  for (const path of changed) {
    if (paired.has(path)) continue;
    const other = changed.find(
      (candidate) =>
        !paired.has(candidate) &&
        listed.get(candidate) === present.get(path) &&
        present.get(candidate) === listed.get(path),
    );
    if (other === undefined) problems.push({ kind: "changed", path });
    else {
      paired.add(path).add(other);
      problems.push({ kind: "swapped", path, other });
    }
  }
  return problems.toSorted((a, b) => compareByteOrder(a.path, b.path));
}

function hashesByPath(files: readonly HashedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, sha256 }) => [path, sha256.toLowerCase()]));
}
