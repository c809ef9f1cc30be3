import { AUDIT_EVENTS, type AuditActor, type AuditEventId, type AuditRecord } from "@stemketen/core/audit";
import { assert, type JsonValue, must } from "@stemketen/core/basics";
import type { Instant, StationNumber, UserId } from "@stemketen/core/election";
import { type Database, parseRows } from "../database/index.ts";
import { recordOf, STORED_LINE } from "./stored-line.ts";

/** Which records to show; what is left out does not matter. */
export interface AuditFilter {
  readonly event?: AuditEventId | undefined;
  readonly actor?: UserId | undefined;
  readonly station?: StationNumber | undefined;
  /** Occurs in the sentence of the event, the name of the actor, or what was recorded; capitals do not matter. */
  readonly text?: string | undefined;
  /** From this moment on. */
  readonly from?: Instant | undefined;
  /** Before this moment. */
  readonly until?: Instant | undefined;
}

/** Records newest first. */
export interface AuditPage {
  readonly records: readonly AuditRecord[];
  /** Give this as `before` for the next, older page; null: there are no older ones. */
  readonly olderBefore: number | null;
}

/** Everybody who ever did something, as their last record names them, by name. */
export function readAuditActors(db: Database): readonly AuditActor[] {
  const rows = db
    .prepare(
      `SELECT sequence, line FROM audit_log WHERE sequence IN (
        SELECT max(sequence) FROM audit_log WHERE actor IS NOT NULL GROUP BY actor
      )`,
    )
    .all();
  return parseRows(STORED_LINE, rows)
    .map(({ line }) => must(recordOf(line).actor, "the record has an actor"))
    .toSorted((a, b) => a.name.localeCompare(b.name, "nl"));
}

const ROWS_AT_A_TIME = 500;

/**
 * A page of the log, newest first.
 * @param before only records with a lower sequence number; null starts at the newest
 * @param limit how many records at most, 1 or more
 */
export function readAuditPage(
  db: Database,
  filter: AuditFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): AuditPage {
  assert(limit >= 1, "a page holds at least one record");
  const records: AuditRecord[] = [];
  for (const record of matchingRecords(db, filter, before)) {
    // One more than asked for was found: there is an older page.
    if (records.length === limit) return { records, olderBefore: records.at(-1)?.sequence ?? null };
    records.push(record);
  }
  return { records, olderBefore: null };
}

function* matchingRecords(db: Database, filter: AuditFilter, before: number | null): Generator<AuditRecord> {
  const sought = filter.text?.toLocaleLowerCase("nl") ?? "";
  const { where, values } = conditionsOf(filter);
  const query = db.prepare(
    `SELECT sequence, line FROM audit_log WHERE ${where} AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
  );
  let below = before ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = parseRows(STORED_LINE, query.all(...values, below, ROWS_AT_A_TIME));
    for (const { line } of rows) {
      const record = recordOf(line);
      if (sought === "" || textOf(record).includes(sought)) yield record;
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    below = last.sequence;
  }
}

function conditionsOf({ event, actor, station, from, until }: AuditFilter): {
  readonly where: string;
  readonly values: readonly (string | number)[];
} {
  const conditions = [
    { sql: "event = ?", value: event },
    { sql: "actor = ?", value: actor },
    { sql: "station = ?", value: station },
    { sql: "at >= ?", value: from },
    { sql: "at < ?", value: until },
  ].flatMap(({ sql, value }) => (value === undefined ? [] : [{ sql, value }]));
  return {
    where: ["TRUE", ...conditions.map(({ sql }) => sql)].join(" AND "),
    values: conditions.map(({ value }) => value),
  };
}

/** What a person may look for in a record, in small letters. */
function textOf({ event, actor, payload }: AuditRecord): string {
  const sentences = Object.entries(AUDIT_EVENTS).find(([id]) => id === event)?.[1];
  return [event, sentences?.nl ?? "", sentences?.en ?? "", actor?.name ?? "", ...valuesOf(payload)]
    .join("\n")
    .toLocaleLowerCase("nl");
}

function valuesOf(value: JsonValue): readonly string[] {
  if (value === null || typeof value === "boolean") return [];
  if (typeof value === "object") return Object.values<JsonValue>(value).flatMap(valuesOf);
  return [String(value)];
}
