import { canonicalJson, type JsonValue, sha256Hex, utf8 } from "../basics/index.ts";
import type { Instant, Role, UserId } from "../election/index.ts";
import type { AuditLevel } from "./event-definition.ts";

/** Who did it, copied and not referenced: the log outlives the account. */
export interface AuditActor {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
}

/** One line of the log. Its hash covers everything else in it, and the hash of the line before. */
export interface AuditRecord {
  /** Null when nobody did it: the programme itself. */
  readonly actor: AuditActor | null;
  readonly at: Instant;
  readonly event: string;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly level: AuditLevel;
  readonly payload: { readonly [key: string]: JsonValue };
  /** Hash of the record before; 64 zeros in the first. */
  readonly previous: string;
  /** 1, 2, 3 … */
  readonly sequence: number;
}

/** What stands before the first record. */
export const FIRST_PREVIOUS = "0".repeat(64);

/** Longest line in bytes, its line feed included, so that a reader need not hold more. */
export const MAX_LINE_BYTES = 1_048_576;

const HASH_PREFIX = "stemketen/audit/1\n";

/** SHA-256 over a prefix that is only used here and the canonical JSON of the record without its hash. */
export function recordHash(record: Omit<AuditRecord, "hash">): string {
  const { actor, at, event, level, payload, previous, sequence } = record;
  const hashed = canonicalJson({
    actor: actor === null ? null : { id: actor.id, name: actor.name, role: actor.role },
    at,
    event,
    level,
    payload,
    previous,
    sequence,
  });
  return sha256Hex(utf8(`${HASH_PREFIX}${hashed}`));
}
