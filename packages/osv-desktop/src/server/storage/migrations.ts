import { LOGIN_ATTEMPT_TABLE, SESSION_TABLE } from "@stemketen/server-kit/accounts";
import { AUDIT_LOG_TABLE } from "@stemketen/server-kit/audit-store";
import type { Migration } from "@stemketen/server-kit/database";
import { ELECTION_TABLE, SESSION_OF_COMMITTEE_TABLE, USER_TABLE } from "./tables.ts";

/** Everything in the database of the tabulator. What is released is never edited: a change gets a new number. */
export const MIGRATIONS: readonly Migration[] = [
  AUDIT_LOG_TABLE,
  USER_TABLE,
  SESSION_TABLE,
  LOGIN_ATTEMPT_TABLE,
  ELECTION_TABLE,
  SESSION_OF_COMMITTEE_TABLE,
].map((table, index) => ({ ...table, number: index + 1 }));
