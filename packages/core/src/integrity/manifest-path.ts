/** The manifest of a folder, beside the files it lists. */
export const MANIFEST_NAME = "MANIFEST.sha256";

/** The file with a detached signature of the manifest, beside it. */
export function manifestSignatureName(keyId: string): string {
  return `${MANIFEST_NAME}.${keyId}.sig`;
}

/** The key named by a signature's file name, or null for any other file. */
export function keyIdOfSignatureName(path: string): string | null {
  return /^MANIFEST\.sha256\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\.sig$/.exec(path)?.[1] ?? null;
}

/** Whether a manifest lists this file: every file of the folder but itself and its signatures. */
export function isListed(path: string): boolean {
  return path !== MANIFEST_NAME && keyIdOfSignatureName(path) === null;
}

// sha256sum escapes names with a backslash or a line feed, and a terminal obeys control characters.
// oxlint-disable-next-line no-control-regex
const UNSAFE_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\\\u2028\u2029]/;

/**
 * Whether a path stays inside the folder and is written in one way only: relative, forward slashes, no empty
 * part, no "." or "..", no drive letter, no backslash, no control character.
 */
export function isManifestPath(path: string): boolean {
  if (UNSAFE_CHARACTERS.test(path) || !path.isWellFormed() || /^[A-Za-z]:/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
