import type { OverviewRow } from "./overview-row.ts";

/** What an event of the server holds. */
export interface OverviewChange {
  /** Whether these are all rows: then everything else goes. */
  readonly complete: boolean;
  /** Rows that take the place of those with the same number. */
  readonly rows: readonly OverviewRow[];
  /** Stations that are no longer there. */
  readonly gone: readonly number[];
}

/** The rows after a change, by number. Rows that did not change stay the same objects. */
export function applyChange(
  rows: readonly OverviewRow[],
  { complete, rows: changed, gone }: OverviewChange,
): OverviewRow[] {
  if (complete) return [...changed];
  const newest = new Map(changed.map((row) => [row.station, row]));
  const kept = rows.flatMap((row) => {
    const next = newest.get(row.station) ?? row;
    newest.delete(row.station);
    return gone.includes(row.station) ? [] : [next];
  });
  return [...kept, ...newest.values()].toSorted((a, b) => a.station - b.station);
}
