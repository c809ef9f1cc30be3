import { AUDIT_EVENTS } from "@stemketen/core/audit";
import { must } from "@stemketen/core/basics";
import type { StationNumber } from "@stemketen/core/election";
import { readAuditPage } from "@stemketen/server-kit/audit-store";
import { type Database, parseOptionalRow, parseRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";
import type { StoredText } from "./independent-adding.ts";

const ROW = z.object({ station: z.int(), state: z.string() });

/** An entry as it lies in the table: for the second addition, which reads it by itself. */
export function storedText(db: Database, station: StationNumber): StoredText {
  const row = db.prepare("SELECT station, state FROM entries WHERE station = ?").get(station);
  return must(parseOptionalRow(ROW, row), "there is an entry");
}

const STAMP = z.object({
  election: z.nullable(z.string()),
  stations: z.nullable(z.string()),
  entries: z.nullable(z.string()),
});

/**
 * What is counted, as of which change: another text after every change of the election, a station or an entry, and
 * after whatever another process does to the database. Everything else goes on without changing it.
 */
export function countStamp(db: Database): string {
  const query = db.prepare(
    `SELECT
       (SELECT json_array(definition_sha256, lists_sha256, method, municipality_id, eligible_voters)
          FROM election) AS election,
       (SELECT group_concat(number || ' ' || version || ' ' || changed_at) FROM stations) AS stations,
       (SELECT group_concat(station || ' ' || version || ' ' || changed_at) FROM entries) AS entries`,
  );
  const { election, stations, entries } = parseRow(STAMP, query.get());
  return [db.pragma("data_version", { simple: true }), election, stations, entries].join("\n");
}

/** The SHA-256 of the sheet of a station when it last became definitive, as the log has it; null: it never was. */
export function loggedSheetHash(db: Database, station: StationNumber): string | null {
  const event = "entry.definitive";
  const { records } = readAuditPage(db, { event, station }, { before: null, limit: 1 });
  const [record] = records;
  return record === undefined ? null : parseRow(AUDIT_EVENTS[event].payload, record.payload).sheet;
}
