import { type Instant, instant, type ListNumber, listNumber } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

const MOMENT = z.pipe(z.string(), z.transform(instant));
const LIST = z.pipe(z.int(), z.transform(listNumber));

const OUTCOME = z.object({
  recordedAt: MOMENT,
  recordedBy: z.string(),
  lists: z.readonly(z.array(z.object({ list: LIST, addedByHand: z.int(), computed: z.int() }))),
  remarks: z.string(),
});

/** What came of adding by hand, list by list. */
export type ControlOutcome = Readonly<z.output<typeof OUTCOME>>;

/** A draw of the control protocol. */
export interface StoredControlProtocol {
  readonly number: number;
  /** 32 hexadecimal digits, as printed. */
  readonly seed: string;
  /** In the order of the draw. */
  readonly lists: readonly ListNumber[];
  /** The sheets that were there at the draw: with others it is out of date. */
  readonly sheetsSha256: string;
  readonly drawnAt: Instant;
  readonly drawnBy: string;
  /** Null while nobody has recorded what came of it. */
  readonly outcome: ControlOutcome | null;
}

const ROW = z.object({
  number: z.int(),
  seed: z.string(),
  lists: z.string(),
  sheets_sha256: z.string(),
  drawn_at: MOMENT,
  drawn_by: z.string(),
  outcome: z.nullable(z.string()),
});

/** The last draw; null before the first. */
export function readControlProtocol(db: Database): StoredControlProtocol | null {
  const row = parseOptionalRow(
    ROW,
    db.prepare("SELECT * FROM control_protocols ORDER BY number DESC LIMIT 1").get(),
  );
  if (row === null) return null;
  return {
    number: row.number,
    seed: row.seed,
    lists: parseRow(z.array(LIST), JSON.parse(row.lists)),
    sheetsSha256: row.sheets_sha256,
    drawnAt: row.drawn_at,
    drawnBy: row.drawn_by,
    outcome: row.outcome === null ? null : parseRow(OUTCOME, JSON.parse(row.outcome)),
  };
}

/** Stores a new draw. */
export function addControlProtocol(db: Database, drawn: Omit<StoredControlProtocol, "outcome">): void {
  db.prepare(
    `INSERT INTO control_protocols (number, seed, lists, sheets_sha256, drawn_at, drawn_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(
    drawn.number,
    drawn.seed,
    JSON.stringify(drawn.lists),
    drawn.sheetsSha256,
    drawn.drawnAt,
    drawn.drawnBy,
  );
}

/** Stores what came of a draw; what was recorded before is replaced. */
export function storeControlOutcome(db: Database, number: number, outcome: ControlOutcome): void {
  db.prepare("UPDATE control_protocols SET outcome = ? WHERE number = ?").run(
    JSON.stringify(outcome),
    number,
  );
}
