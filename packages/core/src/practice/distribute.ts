import { assert } from "../basics/index.ts";

/**
 * Divides a whole number over weights so that the parts add up to it exactly: rounded down first, then one
 * more for the largest remainders (the lower index where they are equal).
 * @param total a whole number of 0 or more
 * @param weights whole numbers of 0 or more, not all 0 unless `total` is 0
 */
export function distribute(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return weights.map(() => 0);
  assert(sum > 0, "there is a weight to divide over");
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
