import type { TableDefinition } from "@stemketen/server-kit/database";

/** What a version for good holds, as the text that is signed, and who signed it. */
export const RESULT_SIGNATURE_TABLE: TableDefinition = {
  name: "result-signatures",
  sql: `
CREATE TABLE result_manifests (
  version INTEGER PRIMARY KEY REFERENCES result_versions (number),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE TABLE result_signatures (
  version INTEGER NOT NULL REFERENCES result_manifests (version),
  key_id TEXT NOT NULL CHECK (length(key_id) = 16),
  public_key BLOB NOT NULL CHECK (length(public_key) = 32),
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  signed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL,
  PRIMARY KEY (version, key_id)
) STRICT;
`,
};
