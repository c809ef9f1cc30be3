import type { Instant } from "@stemketen/core/election";
import type { RandomBytes } from "@stemketen/server-kit/accounts";
import type { Database } from "@stemketen/server-kit/database";
import type { Installation } from "./first-start/installation.ts";

/** What every service works with: the one database, and clock and chance as ports. */
export interface Office {
  readonly db: Database;
  readonly now: () => Instant;
  readonly random: RandomBytes;
  /** Whether this is practice: every page and document then says so, and no export can pass for a real one. */
  readonly mode: "live" | "practice";
  /** The copy of the programme and the computer that the database stands on. */
  readonly installation: Installation;
}
