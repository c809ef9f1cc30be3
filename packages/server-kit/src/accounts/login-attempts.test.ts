import { join } from "node:path";
import { type Instant, instant } from "@stemketen/core/election";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migratedDatabase } from "../database/database.fixtures.ts";
import type { Database } from "../database/index.ts";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { LOGIN_ATTEMPT_TABLE, type LoginAttempt, recordLogin, recordMiss, secondsToWait } from "./index.ts";

const START = Date.UTC(2026, 2, 18, 20);
const after = (seconds: number): Instant => instant(new Date(START + seconds * 1000).toISOString());
const NOOR: LoginAttempt = { userName: "noor", address: "10.0.0.1" };

async function attemptDatabase(): Promise<Database> {
  return migratedDatabase(join(temporaryFolder(), "a.sqlite"), [{ number: 1, ...LOGIN_ATTEMPT_TABLE }]);
}

describe("attempts to log in", () => {
  it("wait twice as long after each miss, and never longer than five minutes", async () => {
    const db = await attemptDatabase();
    const waits: number[] = [];
    for (let miss = 0; miss < 16; miss++) {
      waits.push(secondsToWait(db, NOOR, after(0)));
      recordMiss(db, { ...NOOR, address: `10.0.1.${miss}` }, after(0));
    }
    expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]);
  });

  it("count down, and are then looked at again", async () => {
    const db = await attemptDatabase();
    for (let miss = 0; miss < 7; miss++) recordMiss(db, NOOR, after(0));
    expect([0, 0.5, 1, 15, 15.001, 16, 100].map((at) => secondsToWait(db, NOOR, after(at)))).toEqual([
      16, 16, 15, 1, 1, 0, 0,
    ]);
  });

  it("are one user's, in any spelling, from every address", async () => {
    const db = await attemptDatabase();
    for (let miss = 0; miss < 5; miss++) recordMiss(db, NOOR, after(0));
    expect(secondsToWait(db, { userName: " NOOR ", address: "10.9.9.9" }, after(0))).toBe(4);
    expect(secondsToWait(db, { userName: "jan", address: "10.0.0.1" }, after(0))).toBe(0);
  });

  it("are slowed by address when many names are tried", async () => {
    const db = await attemptDatabase();
    for (let miss = 0; miss < 30; miss++) recordMiss(db, { ...NOOR, userName: `user-${miss}` }, after(0));
    expect(secondsToWait(db, { userName: "jan", address: NOOR.address }, after(0))).toBe(60);
    expect(secondsToWait(db, { userName: "jan", address: "10.9.9.9" }, after(0))).toBe(0);
    expect(secondsToWait(db, { userName: "jan", address: NOOR.address }, after(60))).toBe(0);
  });

  it("are forgiven to the user who logs in, not to the address", async () => {
    const db = await attemptDatabase();
    for (let miss = 0; miss < 24; miss++) recordMiss(db, NOOR, after(0));
    recordLogin(db, NOOR);
    expect(secondsToWait(db, { ...NOOR, address: "10.9.9.9" }, after(0))).toBe(0);
    expect(secondsToWait(db, { ...NOOR, userName: "jan" }, after(0))).toBe(16);
  });

  it("are forgotten after half an hour, and leave nothing behind", async () => {
    const db = await attemptDatabase();
    for (let miss = 0; miss < 24; miss++) recordMiss(db, NOOR, after(0));
    const jan = { userName: "jan", address: "10.0.0.2" };
    recordMiss(db, jan, after(1801));
    expect(secondsToWait(db, NOOR, after(1801))).toBe(0);
    expect(db.prepare("SELECT count(*) AS n FROM login_attempts").get()).toEqual({ n: 2 });
  });

  it("do not wait longer because the clock was set back", async () => {
    const db = await attemptDatabase();
    for (let miss = 0; miss < 5; miss++) recordMiss(db, NOOR, after(0));
    expect(secondsToWait(db, NOOR, after(-86_400))).toBe(4);
  });

  it("never wait longer than five minutes, whatever happened and whatever the clock did", async () => {
    const db = await attemptDatabase();
    const moment = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(fc.array(moment, { maxLength: 30 }), moment, (misses, asked) => {
        db.exec("DELETE FROM login_attempts");
        for (const at of misses) recordMiss(db, NOOR, after(at));
        const wait = secondsToWait(db, NOOR, after(asked));
        expect(wait).toBeLessThanOrEqual(300);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(secondsToWait(db, NOOR, after(Math.max(asked, ...misses) + 300))).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it("do not show what was typed as a name", async () => {
    const db = await attemptDatabase();
    recordMiss(db, { ...NOOR, userName: "mijn echte wachtwoord" }, after(0));
    const stored = JSON.stringify(db.prepare("SELECT * FROM login_attempts").all());
    expect(stored).not.toContain("wachtwoord");
  });
});
