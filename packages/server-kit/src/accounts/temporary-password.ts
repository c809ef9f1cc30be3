import type { RandomBytes } from "./random-bytes.ts";

/** Thirty-two signs that nobody confuses on a printed slip, whatever the font: five bits each. */
const SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS = 3;
const SIGNS_IN_GROUP = 4;

/**
 * A password for one login, to be read from a slip: "kf7m-3xqa-t9ws". Sixty bits: with the slowing of attempts
 * nobody guesses it.
 */
export function generateTemporaryPassword(random: RandomBytes): string {
  const signs = Array.from(random(GROUPS * SIGNS_IN_GROUP), (byte) => SIGNS.charAt(byte % SIGNS.length));
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * SIGNS_IN_GROUP, (group + 1) * SIGNS_IN_GROUP).join(""),
  ).join("-");
}
