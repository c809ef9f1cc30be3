import { err, ok, type Result } from "@stemketen/core/basics";
import type { Database } from "better-sqlite3";
import * as z from "zod/mini";
import { type DatabaseError, systemError } from "./database-error.ts";
import { parseRows } from "./rows.ts";

/** More than a person would read; the first one already means: restore a backup. */
const MAX_FINDINGS = 20;

const FINDING = z.object({ integrity_check: z.string() });
const BROKEN_REFERENCE = z.object({ table: z.string(), parent: z.string() });

/**
 * Reads the whole database and checks its pages, indexes, constraints and foreign keys. Takes as long as
 * reading the file.
 */
export function checkIntegrity(db: Database): Result<null, DatabaseError> {
  try {
    const findings = parseRows(FINDING, db.prepare(`PRAGMA integrity_check(${MAX_FINDINGS})`).all())
      .map((row) => row.integrity_check)
      .filter((finding) => finding !== "ok");
    const references = parseRows(BROKEN_REFERENCE, db.prepare("PRAGMA foreign_key_check").all())
      .slice(0, MAX_FINDINGS)
      .map(({ table, parent }) => `a row of ${table} refers to nothing in ${parent}`);
    if (findings.length + references.length === 0) return ok(null);
    return err({ kind: "corrupted", path: db.name, findings: [...findings, ...references] });
  } catch (error) {
    return err(systemError(error, db.name));
  }
}
