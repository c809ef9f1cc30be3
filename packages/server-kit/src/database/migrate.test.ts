import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { EVENING, migratedDatabase, openForTest } from "./database.fixtures.ts";
import { describeDatabaseError, type Migration, migrateDatabase } from "./index.ts";

const FIRST: Migration = {
  number: 1,
  name: "stations",
  sql: "CREATE TABLE stations (number INTEGER) STRICT",
};
const SECOND: Migration = { number: 2, name: "names", sql: "ALTER TABLE stations ADD COLUMN name TEXT" };
const THIRD: Migration = { number: 3, name: "unique", sql: "CREATE UNIQUE INDEX one ON stations (number)" };

describe("migrateDatabase", () => {
  it("builds a new database, and leaves one that is up to date alone", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = openForTest(path);
    const built = await migrateDatabase(db, [FIRST, SECOND], EVENING);
    expect(built).toEqual({ ok: true, value: { applied: [1, 2], backup: null } });
    const again = await migrateDatabase(db, [FIRST, SECOND], EVENING);
    expect(again).toEqual({ ok: true, value: { applied: [], backup: null } });
    const ledger = db.prepare("SELECT number, name, applied_at FROM schema_migrations").all();
    expect(ledger).toEqual([
      { number: 1, name: "stations", applied_at: EVENING },
      { number: 2, name: "names", applied_at: EVENING },
    ]);
  });

  it("copies an existing database before it changes anything", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = await migratedDatabase(path, [FIRST]);
    db.exec("INSERT INTO stations VALUES (12)");
    const outcome = await migrateDatabase(db, [FIRST, SECOND], EVENING);
    expect(outcome).toEqual({ ok: true, value: { applied: [2], backup: `${path}.before-2` } });
    expect(db.prepare("SELECT * FROM stations").all()).toEqual([{ number: 12, name: null }]);
    const copy = openForTest(`${path}.before-2`);
    expect(copy.prepare("SELECT * FROM stations").all()).toEqual([{ number: 12 }]);
  });

  it("refuses an earlier migration that was changed, by a single letter or in its name", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = await migratedDatabase(path, [FIRST, SECOND]);
    for (const changed of [
      { ...SECOND, sql: `${SECOND.sql} ` },
      { ...SECOND, name: "other" },
    ]) {
      const outcome = await migrateDatabase(db, [FIRST, changed, THIRD], EVENING);
      expect(outcome).toEqual({ ok: false, error: { kind: "migration-changed", path, number: 2 } });
    }
    expect(existsSync(`${path}.before-3`)).toBe(false);
  });

  it("refuses a gap in what was applied", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = await migratedDatabase(path, [FIRST, SECOND, THIRD]);
    db.exec("DELETE FROM schema_migrations WHERE number = 2");
    const outcome = await migrateDatabase(db, [FIRST, SECOND, THIRD], EVENING);
    expect(outcome).toEqual({ ok: false, error: { kind: "migration-missing", path, number: 2 } });
  });

  it("refuses a database from a newer version, in words", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = await migratedDatabase(path, [FIRST, SECOND, THIRD]);
    const outcome = await migrateDatabase(db, [FIRST], EVENING);
    const error = { kind: "from-newer-version", path, number: 3, known: 1 } as const;
    expect(outcome).toEqual({ ok: false, error });
    expect(describeDatabaseError(error).nl).toContain("nieuwere versie");
    expect(describeDatabaseError(error).en).toContain("newer version");
  });

  it("refuses a database of another programme", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = openForTest(path);
    db.exec("CREATE TABLE photos (id INTEGER)");
    const outcome = await migrateDatabase(db, [FIRST], EVENING);
    expect(outcome).toEqual({ ok: false, error: { kind: "not-ours", path } });
  });

  it("keeps nothing of a migration that does not fit, nor of those with it", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = await migratedDatabase(path, [FIRST]);
    db.exec("INSERT INTO stations VALUES (12), (12)");
    const outcome = await migrateDatabase(db, [FIRST, SECOND, THIRD], EVENING);
    expect(outcome).toMatchObject({ ok: false, error: { kind: "migration-failed", number: 3 } });
    expect(db.prepare("SELECT * FROM stations").all()).toEqual([{ number: 12 }, { number: 12 }]);
    expect(db.prepare("SELECT count(*) AS n FROM schema_migrations").get()).toEqual({ n: 1 });
  });

  it("says that the disk is full, and changes nothing", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = await migratedDatabase(path, [FIRST]);
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true }))}`);
    const large: Migration = { number: 2, name: "large", sql: "CREATE TABLE large (x TEXT) STRICT" };
    const outcome = await migrateDatabase(db, [FIRST, large], EVENING);
    expect(outcome).toEqual({ ok: false, error: { kind: "disk-full", path } });
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'large'").all()).toEqual([]);
  });

  it("says that a database is damaged", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    (await migratedDatabase(path, [FIRST])).close();
    const db = openForTest(path);
    const bytes = readFileSync(path);
    const ledger = db
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'schema_migrations'")
      .pluck()
      .get();
    bytes.fill(0xa5, (Number(ledger) - 1) * 4096, Number(ledger) * 4096);
    writeFileSync(path, bytes);
    const outcome = await migrateDatabase(db, [FIRST], EVENING);
    expect(outcome).toMatchObject({ ok: false, error: { kind: "corrupted", path } });
  });

  it("stops at numbers with a gap, and at a migration that ends the transaction itself", async () => {
    const path = join(temporaryFolder(), "town.sqlite");
    const db = openForTest(path);
    await expect(migrateDatabase(db, [FIRST, THIRD], EVENING)).rejects.toThrow("1, 2, 3");
    await expect(migrateDatabase(db, [{ ...FIRST, sql: "COMMIT" }], EVENING)).rejects.toThrow(
      "leaves the transaction",
    );
  });
});
