import type { Instant } from "@stemketen/core/election";
import type { RandomBytes } from "@stemketen/server-kit/accounts";
import type { Database } from "@stemketen/server-kit/database";

/** What every service works with: the one database, and clock and chance as ports. */
export interface Office {
  readonly db: Database;
  readonly now: () => Instant;
  readonly random: RandomBytes;
}
