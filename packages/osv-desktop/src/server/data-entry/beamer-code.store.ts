import { type Instant, instant } from "@stemketen/core/election";
import { type Database, parseOptionalRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

/** The code of the screen in the hall, as it is kept. */
export interface StoredBeamerCode {
  readonly sha256: string;
  readonly madeBy: string;
  readonly madeAt: Instant;
}

const ROW = z.object({
  code_sha256: z.string(),
  made_by: z.string(),
  made_at: z.pipe(z.string(), z.transform(instant)),
});

/** The code that works now, or null. */
export function readBeamerCode(db: Database): StoredBeamerCode | null {
  const query = db.prepare("SELECT code_sha256, made_by, made_at FROM beamer_code");
  const row = parseOptionalRow(ROW, query.get());
  return row === null ? null : { sha256: row.code_sha256, madeBy: row.made_by, madeAt: row.made_at };
}

/** Keeps a code in place of the one that worked until now. */
export function storeBeamerCode(db: Database, { sha256, madeBy, madeAt }: StoredBeamerCode): void {
  db.prepare(
    "INSERT OR REPLACE INTO beamer_code (only_one, code_sha256, made_by, made_at) VALUES (1, ?, ?, ?)",
  ).run(sha256, madeBy, madeAt);
}

export function deleteBeamerCode(db: Database): void {
  db.prepare("DELETE FROM beamer_code").run();
}
