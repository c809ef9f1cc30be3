import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { copyElsewhere, copyElsewhereAgain } from "../src/server/backups/automatic-place.ts";
import { OTHER_DISK } from "./other-disk.ts";
import { makeRelease, type RunningHost, startForReal, startHost, waitFor } from "./running-host.ts";
import { tabulatorForEach } from "./staffed-tabulator.ts";
import { letMinutesPass, recordsIn, type Screen } from "./tabulator-at-work.ts";

const PASSPHRASE = "zeven wilde zwanen";
const WITHOUT = OTHER_DISK === null ? " (skipped: there is no second disk)" : "";

let folder: string;
let stick: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "automatic-place-"));
  stick = join(folder, "stick");
  mkdirSync(stick);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const copiesOn = (place: string): readonly string[] =>
  readdirSync(place).filter((name) => name.startsWith("stemketen-automatisch-"));
const placeOf = async (screen: Screen) => (await screen.query("safety.state")).data.backups.place;

/** Something changes, so that there is something to copy. */
async function work(administrator: Screen, userName: string): Promise<void> {
  await administrator.mutate("accounts.create", { userName, fullName: `${userName} Smeets`, role: "typist" });
}

describe("automatic copies to a chosen place", () => {
  const { tabulator, administrator, coordinator } = tabulatorForEach({
    people: ["administrator", "coordinator"],
  });
  const choose = async (passphrase: string | null = null) =>
    (await administrator.mutate("safety.chooseAutomaticPlace", { folder: stick, passphrase })).data;

  it("begin at once, are made whenever something changed, and end when somebody says so", async () => {
    expect((await choose()).ok).toBe(true);
    expect(copiesOn(stick)).toHaveLength(1);
    letMinutesPass(tabulator, 5);
    // That the place was chosen is itself a change; after that there is nothing new.
    await copyElsewhere(tabulator.office);
    letMinutesPass(tabulator, 5);
    await copyElsewhere(tabulator.office);
    expect(copiesOn(stick)).toHaveLength(2);
    await work(administrator, "aydin");
    await copyElsewhere(tabulator.office);
    expect(copiesOn(stick)).toHaveLength(3);
    expect(await placeOf(coordinator)).toEqual({
      folder: stick,
      encrypted: false,
      otherDisk: false,
      last: tabulator.clock.now,
      problem: null,
    });
    await coordinator.mutate("safety.giveUpAutomaticPlace", {});
    await work(administrator, "lammers");
    await copyElsewhere(tabulator.office);
    expect(copiesOn(stick)).toHaveLength(3);
    expect(await placeOf(coordinator)).toBe(null);
    expect(recordsIn(tabulator, "backup.place-chosen")[0]).toMatchObject({
      payload: { path: stick, encrypted: false },
      actor: { role: "administrator" },
    });
    expect(recordsIn(tabulator, "backup.place-given-up")[0]).toMatchObject({
      actor: { role: "coordinator" },
    });
  });

  it("are not taken where they cannot be made, nor where the others already are", async () => {
    const own = join(tabulator.installation.folder, "reservekopieen");
    const tried = [join(folder, "weg"), "stick", own].map(async (place) => {
      const input = { folder: place, passphrase: null };
      return (await administrator.mutate("safety.chooseAutomaticPlace", input)).data.error.kind;
    });
    expect(await Promise.all(tried)).toEqual(["folder-missing", "not-a-folder", "own-folder"]);
    expect((await choose("kort")).error.kind).toBe("weak-passphrase");
    expect(await placeOf(administrator)).toBe(null);
  });

  it("say once in the log that the stick is gone, and go on by themselves when it is back", async () => {
    await choose();
    renameSync(stick, join(folder, "in-a-pocket"));
    for (const name of ["aydin", "lammers", "smeets"]) {
      letMinutesPass(tabulator, 5);
      await work(administrator, name);
      await copyElsewhere(tabulator.office);
    }
    expect((await placeOf(coordinator)).problem.kind).toBe("folder-missing");
    expect(recordsIn(tabulator, "backup.failed")).toHaveLength(1);
    await copyElsewhereAgain(tabulator.office);
    expect((await placeOf(coordinator)).problem.kind).toBe("folder-missing");
    renameSync(join(folder, "in-a-pocket"), stick);
    await copyElsewhereAgain(tabulator.office);
    expect((await placeOf(coordinator)).problem).toBe(null);
    expect(copiesOn(stick)).toHaveLength(2);
    // What went wrong there is told of the place, not as the last backup that somebody asked for.
    expect((await administrator.query("safety.state")).data.backups.failed).toBe(null);
  });

  it.skipIf(OTHER_DISK === null)(
    `are not made in the empty place that a stick leaves behind${WITHOUT}`,
    async () => {
      const disk = mkdtempSync(join(OTHER_DISK ?? "", "automatic-place-"));
      onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
      rmSync(stick, { recursive: true });
      symlinkSync(disk, stick);
      await choose();
      expect((await placeOf(coordinator)).otherDisk).toBe(true);
      rmSync(stick);
      mkdirSync(stick);
      await work(administrator, "aydin");
      await copyElsewhere(tabulator.office);
      expect((await placeOf(coordinator)).problem.kind).toBe("folder-missing");
      expect(readdirSync(stick)).toEqual([]);
      rmSync(stick, { recursive: true });
      symlinkSync(disk, stick);
      await copyElsewhereAgain(tabulator.office);
      expect((await placeOf(coordinator)).problem).toBe(null);
    },
  );

  it("are locked with a passphrase that is stored nowhere", async () => {
    expect((await choose(PASSPHRASE)).value.path).toMatch(/\.stemketen-kopie$/);
    const [name = ""] = copiesOn(stick);
    expect(readFileSync(join(stick, name), "latin1").startsWith("STEMKETEN-BACKUP-1")).toBe(true);
    tabulator.db.pragma("wal_checkpoint(TRUNCATE)");
    for (const file of readdirSync(tabulator.installation.folder)) {
      expect(readFileSync(join(tabulator.installation.folder, file)).includes(PASSPHRASE)).toBe(false);
    }
  });

  it("are thinned out as those beside the database, and nothing of anybody else is touched", async () => {
    await choose();
    const start = (copiesOn(stick)[0] ?? "").slice(0, -"20260318-200000.sqlite".length);
    const old = Array.from({ length: 40 }, (_, at) => `20260310-08${String(at).padStart(2, "0")}00.sqlite`);
    for (const end of old) writeFileSync(join(stick, `${start}${end}`), "");
    const others = [
      "vakantie.jpg",
      "stemketen-20260310-080000.sqlite",
      "stemketen-automatisch-20260310-080000.sqlite",
      "stemketen-automatisch-ffffffff-20260310-080000.sqlite",
    ];
    for (const name of others) writeFileSync(join(stick, name), "");
    writeFileSync(join(stick, `${start}20260318-195900.sqlite.unfinished`), "");
    letMinutesPass(tabulator, 5);
    await copyElsewhere(tabulator.office);
    const left = readdirSync(stick);
    expect(left).toEqual(expect.arrayContaining(others));
    // The newest 24, and of what is older the last of its hour.
    expect(left.filter((name) => name.startsWith(start))).toHaveLength(24 + 1);
  });
});

