import type { PlacedRow } from "./arrange-rows.ts";

/**
 * How many rows would appear, vanish or move if `wanted` took the place of `shown`. The fewest possible: one
 * row that climbs to the top is one change, although all others shift.
 */
export function countChanges(shown: readonly PlacedRow[], wanted: readonly PlacedRow[]): number {
  const places = new Map(wanted.map((row, place) => [row.key, { place, group: row.group }]));
  const stayed = shown.flatMap((row) => {
    const next = places.get(row.key);
    return next !== undefined && next.group === row.group ? [next.place] : [];
  });
  const shownKeys = new Set(shown.map((row) => row.key));
  const appeared = wanted.filter((row) => !shownKeys.has(row.key)).length;
  return shown.length - longestRise(stayed) + appeared;
}

/** Length of the longest strictly rising subsequence: rows that need not move. Patience sorting, n log n. */
function longestRise(places: readonly number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? Number.POSITIVE_INFINITY) < place) low = middle + 1;
      else high = middle;
    }
    ends[low] = place;
  }
  return ends.length;
}
