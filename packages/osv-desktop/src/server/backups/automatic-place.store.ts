import { type Database, parseOptionalRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

const ROW = z.object({ folder: z.string(), encrypted: z.int(), other_disk: z.int(), mark: z.string() });

/** Where the programme also copies to by itself. */
export interface AutomaticPlace {
  readonly folder: string;
  /** With a passphrase, which is not stored. */
  readonly encrypted: boolean;
  /** Not that of the database. */
  readonly otherDisk: boolean;
  /** Stands in the names of its copies, eight hexadecimal digits. */
  readonly mark: string;
}

/** The place that was chosen; null: copies stand beside the database alone. */
export function readAutomaticPlace(db: Database): AutomaticPlace | null {
  const query = db.prepare("SELECT folder, encrypted, other_disk, mark FROM automatic_place");
  const row = parseOptionalRow(ROW, query.get());
  if (row === null) return null;
  const { folder, encrypted, other_disk: otherDisk, mark } = row;
  return { folder, encrypted: encrypted === 1, otherDisk: otherDisk === 1, mark };
}

/** Puts this place where another one stood, if any. */
export function storeAutomaticPlace(db: Database, place: AutomaticPlace): void {
  const { folder, encrypted, otherDisk, mark } = place;
  db.prepare(
    `INSERT OR REPLACE INTO automatic_place (only_one, folder, encrypted, other_disk, mark)
     VALUES (1, ?, ?, ?, ?)`,
  ).run(folder, encrypted ? 1 : 0, otherDisk ? 1 : 0, mark);
}

export function forgetAutomaticPlace(db: Database): void {
  db.prepare("DELETE FROM automatic_place").run();
}
