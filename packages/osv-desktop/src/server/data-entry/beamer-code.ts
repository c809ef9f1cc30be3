import { equalBytes, err, ok, type Result, sha256Hex, utf8 } from "@stemketen/core/basics";
import type { Instant } from "@stemketen/core/election";
import { generateTemporaryPassword, recordMiss, secondsToWait } from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import { deleteBeamerCode, readBeamerCode, storeBeamerCode } from "./beamer-code.store.ts";
import { type BeamerView, beamerView } from "./progress.ts";

/** Why a code shows nothing. */
export type BeamerError =
  | { readonly kind: "wrong-code" }
  /** Too many wrong codes from there: so many seconds. */
  | { readonly kind: "wait"; readonly seconds: number }
  /** There is nothing to show yet. */
  | { readonly kind: "not-set-up" };

/** What the coordinator sees of the code; the code itself is shown once, when it is made. */
export interface BeamerCodeStatus {
  readonly madeBy: string;
  readonly madeAt: Instant;
}

/** Whether there is a code that works; null: no. */
export function beamerCodeStatus(db: Database): BeamerCodeStatus | null {
  const kept = readBeamerCode(db);
  return kept === null ? null : { madeBy: kept.madeBy, madeAt: kept.madeAt };
}

/** Makes a code that opens the page of the hall and nothing else; the one before no longer works. */
export function makeBeamerCode({ db, now, random }: Office, by: User): string {
  const code = generateTemporaryPassword(random);
  inTransaction(db, () => {
    const at = now();
    storeBeamerCode(db, { sha256: hashOf(code), madeBy: by.fullName, madeAt: at });
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "beamer-code.created", payload: {} }, { at, actor });
  });
  return code;
}

/** Takes the code back: a screen that shows the page with it gets nothing more. */
export function revokeBeamerCode({ db, now }: Office, by: User): void {
  inTransaction(db, () => {
    if (readBeamerCode(db) === null) return;
    deleteBeamerCode(db);
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "beamer-code.revoked", payload: {} }, { at: now(), actor });
  });
}

/** No account can have this name: names have no space. */
const ATTEMPTS_OF = "code van de beamer";

/** What somebody sees who has the code. Wrong codes are slowed as wrong passwords are. */
export function viewWithCode(office: Office, code: string, address: string): Result<BeamerView, BeamerError> {
  const { db, now } = office;
  const attempt = { userName: `${ATTEMPTS_OF} ${address}`, address };
  const seconds = secondsToWait(db, attempt, now());
  if (seconds > 0) return err({ kind: "wait", seconds });
  const kept = readBeamerCode(db);
  if (kept === null || !equalBytes(utf8(kept.sha256), utf8(hashOf(code)))) {
    inTransaction(db, () => {
      recordMiss(db, attempt, now());
    });
    return err({ kind: "wrong-code" });
  }
  const view = beamerView(office);
  return view === null ? err({ kind: "not-set-up" }) : ok(view);
}

/** Capitals, blanks and hyphens are how somebody copies it, not what it is. */
function hashOf(code: string): string {
  return sha256Hex(utf8(code.toLowerCase().replaceAll(/[\s-]/g, "")));
}
