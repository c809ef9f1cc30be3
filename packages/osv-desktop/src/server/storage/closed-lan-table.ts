import type { TableDefinition } from "@stemketen/server-kit/database";

/** Whether other desks may come in, and which. Codes and tokens are kept by their hash. */
export const CLOSED_LAN_TABLE: TableDefinition = {
  name: "closed-lan",
  sql: `
CREATE TABLE closed_lan (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TABLE desk_codes (
  code_sha256 TEXT PRIMARY KEY CHECK (length(code_sha256) = 64),
  desk TEXT NOT NULL CHECK (desk <> ''),
  drawn_at TEXT NOT NULL
) STRICT;
CREATE TABLE desks (
  name TEXT PRIMARY KEY COLLATE NOCASE CHECK (name <> ''),
  token_sha256 TEXT NOT NULL UNIQUE CHECK (length(token_sha256) = 64),
  admitted_at TEXT NOT NULL
) STRICT;
`,
};
