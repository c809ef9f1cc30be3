import { err, ok, type Result } from "@stemketen/core/basics";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readElection, readStations } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
  type StoredCommitteeSession,
  storeCommitteeSession,
} from "./committee-session.store.ts";

/** What a coordinator does with the session; finishing it comes with the results. */
export type CommitteeSessionStep = "start" | "pause" | "resume";

/** Why a step is refused. */
export type CommitteeSessionError =
  | { readonly kind: "not-in-this-status"; readonly status: CommitteeSessionStatus }
  /** There is nothing to count yet. */
  | { readonly kind: "no-election" }
  | { readonly kind: "no-stations" };

const STEPS = {
  start: { from: "prepared", to: "open", event: "session.started" },
  pause: { from: "open", to: "paused", event: "session.paused" },
  resume: { from: "paused", to: "open", event: "session.resumed" },
} as const;

/** Starts, pauses or resumes the session: only while it is open can anything be typed. */
export function takeSessionStep(
  { db, now }: Office,
  by: User,
  step: CommitteeSessionStep,
): Result<StoredCommitteeSession, CommitteeSessionError> {
  const { from, to, event } = STEPS[step];
  return inTransaction(db, () => {
    const session = readCommitteeSession(db);
    if (session.status !== from) return err({ kind: "not-in-this-status", status: session.status });
    if (readElection(db) === null) return err({ kind: "no-election" });
    if (readStations(db).length === 0) return err({ kind: "no-stations" });
    const at = now();
    const next = { ...session, status: to, startedAt: session.startedAt ?? at };
    storeCommitteeSession(db, next);
    appendAuditEvent(
      db,
      { event, payload: { session: "first" } },
      { at, actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok(next);
  });
}
