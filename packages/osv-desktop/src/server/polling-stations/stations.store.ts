import { must } from "@stemketen/core/basics";
import {
  type Instant,
  instant,
  type PollingStation,
  type StationNumber,
  stationNumber,
} from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

/** A station with what a screen needs to change it. */
export interface StoredStation {
  readonly station: PollingStation;
  /** Grows by one with every change. */
  readonly version: number;
  readonly changedAt: Instant;
}

/** A station as it was and as it became; null where it was not there. */
export interface StationChange {
  readonly before: PollingStation | null;
  readonly after: PollingStation | null;
  /** Asked for once the session has begun. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: Instant;
}

const NUMBER = z.pipe(z.int(), z.transform(stationNumber));
const MOMENT = z.pipe(z.string(), z.transform(instant));
const KIND = z.nullable(z.enum(["fixed", "special", "mobile"]));
const ROW = z.object({
  number: NUMBER,
  name: z.string(),
  kind: KIND,
  address: z.nullable(z.string()),
  postal_code: z.nullable(z.string()),
  locality: z.nullable(z.string()),
  eligible_voters: z.nullable(z.int()),
  version: z.int(),
  changed_at: MOMENT,
});
const KEPT_STATION = z.nullable(
  z.object({
    number: NUMBER,
    name: z.string(),
    kind: KIND,
    address: z.nullable(z.string()),
    postalCode: z.nullable(z.string()),
    locality: z.nullable(z.string()),
    eligibleVoters: z.nullable(z.int()),
  }),
);
const CHANGE = z.object({
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  changed_by: z.string(),
  changed_at: MOMENT,
});

function storedOf(row: z.output<typeof ROW>): StoredStation {
  const { number, name, kind, address, locality } = row;
  return {
    station: {
      number,
      name,
      kind,
      address,
      postalCode: row.postal_code,
      locality,
      eligibleVoters: row.eligible_voters,
    },
    version: row.version,
    changedAt: row.changed_at,
  };
}

/** All stations with their versions, by number. */
export function readStoredStations(db: Database): readonly StoredStation[] {
  return parseRows(ROW, db.prepare("SELECT * FROM stations ORDER BY number").all()).map(storedOf);
}

/** All stations, by number. */
export function readStations(db: Database): readonly PollingStation[] {
  return readStoredStations(db).map(({ station }) => station);
}

/** The station of that number, or null. */
export function findStation(db: Database, number: StationNumber): StoredStation | null {
  const row = parseOptionalRow(ROW, db.prepare("SELECT * FROM stations WHERE number = ?").get(number));
  return row === null ? null : storedOf(row);
}

/** Whether the municipality has a station of that number. */
export function hasStation(db: Database, number: StationNumber): boolean {
  return db.prepare("SELECT 1 FROM stations WHERE number = ?").get(number) !== undefined;
}

/** Takes these stations in place of all; the list of changes begins anew. */
export function replaceStations(db: Database, stations: readonly PollingStation[], at: Instant): void {
  db.prepare("DELETE FROM station_changes").run();
  db.prepare("DELETE FROM stations").run();
  for (const station of stations) insertStation(db, station, at);
}

export function insertStation(db: Database, station: PollingStation, at: Instant): void {
  db.prepare(
    `INSERT INTO stations
       (number, name, kind, address, postal_code, locality, eligible_voters, version, changed_at)
     VALUES (@number, @name, @kind, @address, @postalCode, @locality, @eligibleVoters, 1, @at)`,
  ).run({ ...station, at });
}

/** Stores what a station became; papers and what was typed go with it to a new number. */
export function updateStation(
  db: Database,
  number: StationNumber,
  station: PollingStation,
  at: Instant,
): StoredStation {
  db.prepare(
    `UPDATE stations SET number = @number, name = @name, kind = @kind, address = @address,
       postal_code = @postalCode, locality = @locality, eligible_voters = @eligibleVoters,
       version = version + 1, changed_at = @at
     WHERE number = @old`,
  ).run({ ...station, at, old: number });
  return must(findStation(db, station.number), "a station that was changed is there");
}

export function deleteStation(db: Database, number: StationNumber): void {
  db.prepare("DELETE FROM stations WHERE number = ?").run(number);
}

export function appendStationChange(db: Database, { before, after, reason, by, at }: StationChange): void {
  db.prepare(
    "INSERT INTO station_changes (before, after, reason, changed_by, changed_at) VALUES (?, ?, ?, ?, ?)",
  ).run(textOf(before), textOf(after), reason, by, at);
}

/** Every change since the stations were last imported, in the order in which they were made. */
export function readStationChanges(db: Database): readonly StationChange[] {
  const rows = db.prepare("SELECT * FROM station_changes ORDER BY id").all();
  return parseRows(CHANGE, rows).map(({ before, after, reason, changed_by: by, changed_at: at }) => {
    return { before: keptStation(before), after: keptStation(after), reason, by, at };
  });
}

function textOf(station: PollingStation | null): string | null {
  return station === null ? null : JSON.stringify(station);
}

function keptStation(text: string | null): PollingStation | null {
  return text === null ? null : parseRow(KEPT_STATION, JSON.parse(text));
}