describe("a program that is killed, and a stick that is pulled out", () => {
  let programFolder: string;
  let code: string;

  beforeEach(() => {
    programFolder = join(folder, "program");
    code = makeRelease(programFolder);
  });

  const start = (): Promise<RunningHost> =>
    startHost({ programFolder, backupEvery: 300, guardEvery: 200 }, ["--data", join(folder, "data")]);

  it("copies on after a kill, and asks for the passphrase that it does not have any more", async () => {
    const first = await start();
    const administrator = await startForReal(first, code);
    const input = { folder: stick, passphrase: PASSPHRASE };
    expect((await administrator.mutate("safety.chooseAutomaticPlace", input)).data.ok).toBe(true);
    await work(administrator, "aydin");
    await first.killHard();
    const whole = copiesOn(stick);

    const second = await start();
    const again = second.screen();
    await waitFor(again, ({ integrity }) => integrity.kind === "ok");
    await again.logIn("beheer");
    await waitFor(again, ({ backups }) => backups.place.problem?.kind === "passphrase-needed");
    // Beside the database it goes on meanwhile.
    await waitFor(again, ({ backups }) => backups.last.path.startsWith(join(folder, "data")));
    expect((await again.mutate("safety.chooseAutomaticPlace", input)).data.ok).toBe(true);
    await waitFor(again, ({ backups }) => backups.place.problem === null && backups.place.last !== null);
    expect(copiesOn(stick).filter((name) => !whole.includes(name)).length).toBeGreaterThan(0);
    for (const name of whole.filter((one) => one.endsWith("kopie"))) {
      const inspected = await again.mutate("safety.inspectBackup", {
        path: join(stick, name),
        passphrase: PASSPHRASE,
      });
      expect(inspected.data.value.summary.accounts).toBeGreaterThan(0);
    }
  });

  it("copies beside the database while the stick is away, and there again once it is back", async () => {
    const host = await start();
    const administrator = await startForReal(host, code);
    await administrator.mutate("safety.chooseAutomaticPlace", { folder: stick, passphrase: null });
    renameSync(stick, join(folder, "in-a-pocket"));
    await work(administrator, "aydin");
    await waitFor(administrator, ({ backups }) => backups.place.problem?.kind === "folder-missing");
    const { now } = (await administrator.query("safety.state")).data;
    await work(administrator, "lammers");
    await waitFor(administrator, ({ backups }) => backups.last.at > now && backups.failed === null);
    expect((await placeOf(administrator)).last < now).toBe(true);
    renameSync(join(folder, "in-a-pocket"), stick);
    await waitFor(administrator, ({ backups }) => backups.place.last > now);
    expect((await placeOf(administrator)).problem).toBe(null);
  });
});
