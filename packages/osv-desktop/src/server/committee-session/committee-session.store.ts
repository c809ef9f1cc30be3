import { type Instant, instant } from "@stemketen/core/election";
import { type Database, parseOptionalRow } from "@stemketen/server-kit/database";
import * as z from "zod/mini";

export type CommitteeSessionStatus = "prepared" | "open" | "paused" | "finished";

/** The first session of the gemeentelijk stembureau. */
export interface StoredCommitteeSession {
  readonly status: CommitteeSessionStatus;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
}

const MOMENT = z.nullable(z.pipe(z.string(), z.transform(instant)));
const ROW = z.object({
  status: z.enum(["prepared", "open", "paused", "finished"]),
  started_at: MOMENT,
  finished_at: MOMENT,
});

/** The session as it stands; prepared while nobody has started it. */
export function readCommitteeSession(db: Database): StoredCommitteeSession {
  const row = parseOptionalRow(
    ROW,
    db.prepare("SELECT status, started_at, finished_at FROM committee_session").get(),
  );
  return row === null
    ? { status: "prepared", startedAt: null, finishedAt: null }
    : { status: row.status, startedAt: row.started_at, finishedAt: row.finished_at };
}

export function storeCommitteeSession(
  db: Database,
  { status, startedAt, finishedAt }: StoredCommitteeSession,
): void {
  db.prepare(
    `INSERT INTO committee_session (only_one, status, started_at, finished_at) VALUES (1, ?, ?, ?)
     ON CONFLICT DO UPDATE SET status = excluded.status, started_at = excluded.started_at,
       finished_at = excluded.finished_at`,
  ).run(status, startedAt, finishedAt);
}
