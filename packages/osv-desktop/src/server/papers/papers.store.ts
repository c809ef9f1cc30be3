import { type Instant, instant, type StationNumber, stationNumber } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRows } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

/** Where the paper of a station can be. */
export const PAPER_PLACES = [
  "expected",
  "in",
  "at-entry",
  "with-coordinator",
  "back-at-count-table",
  "stored",
] as const;

/** "expected": nobody has said that it came in. */
export type PaperPlace = (typeof PAPER_PLACES)[number];

/** That a paper was put somewhere. */
export interface PaperMove {
  readonly place: PaperPlace;
  readonly by: string;
  readonly at: Instant;
}

const MOVE = {
  place: z.enum(PAPER_PLACES),
  moved_by: z.string(),
  moved_at: z.pipe(z.string(), z.transform(instant)),
};
const ROW = z.object(MOVE);
const LAST_ROW = z.object({ ...MOVE, station: z.pipe(z.int(), z.transform(stationNumber)) });

const moveOf = ({ place, moved_by: by, moved_at: at }: z.output<typeof ROW>): PaperMove => ({
  place,
  by,
  at,
});

/** Where every paper is that was ever put somewhere. */
export function lastMoves(db: Database): ReadonlyMap<StationNumber, PaperMove> {
  const rows = db
    .prepare(
      `SELECT station, place, moved_by, moved_at FROM paper_moves
       WHERE id IN (SELECT max(id) FROM paper_moves GROUP BY station)`,
    )
    .all();
  return new Map(parseRows(LAST_ROW, rows).map((row) => [row.station, moveOf(row)]));
}

/** Where the paper of one station is; null while nobody has said so. */
export function lastMove(db: Database, station: StationNumber): PaperMove | null {
  const query = db.prepare(
    "SELECT place, moved_by, moved_at FROM paper_moves WHERE station = ? ORDER BY id DESC LIMIT 1",
  );
  const row = parseOptionalRow(ROW, query.get(station));
  return row === null ? null : moveOf(row);
}

/** Where the paper of a station has been, the last move first. */
export function movesOf(db: Database, station: StationNumber): readonly PaperMove[] {
  const query = db.prepare(
    "SELECT place, moved_by, moved_at FROM paper_moves WHERE station = ? ORDER BY id DESC",
  );
  return parseRows(ROW, query.all(station)).map(moveOf);
}

export function appendMove(db: Database, station: StationNumber, { place, by, at }: PaperMove): void {
  db.prepare("INSERT INTO paper_moves (station, place, moved_by, moved_at) VALUES (?, ?, ?, ?)").run(
    station,
    place,
    by,
    at,
  );
}
