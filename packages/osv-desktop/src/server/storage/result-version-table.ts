import type { TableDefinition } from "@stemketen/server-kit/database";

/** What was made of the result, version by version, each file as it was handed over. A version is never deleted. */
export const RESULT_VERSION_TABLE: TableDefinition = {
  name: "result-versions",
  sql: `
CREATE TABLE result_versions (
  number INTEGER PRIMARY KEY CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('concept', 'definitive')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  sheets_sha256 TEXT NOT NULL CHECK (length(sheets_sha256) = 64),
  package_name TEXT,
  package_sha256 TEXT CHECK (length(package_sha256) = 64),
  voided_at TEXT,
  void_reason TEXT,
  CHECK ((kind = 'definitive') = (package_name IS NOT NULL)),
  CHECK ((package_name IS NULL) = (package_sha256 IS NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE TABLE result_files (
  version INTEGER NOT NULL REFERENCES result_versions (number),
  place INTEGER NOT NULL CHECK (place >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  in_package INTEGER NOT NULL CHECK (in_package IN (0, 1)),
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  crc32 INTEGER NOT NULL,
  deflated BLOB NOT NULL,
  PRIMARY KEY (version, name)
) STRICT;
CREATE INDEX result_files_sha256 ON result_files (sha256);
`,
};
