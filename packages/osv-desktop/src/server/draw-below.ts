import type { RandomBytes } from "@stemketen/server-kit/accounts";

/** A number below `bound` (at most 256), every one as likely: bytes that would favour the low ones are drawn again. */
export function drawBelow(random: RandomBytes, bound: number): number {
  const limit = 256 - (256 % bound);
  for (;;) {
    const [byte = 0] = random(1);
    if (byte < limit) return byte % bound;
  }
}
