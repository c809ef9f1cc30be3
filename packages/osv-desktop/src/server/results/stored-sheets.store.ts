import { AUDIT_EVENTS } from "@stemketen/core/audit";
import type { StationNumber } from "@stemketen/core/election";
import { readAuditPage } from "@stemketen/server-kit/audit-store";
import { type Database, parseRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";
import type { StoredText } from "./independent-adding.ts";

const ROW = z.object({ station: z.int(), state: z.string() });

/** The entries as they lie in the table, one at a time: for the second addition, which reads them by itself. */
export function* storedTexts(db: Database): Generator<StoredText> {
  for (const row of db.prepare("SELECT station, state FROM entries ORDER BY station").iterate()) {
    yield parseRow(ROW, row);
  }
}

const STAMP = z.object({ own: z.int() });

/** Another text after every change of the database, by this connection or by another. */
export function databaseStamp(db: Database): string {
  const { own } = parseRow(STAMP, db.prepare("SELECT total_changes() AS own").get());
  return `${own} ${String(db.pragma("data_version", { simple: true }))}`;
}

/** The SHA-256 of the sheet of a station when it last became definitive, as the log has it; null: it never was. */
export function loggedSheetHash(db: Database, station: StationNumber): string | null {
  const event = "entry.definitive";
  const { records } = readAuditPage(db, { event, station }, { before: null, limit: 1 });
  const [record] = records;
  return record === undefined ? null : parseRow(AUDIT_EVENTS[event].payload, record.payload).sheet;
}
