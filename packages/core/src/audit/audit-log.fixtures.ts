import { canonicalJson, utf8 } from "../basics/index.ts";
import { instant, userId } from "../election/index.ts";
import { type AuditHead, appendEvent } from "./chain.ts";
import type { AuditEvent } from "./events.ts";
import { type AuditActor, type AuditRecord, FIRST_PREVIOUS, recordHash } from "./record.ts";

/** A made-up coordinator. */
export const COORDINATOR: AuditActor = { id: userId("u-2"), name: "Noor Ådegeest", role: "coordinator" };

const EVENTS: readonly AuditEvent[] = [
  { event: "program.started", payload: { version: "0.1.0", commit: null, code: null, mode: "practice" } },
  { event: "session.started", payload: { session: "first" } },
  { event: "entry.reset", payload: { session: "first", station: 12, reason: 'verkeerd "stapeltje" ✗' } },
  { event: "stand-alone.restored", payload: { brokenSince: "2026-03-18T21:00:01.000Z" } },
];

/** A moment so many seconds into the evening. */
export const secondsIn = (seconds: number): ReturnType<typeof instant> =>
  instant(new Date(Date.UTC(2026, 2, 18, 21, 0, seconds)).toISOString());

/** A log of these events, one a second. */
export function logOf(events: readonly AuditEvent[]): {
  readonly records: readonly AuditRecord[];
  readonly text: string;
  readonly heads: readonly AuditHead[];
} {
  const records: AuditRecord[] = [];
  const heads: AuditHead[] = [];
  let text = "";
  for (const [index, event] of events.entries()) {
    const actor = index === 0 ? null : COORDINATOR;
    const added = appendEvent(heads.at(-1) ?? null, event, { at: secondsIn(index), actor });
    records.push(added.record);
    heads.push(added.head);
    text += added.line;
  }
  return { records, text, heads };
}

export const SMALL_LOG = logOf(EVENTS);

/** What a forger with our source can do: any records, with a chain made anew over all of them. */
export function forgeLog(records: readonly Omit<AuditRecord, "hash" | "previous" | "sequence">[]): string {
  let previous = FIRST_PREVIOUS;
  return records
    .map(({ actor, at, event, level, payload }, index) => {
      const unhashed = { actor, at, event, level, payload, previous, sequence: index + 1 };
      previous = recordHash(unhashed);
      return `${canonicalJson({ ...unhashed, actor: actor === null ? null : { ...actor }, hash: previous })}\n`;
    })
    .join("");
}

/** Bytes cut into pieces of at most so many. */
export function piecesOf(bytes: string | Uint8Array, size: number): readonly Uint8Array[] {
  const whole = typeof bytes === "string" ? utf8(bytes) : bytes;
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
    whole.slice(at * size, (at + 1) * size),
  );
}
