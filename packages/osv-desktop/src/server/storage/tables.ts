import type { TableDefinition } from "@stemketen/server-kit/database";

/** Who may use the programme. Names are compared without regard to capitals; the log keeps its own copy of them. */
export const USER_TABLE: TableDefinition = {
  name: "users",
  sql: `
CREATE TABLE users (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  user_name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (user_name <> ''),
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'coordinator', 'typist', 'observer', 'auditor')),
  password_hash TEXT NOT NULL,
  password_is_temporary INTEGER NOT NULL CHECK (password_is_temporary IN (0, 1)),
  created_at TEXT NOT NULL,
  last_login_at TEXT,
  shift TEXT NOT NULL
) STRICT;
`,
};

/** What is counted: one election at a time, with its form and its lists, as its files said. */
export const ELECTION_TABLE: TableDefinition = {
  name: "election",
  sql: `
CREATE TABLE imported_files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  message TEXT NOT NULL CHECK (message IN ('110a', '230b', '110b', 'csv')),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
CREATE TABLE hash_checks (
  sha256 TEXT PRIMARY KEY REFERENCES imported_files (sha256),
  state TEXT NOT NULL CHECK (json_valid(state))
) STRICT;
CREATE TABLE files_in_hand (
  message TEXT PRIMARY KEY CHECK (message IN ('110a', '230b', '110b')),
  sha256 TEXT NOT NULL REFERENCES imported_files (sha256)
) STRICT;
CREATE TABLE election (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  definition_sha256 TEXT NOT NULL REFERENCES imported_files (sha256),
  lists_sha256 TEXT NOT NULL REFERENCES imported_files (sha256),
  method TEXT NOT NULL CHECK (method IN ('CSO', 'DSO')),
  municipality_id TEXT NOT NULL,
  municipality_name TEXT NOT NULL,
  eligible_voters INTEGER CHECK (eligible_voters BETWEEN 0 AND 999999999)
) STRICT;
CREATE TABLE stations (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 999999999),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT CHECK (kind IN ('fixed', 'special', 'mobile')),
  address TEXT,
  postal_code TEXT,
  locality TEXT,
  eligible_voters INTEGER CHECK (eligible_voters BETWEEN 0 AND 999999999),
  version INTEGER NOT NULL CHECK (version >= 1),
  changed_at TEXT NOT NULL
) STRICT;
CREATE TABLE station_changes (
  id INTEGER PRIMARY KEY,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  reason TEXT CHECK (reason <> ''),
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
`,
};

/** The session of the committee, and what was typed in it. */
export const SESSION_OF_COMMITTEE_TABLE: TableDefinition = {
  name: "committee-session",
  sql: `
CREATE TABLE committee_session (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  status TEXT NOT NULL CHECK (status IN ('prepared', 'open', 'paused', 'finished')),
  started_at TEXT,
  finished_at TEXT,
  reopened_at TEXT
) STRICT;
CREATE TABLE session_details (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  details TEXT NOT NULL CHECK (json_valid(details)),
  version INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE TABLE entries (
  station INTEGER PRIMARY KEY REFERENCES stations (number) ON UPDATE CASCADE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  state TEXT NOT NULL CHECK (json_valid(state)),
  summary TEXT NOT NULL CHECK (json_valid(summary)),
  version INTEGER NOT NULL CHECK (version >= 1),
  since TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
`,
};
