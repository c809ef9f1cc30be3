import { assert } from "@stemketen/core/basics";
import type { Database } from "better-sqlite3";

/**
 * Does `work` as a whole or not at all. It is kept when `work` returns (also when it returns a failure as a
 * Result: a refused login is recorded too) and undone when it throws. The write lock is taken at the start,
 * so that what `work` reads cannot change under it.
 * @throws Error when a transaction is already open: a service owns one transaction, and a nested one would
 *   look kept while the outer one can still be undone. Also when `work` is asynchronous.
 */
export function inTransaction<T>(db: Database, work: () => T): T {
  assert(!db.inTransaction, "a transaction is never opened inside another");
  return db.transaction(work).immediate();
}
