import * as z from "zod/mini";
import {
  canonicalJson,
  err,
  type JsonValue,
  ok,
  parseJson,
  type Result,
  textOfUtf8,
} from "../basics/index.ts";
import { instant, userId } from "../election/index.ts";
import { findAuditEvent } from "./events.ts";
import { anyText, moment, number, role, sha256, words } from "./payload-parts.ts";
import { type AuditRecord, recordHash } from "./record.ts";

/** What can be wrong with a line on its own, whatever stands before it. */
export type RecordFault =
  /** Not UTF-8, or not JSON. */
  | "not-json"
  /** JSON, but without the fields of a record. */
  | "not-a-record"
  /** The right fields in another spelling: blanks, another order, escapes that are not needed. */
  | "not-canonical"
  /** Something in this line was changed. */
  | "wrong-hash"
  | "unknown-event"
  | "wrong-level"
  | "bad-payload";

/** Payloads are flat; deeper ones are refused before anything walks through them. */
const MAX_PAYLOAD_DEPTH = 8;

const RECORD = z.strictObject({
  actor: z.nullable(z.strictObject({ id: words, name: anyText, role })),
  at: moment,
  event: words,
  hash: sha256,
  level: z.enum(["info", "success", "warning", "error"]),
  payload: z.record(z.string(), z.unknown()),
  previous: sha256,
  sequence: number,
});

/** Reads one line of a log, without its line feed, and checks all that it says of itself. */
export function readRecord(line: Uint8Array): Result<AuditRecord, RecordFault> {
  const text = textOfUtf8(line);
  const parsed = text === null ? undefined : parseJson(text);
  if (text === null || parsed === undefined) return err("not-json");
  const read = RECORD.safeParse(parsed);
  if (!read.success || !isPayload(read.data.payload)) return err("not-a-record");
  const { actor, at, payload } = read.data;
  const record: AuditRecord = {
    ...read.data,
    payload,
    actor: actor === null ? null : { ...actor, id: userId(actor.id) },
    at: instant(at),
  };
  if (canonicalJson({ ...record, actor }) !== text) return err("not-canonical");
  if (recordHash(record) !== record.hash) return err("wrong-hash");
  const definition = findAuditEvent(record.event);
  if (definition === null) return err("unknown-event");
  if (definition.level !== record.level) return err("wrong-level");
  return definition.payload.safeParse(payload).success ? ok(record) : err("bad-payload");
}

function isPayload(payload: Record<string, unknown>): payload is Record<string, JsonValue> {
  return Object.values(payload).every((value) => isJsonValue(value, MAX_PAYLOAD_DEPTH));
}

function isJsonValue(value: unknown, depth: number): value is JsonValue {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isJsonValue(member, depth - 1));
}
