import { err, joinBytes, ok, type Result, utf8 } from "../basics/index.ts";
import type { Instant } from "../election/index.ts";
import type { AuditHead } from "./chain.ts";
import { type RecordFault, readRecord } from "./read-record.ts";
import { type AuditRecord, FIRST_PREVIOUS, MAX_LINE_BYTES } from "./record.ts";

/** The first thing that is wrong with a log. Nothing behind it can be trusted. */
export interface AuditFault {
  readonly kind:
    | RecordFault
    /** A line is missing before this one, or was put in, copied or moved. */
    | "wrong-sequence"
    /** The line is whole, but was not written behind the one before it. */
    | "wrong-previous"
    /** The log stops in the middle of a line. */
    | "no-final-newline"
    | "line-too-long"
    /** There is not a single record. */
    | "empty"
    /** The log ends before the record that was signed. */
    | "truncated"
    /** The record that was signed is not the one that stands there. */
    | "not-as-signed";
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Unusual, but not a broken chain: the clock was set back between two records. */
export interface ClockWarning {
  readonly line: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** A log whose chain is whole. */
export interface VerifiedLog {
  readonly records: number;
  readonly head: AuditHead;
  /** Last record that a signed head vouches for; null without one. Lines behind it are chained, not vouched for. */
  readonly signedTo: number | null;
  readonly clockWarnings: readonly ClockWarning[];
}

/** A verification that takes the log in pieces, and never holds more than a line of it. */
export interface AuditVerification {
  /** The next bytes of the log, cut anywhere. */
  push(chunk: Uint8Array): void;
  /** Ends the log and says whether it is whole. */
  finish(): Result<VerifiedLog, AuditFault>;
}

const LINE_FEED = 10;

/**
 * Starts verifying a log (JSON lines in UTF-8): every byte of every line, the order of the lines, and with a
 * head also that no line is missing at the end.
 * @param signed a head whose signature the caller has checked; null: the end of the log is not vouched for
 */
export function startAuditVerification(signed: AuditHead | null = null): AuditVerification {
  let fault: AuditFault | null = null;
  let head: AuditHead | null = null;
  const clockWarnings: ClockWarning[] = [];
  let pending: Uint8Array = new Uint8Array(0);

  const takeLine = (bytes: Uint8Array): void => {
    const line = (head?.sequence ?? 0) + 1;
    const checked = checkLine(bytes, head, signed);
    if (!checked.ok) {
      fault = { kind: checked.error, line };
      return;
    }
    const { sequence, hash, at } = checked.value;
    if (head !== null && at < head.at) clockWarnings.push({ line, from: head.at, to: at });
    head = { sequence, hash, at };
  };

  return {
    push: (chunk) => {
      let from = 0;
      while (fault === null) {
        const end = chunk.indexOf(LINE_FEED, from);
        const piece = chunk.subarray(from, end < 0 ? chunk.length : end);
        if (pending.length + piece.length >= MAX_LINE_BYTES) {
          fault = { kind: "line-too-long", line: (head?.sequence ?? 0) + 1 };
          return;
        }
        const bytes = joinBytes(pending, piece);
        if (end < 0) {
          pending = bytes;
          return;
        }
        pending = new Uint8Array(0);
        takeLine(bytes);
        from = end + 1;
      }
    },
    finish: () => {
      const line = (head?.sequence ?? 0) + 1;
      if (fault !== null) return err(fault);
      if (pending.length > 0) return err({ kind: "no-final-newline", line });
      if (signed !== null && (head?.sequence ?? 0) < signed.sequence) return err({ kind: "truncated", line });
      if (head === null) return err({ kind: "empty", line });
      return ok({ records: head.sequence, head, signedTo: signed?.sequence ?? null, clockWarnings });
    },
  };
}

/** Checks a line in itself, in its place, and against the signed head where that speaks of it. */
function checkLine(
  bytes: Uint8Array,
  before: AuditHead | null,
  signed: AuditHead | null,
): Result<AuditRecord, AuditFault["kind"]> {
  const read = readRecord(bytes);
  if (!read.ok) return read;
  const { sequence, previous, hash, at } = read.value;
  if (sequence !== (before?.sequence ?? 0) + 1) return err("wrong-sequence");
  if (previous !== (before?.hash ?? FIRST_PREVIOUS)) return err("wrong-previous");
  const asSigned = sequence !== signed?.sequence || (hash === signed.hash && at === signed.at);
  return asSigned ? read : err("not-as-signed");
}

/**
 * Verifies a log that is at hand as a whole, or in pieces one after another.
 * @param log its text, or its bytes cut anywhere
 * @param signed as for startAuditVerification
 */
export function verifyAuditLog(
  log: string | Iterable<Uint8Array>,
  signed: AuditHead | null = null,
): Result<VerifiedLog, AuditFault> {
  const verification = startAuditVerification(signed);
  for (const chunk of typeof log === "string" ? [utf8(log)] : log) verification.push(chunk);
  return verification.finish();
}
