import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Instant, instant, userId } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { migratedDatabase } from "../database/database.fixtures.ts";
import type { Database } from "../database/index.ts";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import {
  endSession,
  endSessionOf,
  extendSession,
  readSession,
  removeExpiredSessions,
  SESSION_TABLE,
  startSession,
} from "./index.ts";

const NOOR = userId("u-noor");
const JAN = userId("u-jan");
const START = Date.UTC(2026, 2, 18, 8);
const after = (minutes: number, seconds = 0): Instant =>
  instant(new Date(START + minutes * 60_000 + seconds * 1000).toISOString());

async function sessionDatabase(): Promise<Database> {
  return migratedDatabase(join(temporaryFolder(), "a.sqlite"), [{ number: 1, ...SESSION_TABLE }]);
}

const startAt = (db: Database, user: typeof NOOR, minutes: number): string =>
  startSession(db, user, { at: after(minutes), random: randomBytes }).token;

const NONE = { ok: false, error: { kind: "no-session" } };
const EXPIRED = { ok: false, error: { kind: "session-expired" } };

describe("a session", () => {
  it("is known by a token of 256 bits that is stored nowhere", async () => {
    const db = await sessionDatabase();
    const { token, session } = startSession(db, NOOR, { at: after(0), random: randomBytes });
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(session).toEqual({ user: NOOR, startedAt: after(0), warnAt: after(25), expiresAt: after(30) });
    expect(readSession(db, token, after(1))).toEqual({ ok: true, value: session });
    expect(readSession(db, randomBytes(32).toString("base64url"), after(1))).toEqual(NONE);
    const hash = createHash("sha256").update(token).digest("hex");
    expect(readSession(db, hash, after(1))).toEqual(NONE);
    const stored = JSON.stringify(db.prepare("SELECT * FROM sessions").all());
    expect(stored).toContain(hash);
    expect(stored).not.toContain(token);
  });

  it("ends after half an hour in which nobody did anything; looking at it does not count", async () => {
    const db = await sessionDatabase();
    const token = startAt(db, NOOR, 0);
    expect(readSession(db, token, after(29, 59)).ok).toBe(true);
    expect(readSession(db, token, after(30))).toEqual(EXPIRED);
    expect(extendSession(db, token, after(29))).toMatchObject({
      value: { startedAt: after(0), warnAt: after(54), expiresAt: after(59) },
    });
    expect(readSession(db, token, after(58)).ok).toBe(true);
    expect(extendSession(db, token, after(59))).toEqual(EXPIRED);
    expect(readSession(db, token, after(59))).toEqual(EXPIRED);
  });

  it("ends after twelve hours, however busy", async () => {
    const db = await sessionDatabase();
    const token = startAt(db, NOOR, 0);
    for (let minutes = 20; minutes < 720; minutes += 20) {
      expect(extendSession(db, token, after(minutes)).ok).toBe(true);
    }
    expect(readSession(db, token, after(701))).toMatchObject({
      value: { warnAt: after(715), expiresAt: after(720) },
    });
    expect(extendSession(db, token, after(720))).toEqual(EXPIRED);
  });

  it("is the only one of its user: a login elsewhere ends it", async () => {
    const db = await sessionDatabase();
    const [first, other, second] = [startAt(db, NOOR, 0), startAt(db, JAN, 0), startAt(db, NOOR, 1)];
    expect(readSession(db, first, after(2))).toEqual(NONE);
    expect(readSession(db, second, after(2))).toMatchObject({ value: { user: NOOR } });
    expect(readSession(db, other, after(2))).toMatchObject({ value: { user: JAN } });
  });

  it("ends with logging out, and with a change of password", async () => {
    const db = await sessionDatabase();
    const [noor, jan] = [startAt(db, NOOR, 0), startAt(db, JAN, 0)];
    endSession(db, noor);
    endSession(db, noor);
    expect(readSession(db, noor, after(1))).toEqual(NONE);
    expect(readSession(db, jan, after(1)).ok).toBe(true);
    endSessionOf(db, JAN);
    expect(readSession(db, jan, after(1))).toEqual(NONE);
  });

  it("is named when it is over, once", async () => {
    const db = await sessionDatabase();
    startAt(db, NOOR, 0);
    const jan = startAt(db, JAN, 10);
    expect(removeExpiredSessions(db, after(29))).toEqual([]);
    expect(removeExpiredSessions(db, after(30))).toEqual([NOOR]);
    expect(removeExpiredSessions(db, after(30))).toEqual([]);
    expect(readSession(db, jan, after(30)).ok).toBe(true);
  });
});
