import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { openDatabase } from "@stemketen/server-kit/database";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCount } from "./election-night.ts";
import { OTHER_DISK } from "./other-disk.ts";
import {
  filesIn,
  followLink,
  makeRelease,
  type RunningHost,
  startForReal,
  startHost,
  waitFor,
} from "./running-host.ts";
import {
  openTabulator,
  PASSWORD,
  Screen,
  screenOf,
  startWithAdministrator,
  TOWN,
} from "./tabulator-at-work.ts";

const PASSPHRASE = "zeven wilde zwanen";

let folder: string;
let programFolder: string;
let stick: string;
let code: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backups-"));
  programFolder = join(folder, "program");
  stick = mkdtempSync(join(OTHER_DISK ?? tmpdir(), "stick-"));
  code = makeRelease(programFolder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(stick, { recursive: true, force: true });
});

const startIn = (name: string, more: Partial<Parameters<typeof startHost>[0]> = {}): Promise<RunningHost> =>
  startHost({ programFolder, ...more }, ["--data", join(folder, name)]);

/** A count on a first computer, of which two backups stand on the stick: open and locked. */
async function countOnFirstComputer(): Promise<{ readonly open: string; readonly locked: string }> {
  const host = await startIn("first");
  const administrator = await startForReal(host, code);
  const coordinator = await screenOf(host, administrator, "kamphuis", "coordinator");
  await openCount(coordinator);
  const made = await coordinator.mutate("safety.makeBackup", { folder: stick, passphrase: null });
  const locked = await administrator.mutate("safety.makeBackup", { folder: stick, passphrase: PASSPHRASE });
  const { backups } = (await administrator.query("safety.state")).data;
  expect(backups).toMatchObject({
    last: { path: locked.data.value.path, automatic: false, encrypted: true },
    failed: null,
  });
  expect(await host.stop()).toBe(0);
  return { open: made.data.value.path, locked: locked.data.value.path };
}

describe("a backup", () => {
  it("is made on a stick, open or locked, and what is locked cannot be read", async () => {
    const { open, locked } = await countOnFirstComputer();
    expect(readFileSync(open).includes("Lindewaard")).toBe(true);
    expect(readFileSync(locked).includes("Lindewaard")).toBe(false);
    expect(readdirSync(stick)).toHaveLength(2);
    expect(filesIn(join(folder, "first"))).toEqual(["lock.sqlite", "tabulator.sqlite"]);
  });

  it("is refused with a reason, and then nothing is lost", async () => {
    const tabulator = await openTabulator();
    const administrator = await startWithAdministrator(tabulator);
    const make = async (input: { folder: string; passphrase: string | null }) =>
      (await administrator.mutate("safety.makeBackup", input)).data.error;
    expect(await make({ folder: join(folder, "pulled-out"), passphrase: null })).toMatchObject({
      kind: "folder-missing",
    });
    expect(await make({ folder: join(folder, "pulled-out"), passphrase: PASSPHRASE })).toMatchObject({
      kind: "folder-missing",
    });
    expect(await make({ folder: "stick", passphrase: null })).toMatchObject({ kind: "not-a-folder" });
    expect(await make({ folder: stick, passphrase: "kort" })).toMatchObject({ kind: "weak-passphrase" });
    const { backups } = (await administrator.query("safety.state")).data;
    expect(backups).toMatchObject({ last: null, failed: { reason: "not-a-folder" } });
    expect((await new Screen(tabulator).query("safety.state")).data.backups).toBe(null);
    expect(readdirSync(stick)).toEqual([]);
    tabulator.close();
  });

  it("is made by the programme itself every so often, when something changed", async () => {
    const host = await startIn("first", { backupEvery: 1_100 });
    const administrator = await startForReal(host, code);
    await waitFor(administrator, ({ backups }) => backups.last !== null);
    const { last } = (await administrator.query("safety.state")).data.backups;
    expect(last).toMatchObject({ automatic: true, encrypted: false });
    const own = await administrator.query("safety.listBackups", { folder: null });
    expect(own.data.value.map(({ path }: { path: string }) => path)).toContain(last.path);
    const [place] = (await administrator.query("safety.backupPlaces")).data;
    expect(place).toMatchObject({ path: join(folder, "first", "reservekopieen"), kind: "own" });
    expect(place.freeBytes).toBeGreaterThan(0);
    // Nothing is copied again that did not change; what changes is.
    const copies = async (): Promise<number> =>
      (await administrator.query("safety.listBackups", { folder: null })).data.value.length;
    let before = 0;
    for (let round = 0; round < 8 && before !== (await copies()); round++) {
      before = await copies();
      await new Promise((resolve) => setTimeout(resolve, 2_500));
    }
    expect(await copies()).toBe(before);
    expect(before).toBeLessThan(6);
    await administrator.mutate("accounts.create", {
      userName: "aydin",
      fullName: "E. Aydın",
      role: "typist",
    });
    await waitFor(administrator, ({ backups }) => backups.last.at > last.at);
  });
});

