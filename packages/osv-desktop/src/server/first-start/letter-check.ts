import { err, ok, type Result } from "@stemketen/core/basics";
import {
  type HashCheck,
  MANIFEST_NAME,
  restartHashCheck,
  type ShownHashCheck,
  showHashCheck,
  startHashCheck,
  typeGroups,
} from "@stemketen/core/integrity";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import type { LoggedIn } from "../accounts/login.ts";
import { drawBelow } from "../draw-below.ts";
import { logTypedGroups } from "../hash-check-log.ts";
import type { Office } from "../office.ts";
import { readLetterCheck, storeLetterCheck } from "./letter-check.store.ts";

/** Why the hash of the programme cannot be compared with the letter. */
export type LetterCheckError =
  /** In practice, and for a copy that was not released, there is nothing to compare. */
  { readonly kind: "nothing-to-check" } | { readonly kind: "not-locked" };

/** What came of typing the two groups. */
export interface TypedLetter {
  readonly outcome: "matched" | "missed" | "malformed" | "not-open";
  readonly check: ShownHashCheck;
}

/** Code of the release that is to be compared; null where that says nothing. */
function codeToCheck({ mode, installation: { release } }: Office): string | null {
  return mode === "live" && release.kind === "released" ? release.code : null;
}

/**
 * Draws which two groups are hidden, once for an installation; before the first request is answered.
 * Nothing happens where there is nothing to check.
 */
export function drawLetterCheck(office: Office): void {
  const code = codeToCheck(office);
  if (code === null) return;
  inTransaction(office.db, () => {
    if (readLetterCheck(office.db, code) !== null) return;
    storeLetterCheck(
      office.db,
      startHashCheck(code, (bound) => drawBelow(office.random, bound)),
    );
  });
}

/** The check as the screen may see it; null where there is nothing to check. */
export function shownLetterCheck(office: Office): ShownHashCheck | null {
  const check = currentCheck(office);
  return check === null ? null : showHashCheck(check);
}

/** Whether the real work may be set up: the hash was found in the letter, or there is nothing to check. */
export function isLetterChecked(office: Office): boolean {
  return codeToCheck(office) === null || currentCheck(office)?.kind === "matched";
}

function currentCheck(office: Office): HashCheck | null {
  const code = codeToCheck(office);
  return code === null ? null : readLetterCheck(office.db, code);
}

/**
 * Compares the two hidden groups as typed from the letter that somebody else reads aloud. Three misses, and the
 * check must be started again.
 */
export function typeLetter(
  office: Office,
  by: LoggedIn | null,
  typed: readonly [string, string],
): Result<TypedLetter, LetterCheckError> {
  const { db } = office;
  return inTransaction(db, () => {
    const check = currentCheck(office);
    if (check === null) return err({ kind: "nothing-to-check" });
    const answer = typeGroups(check, typed);
    storeLetterCheck(db, answer.check);
    const about = { name: MANIFEST_NAME, sha256: check.digest };
    logTypedGroups(db, about, answer, logEntry(office, by));
    return ok({ outcome: answer.kind, check: showHashCheck(answer.check) });
  });
}

/** Starts a locked check again, with a reason; the same two groups stay hidden. */
export function restartLetterCheck(
  office: Office,
  by: LoggedIn | null,
  reason: string,
): Result<ShownHashCheck, LetterCheckError> {
  const { db } = office;
  return inTransaction(db, () => {
    const check = currentCheck(office);
    if (check === null) return err({ kind: "nothing-to-check" });
    if (check.kind !== "locked") return err({ kind: "not-locked" });
    const restarted = restartHashCheck(check);
    storeLetterCheck(db, restarted);
    const payload = { name: MANIFEST_NAME, sha256: check.digest, reason };
    appendAuditEvent(db, { event: "hash-check.restarted", payload }, logEntry(office, by));
    return ok(showHashCheck(restarted));
  });
}

/** Before there is any account, nobody can be named. */
function logEntry({ now }: Office, by: LoggedIn | null) {
  const actor = by === null ? null : { id: by.user.id, name: by.user.fullName, role: by.user.role };
  return { at: now(), actor };
}
