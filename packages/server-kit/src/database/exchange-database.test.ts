import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { describe, expect, it } from "vitest";
import { startChild } from "../child-process.fixtures.ts";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { checkIntegrity, type Database, exchangeDatabase, openDatabase } from "./index.ts";

const PROGRAM = new URL("exchange-database.program.fixtures.ts", import.meta.url);
const KILLS = 5;

function open(path: string): Database {
  const opened = openDatabase(path, "create");
  return must(opened.ok ? opened.value : null, "the database opens");
}

function withCount(path: string, count: number): string {
  const db = open(path);
  db.exec("CREATE TABLE counted (votes INTEGER)");
  db.prepare("INSERT INTO counted VALUES (?)").run(count);
  db.close();
  return path;
}

function countIn(path: string): unknown {
  const db = open(path);
  const row = db.prepare("SELECT votes FROM counted").get();
  db.close();
  return row;
}

describe("exchangeDatabase", () => {
  it("puts the new one in place and keeps the old one beside it", async () => {
    const folder = temporaryFolder();
    const old = withCount(join(folder, "count.sqlite"), 417);
    const prepared = withCount(join(folder, "prepared.sqlite"), 9);
    const kept = join(folder, "kept.sqlite");
    expect(await exchangeDatabase(prepared, old, kept)).toEqual({ ok: true, value: null });
    expect(countIn(old)).toEqual({ votes: 9 });
    expect(countIn(kept)).toEqual({ votes: 417 });
    expect(existsSync(prepared)).toBe(false);
  });

  it("refuses as long as something of the old one is in its log alone", async () => {
    const folder = temporaryFolder();
    const path = withCount(join(folder, "count.sqlite"), 417);
    const still = open(path);
    still.exec("UPDATE counted SET votes = 418");
    const prepared = withCount(join(folder, "prepared.sqlite"), 9);
    expect(await exchangeDatabase(prepared, path, join(folder, "kept.sqlite"))).toEqual({
      ok: false,
      error: { kind: "in-use", path },
    });
    still.close();
    expect(countIn(path)).toEqual({ votes: 418 });
    expect(countIn(prepared)).toEqual({ votes: 9 });
  });

  it("leaves everything as it was when the new one is not there, or the name to keep the old one is taken", async () => {
    const folder = temporaryFolder();
    const path = withCount(join(folder, "count.sqlite"), 417);
    const kept = join(folder, "kept.sqlite");
    expect((await exchangeDatabase(join(folder, "nothing.sqlite"), path, kept)).ok).toBe(false);
    expect(readdirSync(folder)).toEqual(["count.sqlite"]);
    writeFileSync(kept, "an earlier one");
    const prepared = withCount(join(folder, "prepared.sqlite"), 9);
    expect(await exchangeDatabase(prepared, path, kept)).toMatchObject({
      ok: false,
      error: { kind: "refused-by-system", reason: "EEXIST" },
    });
    expect(readFileSync(kept, "utf8")).toBe("an earlier one");
    expect(countIn(path)).toEqual({ votes: 417 });
  });

  it("leaves a whole database in place at every moment, also when killed with -9", async () => {
    const folder = temporaryFolder();
    const path = withCount(join(folder, "count.sqlite"), 417);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = startChild(PROGRAM, [folder]);
      await child.nextLine();
      let looks = 0;
      const killAt = Date.now() + 50 + kill;
      while (Date.now() < killAt) {
        looks += 1;
        expect(existsSync(path)).toBe(true);
      }
      expect(looks).toBeGreaterThan(0);
      await child.killHard();
      const db = open(path);
      expect(checkIntegrity(db)).toEqual({ ok: true, value: null });
      db.close();
      expect(countIn(path)).toEqual({ votes: 417 });
    }
  });
});
