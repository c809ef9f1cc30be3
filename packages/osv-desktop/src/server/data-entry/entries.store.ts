import { type DataEntryState, EMPTY } from "@stemketen/core/data-entry";
import { type Instant, instant, type StationNumber, stationNumber } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

/** The entry of one station's sheet as it is stored. */
export interface StoredEntry {
  readonly station: StationNumber;
  readonly state: DataEntryState;
  /** Grows by one with every change; 0 before the first. */
  readonly version: number;
  readonly changedAt: Instant | null;
}

const ROW = z.object({
  station: z.pipe(z.int(), z.transform(stationNumber)),
  state: z.string(),
  version: z.int(),
  changed_at: z.pipe(z.string(), z.transform(instant)),
});

// The state machine alone writes here, and its states are plain data that JSON keeps; see transition.test.ts.
const stateOf = (text: string): DataEntryState => JSON.parse(text) as DataEntryState;

/** The entry of a station; EMPTY while nobody has begun. */
export function readEntry(db: Database, station: StationNumber): StoredEntry {
  const query = db.prepare("SELECT station, state, version, changed_at FROM entries WHERE station = ?");
  const row = parseOptionalRow(ROW, query.get(station));
  return row === null
    ? { station, state: EMPTY, version: 0, changedAt: null }
    : { station, state: stateOf(row.state), version: row.version, changedAt: row.changed_at };
}

/** All entries that somebody has begun. */
export function allEntries(db: Database): readonly StoredEntry[] {
  const rows = db.prepare("SELECT station, state, version, changed_at FROM entries ORDER BY station").all();
  return parseRows(ROW, rows).map((row) => {
    return {
      station: row.station,
      state: stateOf(row.state),
      version: row.version,
      changedAt: row.changed_at,
    };
  });
}

/** Stores what an entry became. */
export function storeEntry(db: Database, { station, state, version, changedAt }: StoredEntry): void {
  db.prepare(
    `INSERT INTO entries (station, state, version, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state, version = excluded.version, changed_at = excluded.changed_at`,
  ).run(station, JSON.stringify(state), version, changedAt);
}
