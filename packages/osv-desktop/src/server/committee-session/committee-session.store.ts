import { type Instant, instant } from "@stemketen/core/election";
import { type Database, parseOptionalRow, parseRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";
import { OWN_DETAILS, type OwnDetails } from "./session-details.ts";

export type CommitteeSessionStatus = "prepared" | "open" | "paused" | "finished";

/** The first session of the gemeentelijk stembureau. */
export interface StoredCommitteeSession {
  readonly status: CommitteeSessionStatus;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  /** When it was last opened again after it had been finished; null: never. */
  readonly reopenedAt: Instant | null;
}

/** The details as they are stored, with their version: 0 before anybody saved them. */
export interface StoredOwnDetails {
  readonly details: OwnDetails;
  readonly version: number;
}

const MOMENT = z.nullable(z.pipe(z.string(), z.transform(instant)));
const ROW = z.object({
  status: z.enum(["prepared", "open", "paused", "finished"]),
  started_at: MOMENT,
  finished_at: MOMENT,
  reopened_at: MOMENT,
});
const DETAILS_ROW = z.object({ details: z.string(), version: z.int() });

/** The session as it stands; prepared while nobody has started it. */
export function readCommitteeSession(db: Database): StoredCommitteeSession {
  const row = parseOptionalRow(
    ROW,
    db.prepare("SELECT status, started_at, finished_at, reopened_at FROM committee_session").get(),
  );
  return row === null
    ? { status: "prepared", startedAt: null, finishedAt: null, reopenedAt: null }
    : {
        status: row.status,
        startedAt: row.started_at,
        finishedAt: row.finished_at,
        reopenedAt: row.reopened_at,
      };
}

export function storeCommitteeSession(db: Database, session: StoredCommitteeSession): void {
  const { status, startedAt, finishedAt, reopenedAt } = session;
  db.prepare(
    `INSERT INTO committee_session (only_one, status, started_at, finished_at, reopened_at) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET status = excluded.status, started_at = excluded.started_at,
       finished_at = excluded.finished_at, reopened_at = excluded.reopened_at`,
  ).run(status, startedAt, finishedAt, reopenedAt);
}

/** The details as saved; null before anybody saved them. */
export function readOwnDetails(db: Database): StoredOwnDetails | null {
  const row = parseOptionalRow(DETAILS_ROW, db.prepare("SELECT details, version FROM session_details").get());
  return row === null
    ? null
    : { details: parseRow(OWN_DETAILS, JSON.parse(row.details)), version: row.version };
}

export function storeOwnDetails(db: Database, { details, version }: StoredOwnDetails): void {
  db.prepare(
    `INSERT INTO session_details (only_one, details, version) VALUES (1, ?, ?)
     ON CONFLICT DO UPDATE SET details = excluded.details, version = excluded.version`,
  ).run(JSON.stringify(details), version);
}
