import type { HashCheck } from "@stemketen/core/integrity";
import { type Database, parseOptionalRow, parseRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

const ROW = z.object({ state: z.string() });
const STATE = z.object({
  kind: z.enum(["open", "matched", "locked"]),
  digest: z.string(),
  hidden: z.tuple([z.int(), z.int()]),
  misses: z.int(),
});

const checkOf = ({ state }: z.output<typeof ROW>): HashCheck => parseRow(STATE, JSON.parse(state));

/** The check of the release with this code; null before it was drawn. */
export function readLetterCheck(db: Database, code: string): HashCheck | null {
  const found = db.prepare("SELECT state FROM letter_checks WHERE sha256 = ?").get(code);
  const row = parseOptionalRow(ROW, found);
  return row === null ? null : checkOf(row);
}

export function storeLetterCheck(db: Database, check: HashCheck): void {
  db.prepare(
    `INSERT INTO letter_checks (sha256, state) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state`,
  ).run(check.digest, JSON.stringify(check));
}

/** The checks of every release that this installation has had. */
export function allLetterChecks(db: Database): readonly HashCheck[] {
  return parseRows(ROW, db.prepare("SELECT state FROM letter_checks ORDER BY sha256").all()).map(checkOf);
}

/** Forgets checks that were made on another computer. */
export function removeLetterChecks(db: Database): void {
  db.prepare("DELETE FROM letter_checks").run();
}
