import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startChild } from "../child-process.fixtures.ts";
import { temporaryFolder } from "../temporary-folder.fixtures.ts";
import { migratedDatabase, openForTest } from "./database.fixtures.ts";
import { backUpDatabase, checkIntegrity, type Database } from "./index.ts";

const PROGRAM = new URL("backup.program.fixtures.ts", import.meta.url);
const TABLE = { number: 1, name: "notes", sql: "CREATE TABLE notes (text TEXT NOT NULL) STRICT" };

async function databaseOf(path: string, kilobytes: number): Promise<Database> {
  const db = await migratedDatabase(path, [TABLE]);
  const add = db.prepare("INSERT INTO notes VALUES (?)");
  db.transaction(() => {
    for (let row = 0; row < kilobytes; row++) add.run("n".repeat(1024));
  })();
  return db;
}

describe("backUpDatabase", () => {
  it("makes one whole file with all that was committed, still in the log or not", async () => {
    const folder = temporaryFolder();
    const db = await databaseOf(join(folder, "town.sqlite"), 300);
    const path = join(folder, "stick", "copy.sqlite");
    mkdirSync(join(folder, "stick"));
    const made = await backUpDatabase(db, path);
    const bytes = readFileSync(path);
    expect(made).toEqual({
      ok: true,
      value: { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
    });
    expect(readdirSync(join(folder, "stick"))).toEqual(["copy.sqlite"]);
    const copy = openForTest(path);
    expect(copy.prepare("SELECT count(*) AS n FROM notes").get()).toEqual({ n: 300 });
    expect(checkIntegrity(copy).ok).toBe(true);
  });

  it("goes on while somebody types", async () => {
    const folder = temporaryFolder();
    const db = await databaseOf(join(folder, "town.sqlite"), 3000);
    const making = backUpDatabase(db, join(folder, "copy.sqlite"));
    let typed = 0;
    const typing = setInterval(() => {
      db.exec("INSERT INTO notes VALUES ('typed')");
      typed++;
    }, 1);
    const made = await making;
    clearInterval(typing);
    expect(made.ok).toBe(true);
    expect(typed).toBeGreaterThan(0);
    const copy = openForTest(join(folder, "copy.sqlite"));
    expect(copy.prepare("SELECT count(*) AS n FROM notes WHERE text <> 'typed'").get()).toEqual({ n: 3000 });
  });

  it("replaces the copy before, and what a power cut left behind", async () => {
    const folder = temporaryFolder();
    const db = await databaseOf(join(folder, "town.sqlite"), 5);
    const path = join(folder, "copy.sqlite");
    await backUpDatabase(db, path);
    writeFileSync(`${path}.unfinished`, "half");
    writeFileSync(`${path}.unfinished-journal`, "half");
    db.exec("INSERT INTO notes VALUES ('new')");
    expect((await backUpDatabase(db, path)).ok).toBe(true);
    expect(openForTest(path).prepare("SELECT count(*) AS n FROM notes").get()).toEqual({ n: 6 });
    expect(readdirSync(folder).filter((name) => name.includes("unfinished"))).toEqual([]);
  });

  it("says that the stick is gone", async () => {
    const folder = temporaryFolder();
    const db = await databaseOf(join(folder, "town.sqlite"), 5);
    const path = join(folder, "stick", "copy.sqlite");
    expect(await backUpDatabase(db, path)).toEqual({ ok: false, error: { kind: "folder-missing", path } });
    mkdirSync(join(folder, "stick"));
    const making = backUpDatabase(db, path);
    rmSync(join(folder, "stick"), { recursive: true });
    expect(await making).toEqual({ ok: false, error: { kind: "folder-missing", path } });
    expect(readdirSync(folder).filter((name) => !name.startsWith("town"))).toEqual([]);
  });

  it("refuses to hand over a copy of a damaged database, and keeps the good one", async () => {
    const folder = temporaryFolder();
    const db = await databaseOf(join(folder, "town.sqlite"), 5);
    const path = join(folder, "copy.sqlite");
    await backUpDatabase(db, path);
    const before = readFileSync(path);
    db.exec("CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE b (a INTEGER REFERENCES a) STRICT");
    db.pragma("foreign_keys = OFF");
    db.exec("INSERT INTO b VALUES (7)");
    const made = await backUpDatabase(db, path);
    expect(made).toMatchObject({ ok: false, error: { kind: "corrupted", path } });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("leaves the earlier copy as it was when writing stops halfway", async () => {
    const folder = temporaryFolder();
    const source = join(folder, "town.sqlite");
    const path = join(folder, "copy.sqlite");
    writeFileSync(path, "the copy of an hour ago");
    (await databaseOf(source, 2000)).close();
    const child = startChild(PROGRAM, [source, path], 500_000);
    expect(JSON.parse(await child.nextLine())).toMatchObject({ ok: false, error: { path } });
    expect(readFileSync(path, "utf8")).toBe("the copy of an hour ago");
    expect(readdirSync(folder).filter((name) => name.startsWith("copy"))).toEqual(["copy.sqlite"]);
  });

  it("says that the disk is full", async ({ skip }) => {
    if (spawnSync("sh", ["-c", "unshare -rm mount -t tmpfs tmpfs /tmp"]).status !== 0)
      skip("this system makes no small disk");
    const folder = temporaryFolder();
    const stick = join(folder, "stick");
    mkdirSync(stick);
    (await databaseOf(join(folder, "town.sqlite"), 2000)).close();
    // The disk exists in this one process only, and is gone with it.
    const inside = 'mount -t tmpfs -o size=512k tmpfs "$1"; "$2" "$3" "$4" "$1/copy.sqlite"; ls -A "$1"';
    const args = [stick, process.execPath, PROGRAM.pathname, join(folder, "town.sqlite")];
    const ran = spawnSync("sh", ["-c", 'unshare -rm sh -c "$@"', "sh", inside, "sh", ...args], {
      encoding: "utf8",
    });
    const error = { kind: "disk-full", path: join(stick, "copy.sqlite") };
    expect(ran.stdout, ran.stderr).toBe(`${JSON.stringify({ ok: false, error })}\n`);
  });
});
