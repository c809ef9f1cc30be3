import type { Database } from "@stemketen/server-kit/database";
import { makeTurns, type Turns } from "@stemketen/server-kit/turns";

const turnsOf = new WeakMap<Database, Turns>();

/**
 * Looks at a password only after every earlier one was looked at, and counted when it was wrong. Comparing takes a
 * while: a thousand attempts within that while would else all find that nobody had missed yet.
 */
export function attemptInTurn<Outcome>(db: Database, attempt: () => Promise<Outcome>): Promise<Outcome> {
  const turns = turnsOf.get(db) ?? makeTurns();
  turnsOf.set(db, turns);
  return turns.inTurn(attempt);
}