describe("putting back", () => {
  it("leaves no open copy behind, also not after a power cut halfway", async () => {
    const left = join(folder, "first", "workplace-a1B2c3");
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, "copy.sqlite"), "what was unlocked");
    await startIn("first");
    expect(existsSync(left)).toBe(false);
  });

  it("is what a database that cannot be read asks for; it is kept beside the new one", async () => {
    const { open } = await countOnFirstComputer();
    writeFileSync(join(folder, "first", "tabulator.sqlite"), "hier stond een database");
    const host = await startIn("first");
    const screen = host.screen();
    await waitFor(screen, ({ integrity }) => integrity.kind === "damaged");
    expect((await screen.query("safety.state")).data.integrity.findings).toEqual([
      expect.stringMatching(/^tabulator\.sqlite\.damaged-/),
    ]);
    const administrator = { userName: "ander", fullName: "Een ander", password: PASSWORD };
    expect((await screen.mutate("accounts.createFirstAdministrator", administrator)).data.data.stopped).toBe(
      "damaged",
    );
    const inspected = await screen.mutate("safety.inspectBackup", { path: open, passphrase: null });
    const { sha256 } = inspected.data.value;
    const chosen = { path: open, passphrase: null, sha256 };
    expect((await screen.mutate("safety.restoreBackup", chosen)).data.ok).toBe(true);
    await waitFor(screen, ({ integrity }) => integrity.kind === "ok");
    expect((await screen.logIn("kamphuis")).data.ok).toBe(true);
    const [damaged] = filesIn(join(folder, "first")).filter((name) => name.includes(".damaged-"));
    expect(readFileSync(join(folder, "first", must(damaged, "the damaged file")), "utf8")).toBe(
      "hier stond een database",
    );
  });

  it("begins with what is in it, tells faults apart, and goes on where the first computer was", async () => {
    const { open, locked } = await countOnFirstComputer();
    const host = await startIn("second");
    const screen = host.screen();
    await waitFor(screen, ({ integrity }) => integrity.kind === "ok");
    const inspect = async (path: string, passphrase: string | null = null) =>
      (await screen.mutate("safety.inspectBackup", { path, passphrase })).data;

    const listed = (await screen.query("safety.listBackups", { folder: stick })).data.value;
    expect(
      listed.map(({ path, locked: isLocked }: { path: string; locked: boolean }) => [path, isLocked]),
    ).toEqual(
      expect.arrayContaining([
        [open, false],
        [locked, true],
      ]),
    );
    expect((await inspect(locked)).error).toEqual({ kind: "passphrase-needed" });
    expect((await inspect(locked, "zeven tamme zwanen")).error).toEqual({ kind: "wrong-passphrase" });
    expect((await inspect(join(stick, "weg.sqlite"))).error.kind).toBe("folder-missing");
    writeFileSync(join(stick, "half.sqlite"), readFileSync(open).subarray(0, 20_000));
    expect((await inspect(join(stick, "half.sqlite"))).error.kind).toBe("corrupted");
    writeFileSync(join(stick, "tekst.sqlite"), "geen database");
    expect((await inspect(join(stick, "tekst.sqlite"))).error.kind).toBe("not-a-database");
    writeFileSync(join(stick, "later.sqlite"), readFileSync(open));
    makeNewer(join(stick, "later.sqlite"));
    expect((await inspect(join(stick, "later.sqlite"))).error.kind).toBe("from-newer-version");

    const inspected = await inspect(locked, PASSPHRASE);
    expect(inspected.value.summary).toMatchObject({
      election: TOWN.election.name,
      municipality: "Lindewaard",
      stations: TOWN.stations.length,
      stationsDone: 0,
      accounts: 2,
      version: "0.1.0",
      mode: "live",
    });
    const { sha256 } = inspected.value;
    const other = await screen.mutate("safety.restoreBackup", { path: open, passphrase: null, sha256 });
    expect(other.data.error).toEqual({ kind: "changed-since" });
    const restored = await screen.mutate("safety.restoreBackup", {
      path: locked,
      passphrase: PASSPHRASE,
      sha256,
    });
    expect(restored.data).toEqual({ ok: true, value: null });

    await waitFor(screen, ({ integrity }) => integrity.kind === "ok");
    const state = (await screen.query("safety.state")).data;
    expect(state).toMatchObject({ isStarted: true, letterCheck: { kind: "open" } });
    const coordinator = host.screen();
    expect((await coordinator.logIn("kamphuis", PASSWORD)).data.ok).toBe(true);
    expect((await coordinator.query("election.get")).data.stations).toHaveLength(TOWN.stations.length);
    const log = await (await coordinator.file("/audit-log.ndjson")).text();
    expect(log).toContain('"backup.restored"');
    const left = filesIn(join(folder, "second"));
    expect(left.filter((name) => name.startsWith("tabulator.sqlite.before-restore-"))).toHaveLength(1);
    expect(left.filter((name) => name.startsWith("workplace-"))).toEqual([]);
  });

  it("goes on copying to a stick that is there under names of its own, and forgets one that is not", async () => {
    const first = await startIn("first");
    const administrator = await startForReal(first, code);
    await administrator.mutate("safety.chooseAutomaticPlace", { folder: stick, passphrase: null });
    const made = await administrator.mutate("safety.makeBackup", { folder, passphrase: null });
    const { path, sha256 } = made.data.value;
    await first.stop();
    const copies = readdirSync(stick);

    const restoreIn = async (computer: string): Promise<RunningHost> => {
      const host = await startIn(computer);
      const screen = host.screen();
      await waitFor(screen, ({ integrity }) => integrity.kind === "ok");
      const chosen = { path, passphrase: null, sha256 };
      expect((await screen.mutate("safety.restoreBackup", chosen)).data.ok).toBe(true);
      await waitFor(screen, ({ integrity }) => integrity.kind === "ok");
      return host;
    };
    const placeOf = async (host: RunningHost) => {
      const screen = host.screen();
      await screen.logIn("beheer", PASSWORD);
      return (await screen.query("safety.state")).data.backups.place;
    };
    const beside = await restoreIn("second");
    expect(await placeOf(beside)).toMatchObject({ folder: stick });
    await beside.stop();
    const [mark, ...others] = new Set(readdirSync(stick).map((name) => name.split("-")[2]));
    expect([mark, ...others]).toHaveLength(2);
    expect(readdirSync(stick)).toEqual(expect.arrayContaining(copies));

    rmSync(stick, { recursive: true });
    expect(await placeOf(await restoreIn("third"))).toBe(null);
  });

  it("asks for an administrator once there are accounts, and never mixes practice and real work", async () => {
    const { open } = await countOnFirstComputer();
    const host = await startIn("first");
    const stranger = host.screen();
    const asked = await stranger.mutate("safety.inspectBackup", { path: open, passphrase: null });
    expect(asked.data.error).toEqual({ kind: "administrator-needed" });
    expect((await stranger.query("safety.listBackups", { folder: "/" })).data.error.kind).toBe(
      "administrator-needed",
    );
    await host.stop();
    const practice = await startHost({ programFolder }, ["--data", join(folder, "first"), "--practice"]);
    const [link] = must(practice.ready.logins, "links into the practice");
    const { screen: practising } = await followLink(practice, must(link, "a link").url);
    const mixed = await practising.mutate("safety.inspectBackup", { path: open, passphrase: null });
    expect(mixed.data.error).toEqual({ kind: "other-mode" });
  });
});

/** Makes a backup look as if a later version of the programme had made it. */
function makeNewer(path: string): void {
  const opened = openDatabase(path, "refuse");
  const db = must(opened.ok ? opened.value : null, "the backup opens");
  const last = Number(db.prepare("SELECT max(number) FROM schema_migrations").pluck().get());
  db.prepare(
    "INSERT INTO schema_migrations (number, name, sha256, applied_at) VALUES (?, 'later', ?, '')",
  ).run(last + 1, "0".repeat(64));
  db.close();
}
