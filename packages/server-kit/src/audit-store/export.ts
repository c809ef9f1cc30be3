import { setImmediate } from "node:timers/promises";
import {
  type AuditFault,
  type AuditHead,
  startAuditVerification,
  type VerifiedLog,
} from "@stemketen/core/audit";
import { type Result, utf8 } from "@stemketen/core/basics";
import type { Database } from "../database/index.ts";
import { storedLines } from "./stored-line.ts";

/**
 * The whole log in its order, each line with its line feed, as `stemketen audit verify` reads it. Others can
 * write while it is read; what they add comes along.
 */
export function* auditLines(db: Database): Generator<string> {
  for (const lines of storedLines(db)) for (const { line } of lines) yield `${line}\n`;
}

/**
 * Recomputes the whole log as it stands in the table, with pauses in which the server answers others.
 * @param signed a head whose signature the caller has checked; null: lines gone from the end do not show
 * @returns how many records there are, or the first line that is wrong; a log without records is "empty"
 */
export async function verifyAuditLogTable(
  db: Database,
  signed: AuditHead | null = null,
): Promise<Result<VerifiedLog, AuditFault>> {
  const verification = startAuditVerification(signed);
  for (const lines of storedLines(db)) {
    for (const { line } of lines) verification.push(utf8(`${line}\n`));
    await setImmediate();
  }
  return verification.finish();
}
