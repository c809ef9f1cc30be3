/** Inhabitants up to and including which a council has this many seats: Gemeentewet, article 8. */
const COUNCIL_SIZES: readonly (readonly [inhabitants: number, seats: number])[] = [
  [3_000, 9],
  [6_000, 11],
  [10_000, 13],
  [15_000, 15],
  [20_000, 17],
  [25_000, 19],
  [30_000, 21],
  [35_000, 23],
  [40_000, 25],
  [45_000, 27],
  [50_000, 29],
  [60_000, 31],
  [70_000, 33],
  [80_000, 35],
  [100_000, 37],
  [200_000, 39],
];

/** Number of seats of a municipal council by inhabitants (Gemeentewet, article 8). */
export function councilSize(inhabitants: number): number {
  return COUNCIL_SIZES.find(([upTo]) => inhabitants <= upTo)?.[1] ?? 45;
}
