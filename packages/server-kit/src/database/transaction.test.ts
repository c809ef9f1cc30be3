import { join } from "node:path";
import { err } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { migratedDatabase, openForTest } from "./database.fixtures.ts";
import { type Database, inTransaction, parseOptionalRow, parseRow, parseRows } from "./index.ts";

const TABLE = { number: 1, name: "votes", sql: "CREATE TABLE votes (n INTEGER NOT NULL) STRICT" };
const VOTES = z.object({ n: z.int() });

function countedIn(db: Database): readonly number[] {
  return parseRows(VOTES, db.prepare("SELECT n FROM votes ORDER BY n").all()).map(({ n }) => n);
}

describe("inTransaction", () => {
  it("keeps all of it or nothing", async () => {
    const db = await migratedDatabase(join(temporaryFolder(), "a.sqlite"), [TABLE]);
    const add = db.prepare("INSERT INTO votes VALUES (?)");
    expect(inTransaction(db, () => add.run(1).changes)).toBe(1);
    const failing = (): void => {
      add.run(2);
      throw new Error("halfway");
    };
    expect(() => inTransaction(db, failing)).toThrow("halfway");
    expect(countedIn(db)).toEqual([1]);
  });

  it("keeps what was recorded with a refusal", async () => {
    const db = await migratedDatabase(join(temporaryFolder(), "a.sqlite"), [TABLE]);
    const refused = inTransaction(db, () => {
      db.exec("INSERT INTO votes VALUES (3)");
      return err({ kind: "refused" });
    });
    expect(refused.ok).toBe(false);
    expect(countedIn(db)).toEqual([3]);
  });

  it("refuses another one inside it, and asynchronous work", async () => {
    const db = await migratedDatabase(join(temporaryFolder(), "a.sqlite"), [TABLE]);
    const nested = (): void => inTransaction(db, () => undefined);
    expect(() => inTransaction(db, nested)).toThrow("never opened inside another");
    expect(() => inTransaction(db, async () => "later")).toThrow();
    expect(db.inTransaction).toBe(false);
  });

  it("holds the write lock from its start", async () => {
    const path = join(temporaryFolder(), "a.sqlite");
    const db = await migratedDatabase(path, [TABLE]);
    const other = openForTest(path);
    other.pragma("busy_timeout = 0");
    inTransaction(db, () => {
      expect(() => other.exec("INSERT INTO votes VALUES (9)")).toThrow("locked");
    });
    other.exec("INSERT INTO votes VALUES (9)");
    expect(countedIn(db)).toEqual([9]);
  });
});

describe("rows", () => {
  it("are as their schema says, or stop the operation without showing what was in them", () => {
    expect(parseRow(VOTES, { n: 3 })).toEqual({ n: 3 });
    expect(parseOptionalRow(VOTES, undefined)).toBeNull();
    expect(() => parseRow(VOTES, { n: "geheim" })).toThrow("a row is as its schema says (n)");
    expect(() => parseRow(VOTES, undefined)).toThrow("as its schema says");
    expect(() => parseRows(VOTES, [{ n: 1 }, { n: 0.5 }])).toThrow("as its schema says");
  });
});
