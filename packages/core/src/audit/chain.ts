import { assert, canonicalJson, must, utf8 } from "../basics/index.ts";
import type { Instant } from "../election/index.ts";
import { type AuditEvent, findAuditEvent } from "./events.ts";
import { type AuditActor, type AuditRecord, FIRST_PREVIOUS, MAX_LINE_BYTES, recordHash } from "./record.ts";

/** The last record of a log: what the next one is chained to, and what a signature over the whole log covers. */
export interface AuditHead {
  readonly sequence: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  /** The moment of that last record. */
  readonly at: Instant;
}

/** A record that was added to a log. */
export interface AppendedRecord {
  readonly record: AuditRecord;
  /** The record as canonical JSON with its line feed: append these bytes (UTF-8) to the log. */
  readonly line: string;
  readonly head: AuditHead;
}

/**
 * Adds an event to a log. Pure: the caller stores the line in the same transaction as the change it records.
 * A clock that was set back is no reason to lose an event; verification warns of it.
 * @param head of the log so far; null for an empty log
 * @throws Error when the payload is not as the registry says: a line that cannot be verified is never written
 */
export function appendEvent(
  head: AuditHead | null,
  { event, payload }: AuditEvent,
  { at, actor }: { readonly at: Instant; readonly actor: AuditActor | null },
): AppendedRecord {
  const { level, payload: shape } = must(findAuditEvent(event), `the log knows no event "${event}"`);
  assert(shape.safeParse(payload).success, `the payload of ${event} is as the registry says`);
  const unhashed = {
    actor: actor === null ? null : { id: actor.id, name: actor.name, role: actor.role },
    at,
    event,
    level,
    payload,
    previous: head?.hash ?? FIRST_PREVIOUS,
    sequence: (head?.sequence ?? 0) + 1,
  };
  const record = { ...unhashed, hash: recordHash(unhashed) };
  const line = `${canonicalJson(record)}\n`;
  assert(utf8(line).length <= MAX_LINE_BYTES, "a line of the log fits in what a reader holds");
  return { record, line, head: { sequence: record.sequence, hash: record.hash, at } };
}
