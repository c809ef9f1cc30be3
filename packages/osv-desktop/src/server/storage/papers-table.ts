import type { TableDefinition } from "@stemketen/server-kit/database";

/** Where the paper of each station went: the last move says where it is. Nothing is ever taken out. */
export const PAPERS_TABLE: TableDefinition = {
  name: "papers",
  sql: `
CREATE TABLE paper_moves (
  id INTEGER PRIMARY KEY,
  station INTEGER NOT NULL REFERENCES stations (number) ON UPDATE CASCADE ON DELETE CASCADE,
  place TEXT NOT NULL
    CHECK (place IN ('expected', 'in', 'at-entry', 'with-coordinator', 'back-at-count-table', 'stored')),
  moved_by TEXT NOT NULL,
  moved_at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_moves_of_station ON paper_moves (station, id);
`,
};
