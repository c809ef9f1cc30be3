import { join } from "node:path";
import { type AuditActor, type AuditEvent, verifyAuditLog } from "@stemketen/core/audit";
import { must } from "@stemketen/core/basics";
import { instant, stationNumber, userId } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { migratedDatabase } from "../database/database.fixtures.ts";
import { checkIntegrity, type Database, inTransaction } from "../database/index.ts";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import {
  AUDIT_LOG_TABLE,
  type AuditFilter,
  appendAuditEvent,
  auditLines,
  readAuditActors,
  readAuditHead,
  readAuditPage,
  verifyAuditLogTable,
} from "./index.ts";

const NOOR: AuditActor = { id: userId("u-2"), name: "Noor Ådegeest", role: "coordinator" };
const JAN: AuditActor = { id: userId("u-3"), name: 'Jan "de Boer"', role: "typist" };
const secondsIn = (seconds: number): ReturnType<typeof instant> =>
  instant(new Date(Date.UTC(2026, 2, 18, 21, 0, seconds)).toISOString());

const STARTED: AuditEvent = { event: "session.started", payload: { session: "first" } };
const reset = (station: number, reason: string): AuditEvent => ({
  event: "entry.reset",
  payload: { session: "first", station, reason },
});

async function emptyLog(): Promise<Database> {
  return migratedDatabase(join(temporaryFolder(), "a.sqlite"), [{ number: 1, ...AUDIT_LOG_TABLE }]);
}

async function logOf(
  events: readonly { readonly event: AuditEvent; readonly actor: AuditActor | null }[],
): Promise<Database> {
  const db = await emptyLog();
  inTransaction(db, () => {
    for (const [index, { event, actor }] of events.entries()) {
      appendAuditEvent(db, event, { at: secondsIn(index), actor });
    }
  });
  return db;
}

async function smallLog(): Promise<Database> {
  return logOf([
    { event: STARTED, actor: null },
    { event: reset(12, "Stapel is omgevallen"), actor: NOOR },
    { event: reset(3, 'Verkeerd "stapeltje" ✗'), actor: JAN },
    { event: reset(12, "Nog een keer"), actor: JAN },
  ]);
}

describe("appendAuditEvent", () => {
  it("stands or falls with the change that it records", async () => {
    const db = await emptyLog();
    db.exec("CREATE TABLE votes (n INTEGER NOT NULL) STRICT");
    const count = (n: number, fails: boolean): void => {
      db.prepare("INSERT INTO votes VALUES (?)").run(n);
      appendAuditEvent(db, reset(n, "test"), { at: secondsIn(n), actor: NOOR });
      if (fails) throw new Error("power cut");
    };
    inTransaction(db, () => count(1, false));
    expect(() => inTransaction(db, () => count(2, true))).toThrow("power cut");
    expect(db.prepare("SELECT n FROM votes").all()).toEqual([{ n: 1 }]);
    expect([...auditLines(db)]).toHaveLength(1);
    expect(readAuditHead(db)).toMatchObject({ sequence: 1, at: secondsIn(1) });
  });

  it("refuses to write outside a transaction, or what the registry does not know", async () => {
    const db = await emptyLog();
    expect(() => appendAuditEvent(db, STARTED, { at: secondsIn(0), actor: null })).toThrow(
      "in the transaction of the change",
    );
    const unknown = reset(0, "");
    const write = (): unknown => appendAuditEvent(db, unknown, { at: secondsIn(0), actor: null });
    expect(() => inTransaction(db, write)).toThrow("as the registry says");
    expect(readAuditHead(db)).toBeNull();
  });
});

describe("the table of the audit log", () => {
  it("refuses every statement that would change, remove, replace or slip in a line", async () => {
    const db = await smallLog();
    const before = [...auditLines(db)].join("");
    for (const sql of [
      "UPDATE audit_log SET line = '{}' WHERE sequence = 2",
      "UPDATE audit_log SET sequence = 9 WHERE sequence = 4",
      "DELETE FROM audit_log WHERE sequence = 4",
      "DELETE FROM audit_log",
      "INSERT OR REPLACE INTO audit_log (sequence, line) SELECT sequence, line FROM audit_log WHERE sequence = 1",
      `INSERT INTO audit_log (sequence, line) VALUES (2, '{"sequence":2}')`,
      `INSERT INTO audit_log (sequence, line) VALUES (6, '{"sequence":6}')`,
      `INSERT INTO audit_log (sequence, line) VALUES (5, '{"sequence":1}')`,
    ]) {
      expect(() => db.exec(sql), sql).toThrow();
    }
    expect([...auditLines(db)].join("")).toBe(before);
    expect(checkIntegrity(db).ok).toBe(true);
  });
});

