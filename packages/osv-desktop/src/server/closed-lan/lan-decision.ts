import { err, ok, type Result } from "@stemketen/core/basics";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import { forgetEverything, type LanDecision, readDecision, storeDecision } from "./closed-lan.store.ts";

/** Why the decision is not taken or taken back. */
export interface LanDecisionError {
  readonly kind: "already-decided" | "stands-alone";
}

/**
 * Records that the computer no longer stands alone: from then on desks in the same room may come in. It is a
 * decision of a person with a reason, and never a setting that was there (circular of the ministry: the software
 * is used on stand-alone computers).
 */
export function giveUpStandingAlone(
  { db, now }: Office,
  by: User,
  reason: string,
): Result<LanDecision, LanDecisionError> {
  return inTransaction(db, () => {
    if (readDecision(db) !== null) return err({ kind: "already-decided" });
    const decision = { by: by.fullName, at: now(), reason };
    storeDecision(db, decision);
    const log = { at: decision.at, actor: { ...actorOfUser(by), role: by.role } };
    appendAuditEvent(db, { event: "stand-alone.given-up", payload: { reason } }, log);
    return ok(decision);
  });
}

/** The computer stands alone again. Every desk must be let in anew if it is ever decided once more. */
export function standAloneAgain({ db, now }: Office, by: User): Result<null, LanDecisionError> {
  return inTransaction(db, () => {
    if (readDecision(db) === null) return err({ kind: "stands-alone" });
    forgetEverything(db);
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "closed-lan.ended", payload: {} }, { at: now(), actor });
    return ok(null);
  });
}
