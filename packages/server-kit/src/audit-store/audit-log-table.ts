import type { TableDefinition } from "../database/index.ts";

/**
 * The audit log: lines exactly as they are exported, in an order without gaps. What is searched on is
 * computed from the line itself, so that it cannot say anything else. Nothing is ever changed or removed, also
 * not by INSERT OR REPLACE, which fires no trigger on deletion.
 */
export const AUDIT_LOG_TABLE: TableDefinition = {
  name: "audit-log",
  sql: `
CREATE TABLE audit_log (
  sequence INTEGER PRIMARY KEY CHECK (sequence = line ->> '$.sequence'),
  line TEXT NOT NULL,
  at TEXT NOT NULL GENERATED ALWAYS AS (line ->> '$.at') VIRTUAL,
  event TEXT NOT NULL GENERATED ALWAYS AS (line ->> '$.event') VIRTUAL,
  actor TEXT GENERATED ALWAYS AS (line ->> '$.actor.id') VIRTUAL,
  station INTEGER GENERATED ALWAYS AS (line ->> '$.payload.station') VIRTUAL
) STRICT;
CREATE INDEX audit_log_at ON audit_log (at);
CREATE INDEX audit_log_event ON audit_log (event);
CREATE INDEX audit_log_actor ON audit_log (actor);
CREATE INDEX audit_log_station ON audit_log (station);
CREATE TRIGGER audit_log_only_at_its_end BEFORE INSERT ON audit_log
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_log)
BEGIN SELECT RAISE(ABORT, 'the audit log is only written at its end'); END;
CREATE TRIGGER audit_log_never_changed BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER audit_log_never_removed BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'nothing is removed from the audit log'); END;
`,
};
