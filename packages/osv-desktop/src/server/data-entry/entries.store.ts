import { type DataEntryState, EMPTY } from "@stemketen/core/data-entry";
import { type Instant, instant, type StationNumber, stationNumber } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";
import type { EntrySummary } from "./entry-summary.ts";

/** The entry of one station's sheet as it is stored. */
export interface StoredEntry {
  readonly station: StationNumber;
  readonly state: DataEntryState;
  /** Grows by one with every change; 0 before the first. */
  readonly version: number;
  /** When it came into this kind of state; null before anybody began. */
  readonly since: Instant | null;
  readonly changedAt: Instant | null;
}

/** The summary of one station's entry. */
export interface SummarisedEntry extends Omit<StoredEntry, "state"> {
  readonly summary: EntrySummary;
}

const MOMENT = z.pipe(z.string(), z.transform(instant));
const HEAD = {
  station: z.pipe(z.int(), z.transform(stationNumber)),
  version: z.int(),
  since: MOMENT,
  changed_at: MOMENT,
};
const ROW = z.object({ ...HEAD, state: z.string() });
const SUMMARY_ROW = z.object({ ...HEAD, summary: z.string() });
const HEAD_ROW = z.object(HEAD);

// The state machine alone writes here, and its states are plain data that JSON keeps; see transition.test.ts.
const stateOf = (text: string): DataEntryState => JSON.parse(text) as DataEntryState;
// Made from such a state, in the same statement that stores it.
const summaryIn = (text: string): EntrySummary => JSON.parse(text) as EntrySummary;

/** The entry of a station; EMPTY while nobody has begun. */
export function readEntry(db: Database, station: StationNumber): StoredEntry {
  const query = db.prepare(
    "SELECT station, state, version, since, changed_at FROM entries WHERE station = ?",
  );
  const row = parseOptionalRow(ROW, query.get(station));
  return row === null
    ? { station, state: EMPTY, version: 0, since: null, changedAt: null }
    : {
        station,
        state: stateOf(row.state),
        version: row.version,
        since: row.since,
        changedAt: row.changed_at,
      };
}

/** The summaries of all entries that somebody has begun, by station. */
export function allSummaries(db: Database): readonly SummarisedEntry[] {
  const rows = db
    .prepare("SELECT station, summary, version, since, changed_at FROM entries ORDER BY station")
    .all();
  return parseRows(SUMMARY_ROW, rows).map(summarised);
}

/** The summary of one entry; null while nobody has begun. */
export function readSummary(db: Database, station: StationNumber): SummarisedEntry | null {
  const query = db.prepare(
    "SELECT station, summary, version, since, changed_at FROM entries WHERE station = ?",
  );
  const row = parseOptionalRow(SUMMARY_ROW, query.get(station));
  return row === null ? null : summarised(row);
}

function summarised(row: z.output<typeof SUMMARY_ROW>): SummarisedEntry {
  const { station, summary, version, since, changed_at: changedAt } = row;
  return { station, summary: summaryIn(summary), version, since, changedAt };
}

/** Which entries are definitive, and as of which change; the sheets themselves are not read. */
export function definitiveEntries(db: Database): readonly Omit<StoredEntry, "state">[] {
  const query =
    "SELECT station, version, since, changed_at FROM entries WHERE kind = 'definitive' ORDER BY station";
  return parseRows(HEAD_ROW, db.prepare(query).all()).map(({ changed_at: changedAt, ...head }) => {
    return { ...head, changedAt };
  });
}

/** Whether anything of a station was typed, and is still there. */
export function isStarted(db: Database, station: StationNumber): boolean {
  const query = db.prepare("SELECT 1 FROM entries WHERE station = ? AND kind <> 'empty'");
  return query.get(station) !== undefined;
}

/** Forgets an entry that was reset, so that its station can be removed. One that holds anything stays. */
export function dropEmptyEntry(db: Database, station: StationNumber): void {
  db.prepare("DELETE FROM entries WHERE station = ? AND kind = 'empty'").run(station);
}

/** Stores what an entry became, with its summary. */
export function storeEntry(
  db: Database,
  { station, state, version, since, changedAt }: StoredEntry,
  summary: EntrySummary,
): void {
  db.prepare(
    `INSERT INTO entries (station, kind, state, summary, version, since, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kind = excluded.kind, state = excluded.state, summary = excluded.summary,
       version = excluded.version, since = excluded.since, changed_at = excluded.changed_at`,
  ).run(station, state.kind, JSON.stringify(state), JSON.stringify(summary), version, since, changedAt);
}
