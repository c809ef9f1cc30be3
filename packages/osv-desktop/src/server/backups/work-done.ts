import type { Database } from "@stemketen/server-kit/database";

/** Rows that were changed since the database was opened, of which no copy is needed. */
const aside = new WeakMap<Database, number>();

/** A count that only grows while somebody works: two equal ones, and nothing is to be copied in between. */
export function workDone(db: Database): number {
  return changesIn(db) - (aside.get(db) ?? 0);
}

/** Writes what is not work: that a copy was made is itself no reason to make another. */
export function notAsWork(db: Database, write: () => void): void {
  const before = changesIn(db);
  try {
    write();
  } finally {
    aside.set(db, (aside.get(db) ?? 0) + changesIn(db) - before);
  }
}

/** Of this connection: no other one writes. */
function changesIn(db: Database): number {
  return Number(db.prepare("SELECT total_changes()").pluck().get());
}
