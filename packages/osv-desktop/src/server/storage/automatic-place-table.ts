import type { TableDefinition } from "@stemketen/server-kit/database";

/**
 * Where the programme also copies to by itself. A passphrase is never stored, only that there is one. The mark
 * stands in the name of every copy there, so that those of another computer on the same stick are left alone. The
 * disk is that of the database or another one, as it was when the place was chosen.
 */
export const AUTOMATIC_PLACE_TABLE: TableDefinition = {
  name: "automatic-place",
  sql: `
CREATE TABLE automatic_place (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  folder TEXT NOT NULL CHECK (folder <> ''),
  encrypted INTEGER NOT NULL CHECK (encrypted IN (0, 1)),
  other_disk INTEGER NOT NULL CHECK (other_disk IN (0, 1)),
  mark TEXT NOT NULL CHECK (length(mark) = 8)
) STRICT;
`,
};
