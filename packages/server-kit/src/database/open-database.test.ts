import { openSync, readFileSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { openForTest } from "./database.fixtures.ts";
import { checkIntegrity, describeDatabaseError, openDatabase } from "./index.ts";

function filledDatabase(path: string): void {
  const db = openForTest(path);
  db.exec("CREATE TABLE votes (list INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT");
  const add = db.prepare("INSERT INTO votes (note) VALUES (?)");
  for (let row = 0; row < 500; row++) add.run("x".repeat(100));
  db.close();
}

describe("openDatabase", () => {
  it("sets what keeps acknowledged work safe", () => {
    const db = openForTest(join(temporaryFolder(), "town.sqlite"));
    expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(db.pragma("synchronous", { simple: true })).toBe(2);
    expect(db.pragma("wal_autocheckpoint", { simple: true })).toBe(8_000);
    expect(db.pragma("trusted_schema", { simple: true })).toBe(0);
    expect(db.pragma("busy_timeout", { simple: true })).toBe(5000);
  });

  it("tells a missing file, a missing folder, a strange file and an emptied one apart", () => {
    const folder = temporaryFolder();
    const path = join(folder, "town.sqlite");
    expect(openDatabase(path, "refuse")).toEqual({ ok: false, error: { kind: "missing", path } });
    const elsewhere = join(folder, "gone", "town.sqlite");
    expect(openDatabase(elsewhere, "create")).toEqual({
      ok: false,
      error: { kind: "folder-missing", path: elsewhere },
    });
    writeFileSync(path, "een brief en geen database ".repeat(200));
    expect(openDatabase(path, "refuse")).toEqual({ ok: false, error: { kind: "not-a-database", path } });
    truncateSync(path);
    expect(openDatabase(path, "refuse")).toEqual({ ok: false, error: { kind: "not-a-database", path } });
    expect(openDatabase(folder, "create")).toEqual({
      ok: false,
      error: { kind: "refused-by-system", path: folder, reason: "SQLITE_CANTOPEN" },
    });
  });

  it("says in both languages what to do, differently for a missing and a damaged file", () => {
    const missing = describeDatabaseError({ kind: "missing", path: "a.sqlite" });
    const corrupted = describeDatabaseError({ kind: "corrupted", path: "a.sqlite", findings: [] });
    expect(missing.nl).toContain("is er niet");
    expect(corrupted.nl).toContain("beschadigd");
    expect(corrupted.en).toContain("Restore a backup".toLowerCase());
  });

  it("finds a page that was overwritten", () => {
    const path = join(temporaryFolder(), "town.sqlite");
    filledDatabase(path);
    const whole = openForTest(path);
    expect(checkIntegrity(whole)).toEqual({ ok: true, value: null });
    whole.close();

    const pages = readFileSync(path).length / 4096;
    const handle = openSync(path, "r+");
    writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, (pages - 2) * 4096);
    const damaged = checkIntegrity(openForTest(path));
    expect(damaged).toMatchObject({ ok: false, error: { kind: "corrupted", path } });
  });

  it("finds a row that refers to nothing", () => {
    const db = openForTest(join(temporaryFolder(), "town.sqlite"));
    db.exec("CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT");
    db.exec("CREATE TABLE b (a INTEGER NOT NULL REFERENCES a) STRICT");
    expect(() => db.exec("INSERT INTO b VALUES (7)")).toThrow("FOREIGN KEY");
    db.pragma("foreign_keys = OFF");
    db.exec("INSERT INTO b VALUES (7)");
    expect(checkIntegrity(db)).toMatchObject({
      error: { kind: "corrupted", findings: ["a row of b refers to nothing in a"] },
    });
  });
});
