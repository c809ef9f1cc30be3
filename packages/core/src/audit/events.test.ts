import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { impossible, must } from "../basics/index.ts";
import type { CommandKind, StateKind } from "../data-entry/index.ts";
import { SMALL_LOG, secondsIn } from "./audit-log.fixtures.ts";
import { appendEvent } from "./chain.ts";
import { AUDIT_EVENTS, type AuditEvent, type AuditEventId, findAuditEvent } from "./events.ts";
import { auditEventsPage } from "./events-page.fixtures.ts";
import { fieldsOf, type PayloadShape, shapeOf } from "./payload-schema.fixtures.ts";
import { verifyAuditLog } from "./verification.ts";

const ids = Object.keys(AUDIT_EVENTS) as AuditEventId[];

/** Anything that a field may hold. */
function arbitrary(shape: PayloadShape): fc.Arbitrary<unknown> {
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map(arbitrary));
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: must(shape.minimum, "a lower bound"), max: 2 ** 31 });
    case "string":
      if (shape.format !== undefined) return fc.nat(1e9).map(secondsIn);
      if (shape.pattern !== undefined) return fc.stringMatching(new RegExp(shape.pattern));
      return fc.string({ unit: "binary", minLength: shape.minLength ?? 0, maxLength: 12 });
    case "array":
      return fc.array(arbitrary(must(shape.items, "items")), { maxLength: 3 });
    case "object":
      return fc.record(Object.fromEntries(fieldsOf(shape).map(([name, field]) => [name, arbitrary(field)])));
    case undefined:
      throw new Error("an unknown shape");
    default:
      return impossible(shape.type);
  }
}

describe("the registry of events", () => {
  it("docs/audit-events.md says what the registry says", async () => {
    await expect(auditEventsPage()).toMatchFileSnapshot("../../../../docs/audit-events.md");
  });

  it.each(ids)("%s: any payload of its shape is written, and verified again; no other is written", (id) => {
    const shape = shapeOf(AUDIT_EVENTS[id]);
    const context = { at: secondsIn(99), actor: null };
    const head = must(SMALL_LOG.heads.at(-1), "a head");
    fc.assert(
      fc.property(arbitrary(shape), (payload) => {
        const { line } = appendEvent(head, { event: id, payload } as AuditEvent, context);
        expect(verifyAuditLog(SMALL_LOG.text + line)).toMatchObject({ ok: true, value: { records: 5 } });

        const widened = { event: id, payload: { ...(payload as object), unknown: 1 } };
        expect(() => appendEvent(head, widened as unknown as AuditEvent, context)).toThrow(id);
        for (const [name] of fieldsOf(shape)) {
          const { [name]: _, ...narrowed } = payload as Record<string, unknown>;
          const event = { event: id, payload: narrowed } as unknown as AuditEvent;
          expect(() => appendEvent(head, event, context)).toThrow(id);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("names are a subject and what happened; sentences are whole and in two languages", () => {
    for (const id of ids) {
      const { nl, en } = AUDIT_EVENTS[id];
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      for (const sentence of [nl, en]) expect(sentence).toMatch(/^[A-Z].*[^ ]\.$/);
      expect(nl).not.toBe(en);
    }
    expect(new Set(ids.map((id) => AUDIT_EVENTS[id].nl)).size).toBe(ids.length);
  });

  it("finds an event by its name, and nothing else", () => {
    expect(findAuditEvent("lot.drawn")).toBeNull();
    expect(findAuditEvent("__proto__")).toBeNull();
    expect(findAuditEvent("entry.reset")).toBe(AUDIT_EVENTS["entry.reset"]);
  });

  it("every command of the data entry has its event", () => {
    const eventOf = {
      claim: "entry.claimed",
      save: "entry.saved",
      finalise: "entry.finalised",
      discard: "entry.discarded",
      "hand-over": "entry.handed-over",
      "return-first": "entry.returned",
      "discard-first": "entry.discarded",
      "accept-error": "entry.error-accepted",
      "withdraw-acceptance": "entry.acceptance-withdrawn",
      rule: "entry.difference-ruled",
      "start-correction": "correction.started",
      "claim-correction": "correction.claimed",
      "save-correction": "correction.saved",
      "finalise-correction": "correction.finalised",
      "discard-correction": "correction.discarded",
      "note-warnings": "entry.warnings-noted",
      "explain-warning": "entry.warning-handled",
      reopen: "entry.reopened",
      reset: "entry.reset",
    } as const satisfies Record<CommandKind, AuditEventId>;
    // What the machine finds by itself when an entry is finished, where that is more than the command says.
    const outcomes = {
      differences: "entry.differences-found",
      "errors-on-paper": "entry.errors-on-paper",
      definitive: "entry.definitive",
    } as const satisfies Partial<Record<StateKind, AuditEventId>>;
    const used = new Set<string>([...Object.values(eventOf), ...Object.values(outcomes)]);
    const ofEntry = ids.filter((id) => id.startsWith("entry.") || id.startsWith("correction."));
    expect([...used].toSorted()).toEqual(ofEntry.toSorted());
  });
});
