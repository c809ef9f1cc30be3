import { LOGIN_ATTEMPT_TABLE, SESSION_TABLE } from "@stemketen/server-kit/accounts";
import { AUDIT_LOG_TABLE } from "@stemketen/server-kit/audit-store";
import type { Migration } from "@stemketen/server-kit/database";
import { AUTOMATIC_PLACE_TABLE } from "./automatic-place-table.ts";
import { BEAMER_TABLE } from "./beamer-table.ts";
import { CLOSED_LAN_TABLE } from "./closed-lan-table.ts";
import { CONTROL_PROTOCOL_TABLE } from "./control-protocol-table.ts";
import { LETTER_CHECK_TABLE } from "./letter-check-table.ts";
import { PAPERS_TABLE } from "./papers-table.ts";
import { RESULT_SIGNATURE_TABLE } from "./result-signature-table.ts";
import { RESULT_VERSION_TABLE } from "./result-version-table.ts";
import { ELECTION_TABLE, SESSION_OF_COMMITTEE_TABLE, USER_TABLE } from "./tables.ts";

/** Everything in the database of the tabulator. What is released is never edited: a change gets a new number. */
export const MIGRATIONS: readonly Migration[] = [
  AUDIT_LOG_TABLE,
  USER_TABLE,
  SESSION_TABLE,
  LOGIN_ATTEMPT_TABLE,
  ELECTION_TABLE,
  SESSION_OF_COMMITTEE_TABLE,
  PAPERS_TABLE,
  BEAMER_TABLE,
  CONTROL_PROTOCOL_TABLE,
  RESULT_VERSION_TABLE,
  LETTER_CHECK_TABLE,
  CLOSED_LAN_TABLE,
  RESULT_SIGNATURE_TABLE,
  AUTOMATIC_PLACE_TABLE,
].map((table, index) => ({ ...table, number: index + 1 }));
