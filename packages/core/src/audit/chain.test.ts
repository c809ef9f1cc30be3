import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { must } from "../basics/index.ts";
import { COORDINATOR, SMALL_LOG, secondsIn } from "./audit-log.fixtures.ts";
import { appendEvent } from "./chain.ts";
import type { AuditEvent } from "./events.ts";

const lines = SMALL_LOG.text.trimEnd().split("\n");
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("the chain of the log", () => {
  it("writes one line of canonical JSON a record, in this form", () => {
    const { hash } = must(SMALL_LOG.records[0], "a record");
    expect(lines[0]).toBe(
      `{"actor":null,"at":"2026-03-18T21:00:00.000Z","event":"program.started","hash":"${hash}","level":"info",` +
        `"payload":{"code":null,"commit":null,"mode":"practice","version":"0.1.0"},"previous":"${"0".repeat(64)}","sequence":1}`,
    );
    expect(lines[1]).toContain('"actor":{"id":"u-2","name":"Noor Ådegeest","role":"coordinator"}');
  });

  it("anyone can recompute a hash: SHA-256 of the prefix and the line without its hash", () => {
    for (const [index, line] of lines.entries()) {
      const { hash } = must(SMALL_LOG.records[index], "a record");
      expect(sha256(`stemketen/audit/1\n${line.replace(/"hash":"[0-9a-f]{64}",/, "")}`)).toBe(hash);
    }
  });

  it("each record is chained to the one before and numbered behind it", () => {
    expect(SMALL_LOG.records.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    for (const [index, record] of SMALL_LOG.records.entries()) {
      expect(record.previous).toBe(SMALL_LOG.records[index - 1]?.hash ?? "0".repeat(64));
      const { sequence, hash, at } = record;
      expect(SMALL_LOG.heads[index]).toEqual({ sequence, hash, at });
    }
  });

  it("the level comes from the registry", () => {
    expect(SMALL_LOG.records.map(({ level }) => level)).toEqual(["info", "info", "warning", "success"]);
  });

  it("copies the person and nothing more of the account", () => {
    const actor = { ...COORDINATOR, passwordHash: "secret" };
    const { line } = appendEvent(
      null,
      { event: "program.stopped", payload: {} },
      { at: secondsIn(0), actor },
    );
    expect(line).not.toContain("secret");
  });

  it("the same event at the same place gives the same line: nothing is drawn or read from a clock", () => {
    const stop = { event: "program.stopped", payload: {} } as const;
    const context = { at: secondsIn(9), actor: null };
    const head = must(SMALL_LOG.heads.at(-1), "a head");
    expect(appendEvent(head, stop, context)).toEqual(appendEvent(head, stop, context));
    expect(appendEvent(head, stop, context).head.sequence).toBe(5);
  });

  it.each<[string, unknown]>([
    ["an event that the registry does not know", { event: "vote.changed", payload: {} }],
    ["a name of the language itself", { event: "toString", payload: {} }],
    ["a field missing", { event: "session.started", payload: {} }],
    ["a field too many", { event: "session.started", payload: { session: "first", extra: 1 } }],
    [
      "half a character",
      { event: "entry.reset", payload: { session: "first", station: 1, reason: "\ud800" } },
    ],
    [
      "no reason where one is asked",
      { event: "entry.reset", payload: { session: "first", station: 1, reason: "" } },
    ],
    ["a broken number", { event: "program.files-checked", payload: { files: 0.5 } }],
    [
      "a line that no reader holds",
      { event: "program.failed", payload: { action: "a", reason: "x".repeat(1 << 20) } },
    ],
  ])("never writes %s", (_, event) => {
    const context = { at: secondsIn(0), actor: null };
    expect(() => appendEvent(null, event as AuditEvent, context)).toThrow("Invariant broken");
  });
});
