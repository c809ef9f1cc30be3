import type { HashCheckAnswer } from "@stemketen/core/integrity";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import type { Database } from "@stemketen/server-kit/database";

/**
 * Keeps in the log what came of typing the two hidden groups of a hash; nothing of a slip that costs no attempt.
 * @param about the file whose hash it is
 * @param log when it was, and who typed
 */
export function logTypedGroups(
  db: Database,
  about: { readonly name: string; readonly sha256: string },
  answer: HashCheckAnswer,
  log: Parameters<typeof appendAuditEvent>[2],
): void {
  if (answer.kind === "matched") appendAuditEvent(db, { event: "hash-check.matched", payload: about }, log);
  if (answer.kind !== "missed") return;
  const { attemptsLeft } = answer;
  appendAuditEvent(db, { event: "hash-check.missed", payload: { ...about, attemptsLeft } }, log);
  if (attemptsLeft === 0) appendAuditEvent(db, { event: "hash-check.locked", payload: about }, log);
}
