import type { TableDefinition } from "@stemketen/server-kit/database";

/** Every draw of the control protocol with its outcome; the last one counts. */
export const CONTROL_PROTOCOL_TABLE: TableDefinition = {
  name: "control-protocol",
  sql: `
CREATE TABLE control_protocols (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  seed TEXT NOT NULL CHECK (length(seed) = 32),
  lists TEXT NOT NULL CHECK (json_valid(lists)),
  sheets_sha256 TEXT NOT NULL CHECK (length(sheets_sha256) = 64),
  drawn_at TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  outcome TEXT CHECK (json_valid(outcome))
) STRICT;
`,
};
