import type { TableDefinition } from "@stemketen/server-kit/database";

/**
 * The comparison of the release manifest's hash with the letter: one row for each release that this installation
 * has had.
 */
export const LETTER_CHECK_TABLE: TableDefinition = {
  name: "letter-check",
  sql: `
CREATE TABLE letter_checks (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  state TEXT NOT NULL CHECK (json_valid(state))
) STRICT, WITHOUT ROWID;
`,
};