describe("verifyAuditLogTable", () => {
  it("agrees with the verification of the exported file", async () => {
    const db = await smallLog();
    const exported = verifyAuditLog([...auditLines(db)].join(""));
    expect(exported.ok).toBe(true);
    expect(await verifyAuditLogTable(db)).toEqual(exported);
    expect(await verifyAuditLogTable(await emptyLog())).toEqual({
      ok: false,
      error: { kind: "empty", line: 1 },
    });
  });

  it("names the line that was changed behind its back", async () => {
    const db = await smallLog();
    db.exec("DROP TRIGGER audit_log_never_changed");
    db.exec("UPDATE audit_log SET line = replace(line, 'omgevallen', 'gevallen') WHERE sequence = 2");
    expect(await verifyAuditLogTable(db)).toEqual({ ok: false, error: { kind: "wrong-hash", line: 2 } });
  });

  it("names the place where a line is gone", async () => {
    const db = await smallLog();
    db.exec("DROP TRIGGER audit_log_never_removed");
    db.exec("DELETE FROM audit_log WHERE sequence = 3");
    expect(await verifyAuditLogTable(db)).toEqual({ ok: false, error: { kind: "wrong-sequence", line: 3 } });
  });

  it("misses a line gone from the end only without a signed head", async () => {
    const db = await smallLog();
    const head = readAuditHead(db);
    db.exec("DROP TRIGGER audit_log_never_removed");
    db.exec("DELETE FROM audit_log WHERE sequence = 4");
    expect((await verifyAuditLogTable(db)).ok).toBe(true);
    expect(await verifyAuditLogTable(db, head)).toEqual({ ok: false, error: { kind: "truncated", line: 4 } });
  });

  it("lets others write meanwhile", async () => {
    const db = await logOf(Array.from({ length: 1200 }, () => ({ event: STARTED, actor: NOOR })));
    const verifying = verifyAuditLogTable(db);
    inTransaction(db, () => appendAuditEvent(db, STARTED, { at: secondsIn(2000), actor: NOOR }));
    const verified = await verifying;
    expect(must(verified.ok ? verified.value : null, "the chain is whole").records).toBe(1201);
  });
});

describe("readAuditPage", () => {
  it("gives the newest first, page after page, each record once", async () => {
    const db = await smallLog();
    const first = readAuditPage(db, {}, { before: null, limit: 3 });
    expect(first.records.map(({ sequence }) => sequence)).toEqual([4, 3, 2]);
    expect(first.records[0]).toMatchObject({ event: "entry.reset", actor: JAN, at: secondsIn(3) });
    const second = readAuditPage(db, {}, { before: first.olderBefore, limit: 3 });
    expect(second.records.map(({ sequence }) => sequence)).toEqual([1]);
    expect(second.olderBefore).toBeNull();
    expect(readAuditPage(db, {}, { before: null, limit: 4 }).olderBefore).toBeNull();
  });

  it("filters on event, person, station, text and time, and on all of them together", async () => {
    const db = await smallLog();
    const found = (filter: AuditFilter): readonly number[] =>
      readAuditPage(db, filter, { before: null, limit: 10 }).records.map(({ sequence }) => sequence);
    expect(found({ event: "session.started" })).toEqual([1]);
    expect(found({ actor: JAN.id })).toEqual([4, 3]);
    expect(found({ station: stationNumber(12) })).toEqual([4, 2]);
    expect(found({ from: secondsIn(1), until: secondsIn(3) })).toEqual([3, 2]);
    expect(found({ text: "ådeGEEST" })).toEqual([2]);
    expect(found({ text: 'DE "' })).toEqual([]);
    expect(found({ text: '"Stapeltje"' })).toEqual([3]);
    expect(found({ text: "weggegooid" })).toEqual([4, 3, 2]);
    expect(found({ text: "payload" })).toEqual([]);
    expect(found({ text: "%" })).toEqual([]);
    expect(found({ station: stationNumber(12), actor: JAN.id, text: "keer" })).toEqual([4]);
    expect(found({ station: stationNumber(12), actor: JAN.id, text: "omgevallen" })).toEqual([]);
  });

  it("names everybody who did something once, as they were called last", async () => {
    const renamed = { ...NOOR, name: "Noor Aa" };
    const db = await logOf([
      { event: STARTED, actor: null },
      { event: reset(1, "a"), actor: NOOR },
      { event: reset(2, "b"), actor: JAN },
      { event: reset(3, "c"), actor: renamed },
    ]);
    expect(readAuditActors(db)).toEqual([JAN, renamed]);
    expect(readAuditActors(await emptyLog())).toEqual([]);
  });

  it("finds one old record among very many", async () => {
    const db = await logOf([
      { event: reset(7, "naald"), actor: NOOR },
      ...Array.from({ length: 1300 }, () => ({ event: STARTED, actor: null })),
    ]);
    const page = readAuditPage(db, { text: "naald" }, { before: null, limit: 20 });
    expect(page.records.map(({ sequence }) => sequence)).toEqual([1]);
  });
});
