import { createHash } from "node:crypto";
import type { ElectionId, ListNumber } from "@stemketen/core/election";

/** How many lists are added by hand. */
export const DRAWN_LISTS = 3;

/**
 * Which lists are added by hand. For every list the SHA-256 is taken of `<seed>:<election>:<list number>`; those
 * with the lowest hashes are drawn, lowest first. Anybody can repeat it from the paper:
 * `printf '%s' '<seed>:GR2026_Lindewaard:7' | sha256sum`
 * @param seed as printed, 32 hexadecimal digits in lower case
 * @returns three lists, or all when there are fewer
 */
export function drawLists(
  seed: string,
  election: ElectionId,
  lists: readonly ListNumber[],
): readonly ListNumber[] {
  const tickets = lists.map((list) => ({
    list,
    ticket: createHash("sha256").update(`${seed}:${election}:${list}`).digest("hex"),
  }));
  return tickets
    .toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .slice(0, DRAWN_LISTS)
    .map(({ list }) => list);
}
