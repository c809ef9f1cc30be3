import { assert } from "./assert.ts";

/** A SHA-256 is shown and read aloud in sixteen groups of four digits, as on the Kiesraad's paper. */
export const HASH_GROUP_COUNT = 16;
export const HASH_GROUP_LENGTH = 4;

/**
 * Splits a digest of 64 hexadecimal digits into its sixteen groups of four, lower case.
 * @throws Error when the digest is not 64 hexadecimal digits
 */
export function hashGroups(digest: string): readonly string[] {
  const lower = digest.toLowerCase();
  assert(/^[0-9a-f]{64}$/.test(lower), "a SHA-256 has 64 hexadecimal digits");
  return Array.from({ length: HASH_GROUP_COUNT }, (_, group) =>
    lower.slice(group * HASH_GROUP_LENGTH, (group + 1) * HASH_GROUP_LENGTH),
  );
}

/** The digest as printed: groups with a blank between them. */
export function formatHash(digest: string): string {
  return hashGroups(digest).join(" ");
}
