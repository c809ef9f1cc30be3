import type { TableDefinition } from "@stemketen/server-kit/database";

/** The one code that opens the beamer page. Its hash is kept, so that the database does not give it away. */
export const BEAMER_TABLE: TableDefinition = {
  name: "beamer-code",
  sql: `
CREATE TABLE beamer_code (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  code_sha256 TEXT NOT NULL CHECK (length(code_sha256) = 64),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
`,
};
