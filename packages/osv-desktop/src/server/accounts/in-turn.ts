import type { Database } from "@stemketen/server-kit/database";

const latest = new WeakMap<Database, Promise<unknown>>();

/**
 * Looks at a password only after every earlier one was looked at, and counted when it was wrong. Comparing takes a
 * while: a thousand attempts within that while would else all find that nobody had missed yet.
 */
export function inTurn<Outcome>(db: Database, attempt: () => Promise<Outcome>): Promise<Outcome> {
  const turn = (latest.get(db) ?? Promise.resolve()).then(attempt);
  latest.set(
    db,
    turn.catch(() => undefined),
  );
  return turn;
}
