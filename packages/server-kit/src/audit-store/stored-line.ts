import type { AuditRecord } from "@stemketen/core/audit";
import { must } from "@stemketen/core/basics";
import { instant, userId } from "@stemketen/core/election";
import * as z from "zod/mini";
import { type Database, parseRows } from "../database/index.ts";

/** A line as it stands in the table, without its line feed. */
export const STORED_LINE = z.object({ sequence: z.int(), line: z.string() });

/** So many lines are read at a time, so that a long log neither fills memory nor holds the database. */
const LINES_AT_A_TIME = 500;

const JSON_VALUE = z.json();
const RECORD = z.object({
  actor: z.nullable(
    z.object({
      id: z.pipe(z.string(), z.transform(userId)),
      name: z.string(),
      role: z.enum(["administrator", "coordinator", "typist", "observer", "auditor"]),
    }),
  ),
  at: z.pipe(z.string(), z.transform(instant)),
  event: z.string(),
  hash: z.string(),
  level: z.enum(["info", "success", "warning", "error"]),
  payload: z.record(z.string(), JSON_VALUE),
  previous: z.string(),
  sequence: z.int(),
});

/** The record that a stored line holds. @throws Error when it is not one: verification names such a line */
export function recordOf(line: string): AuditRecord {
  const read = RECORD.safeParse(JSON.parse(line));
  return must(read.data, "a line of the audit log is a record");
}

/** All stored lines, oldest first, some at a time; the database is free in between. */
export function* storedLines(db: Database): Generator<readonly z.output<typeof STORED_LINE>[]> {
  const query = db.prepare(
    "SELECT sequence, line FROM audit_log WHERE sequence > ? ORDER BY sequence LIMIT ?",
  );
  let last = 0;
  for (;;) {
    const lines = parseRows(STORED_LINE, query.all(last, LINES_AT_A_TIME));
    const end = lines.at(-1);
    if (end === undefined) return;
    yield lines;
    last = end.sequence;
  }
}
