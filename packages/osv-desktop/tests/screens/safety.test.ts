import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCount } from "../election-night.ts";
import { connect, screenOf, TOWN } from "../tabulator-at-work.ts";
import {
  anotherProgram,
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForEach,
  type RenewedProgram,
} from "./program-in-browser.ts";

const { program, administrator } = programForEach({ people: ["administrator"] });

let stick: string;

beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), "stick-"));
});

afterEach(() => {
  rmSync(stick, { recursive: true, force: true });
});

/** Opens the count of the town and keeps a backup of it on the stick. */
async function backUpCount(passphrase: string | null): Promise<void> {
  await openCount(await screenOf(program.tabulator, administrator, "kamphuis", "coordinator"));
  // As at every start: a backup says whether it is of the practice.
  const { db, clock } = program.tabulator;
  const payload = { version: "0.1.0", commit: null, code: null, mode: "live" } as const;
  inTransaction(db, () =>
    appendAuditEvent(db, { event: "program.started", payload }, { at: clock.now, actor: null }),
  );
  await administrator.mutate("safety.makeBackup", { folder: stick, passphrase });
}

/** Lets a host of the test replace the database. @returns the paths that it was given */
function pathsReplacing({ tabulator: { installation } }: RenewedProgram): readonly string[] {
  const paths: string[] = [];
  installation.host = {
    ...installation.host,
    replaceDatabase: async (prepared) => {
      paths.push(prepared);
      return { ok: true, value: null };
    },
  };
  return paths;
}

describe("backups", () => {
  it.each([DESK, NARROW])(
    "are made on a stick, and say what to do when that fails, at $width pixels",
    async (size) => {
      const { page, complaints } = await program.open(administrator, "/reservekopie", size);
      await page.getByText("Er is nog geen reservekopie gemaakt").waitFor();
      await page.getByLabel("Map of stick").selectOption("Een andere map…");
      await page.getByLabel("Welke map?").fill(join(stick, "weg"));
      await page.keyboard.press("Enter");
      await page.getByText("Zit de stick erin?").waitFor();
      await page.getByLabel("Welke map?").fill(stick);
      await page.getByLabel("Wachtzin", { exact: true }).fill("kort");
      await page.keyboard.press("Enter");
      await page.getByText("De wachtzin is te kort").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByLabel("Wachtzin", { exact: true }).fill("");
      await page.keyboard.press("Enter");
      await page.getByText("De reservekopie is gemaakt en teruggelezen").waitFor();
      await page.getByText(`en staat in ${stick}`).waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it("are put back after their summary was read", async () => {
    const passphrase = "een lange wachtzin";
    await backUpCount(passphrase);
    const { page, complaints } = await program.open(administrator, "/reservekopie");
    await page.getByLabel("Kijk in deze map").selectOption("Een andere map…");
    await page.getByLabel("Welke map?").fill(stick);
    await page.keyboard.press("Enter");
    await page.getByText(/stemketen-kopie$/).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Wachtzin van deze kopie").fill("niet de goede zin");
    await page.keyboard.press("Enter");
    await dialog.getByText("Dit is niet de wachtzin van deze kopie").waitFor();
    await expectAccessible(page);
    await dialog.getByLabel("Wachtzin van deze kopie").fill(passphrase);
    await page.keyboard.press("Enter");
    await dialog.getByText("Deze kopie terugzetten?").waitFor();
    await dialog.getByText(TOWN.election.name).waitFor();
    await expectAccessible(page);
    const replacing = pathsReplacing(program);
    await dialog.getByRole("textbox").fill("terugzetten");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Inloggen" }).waitFor();
    expect(replacing).toEqual([expect.stringMatching(/./)]);
    expect(complaints).toEqual([]);
  });
});

describe("a computer that takes the place of another one", () => {
  it.each([DESK, NARROW])(
    "goes on from a backup, before anybody has an account, at $width pixels",
    async (size) => {
      await backUpCount(null);
      const { program: other } = await anotherProgram();
      const { page, complaints } = await other.open(null, "/", size);
      await page.getByRole("heading", { name: "Klopt deze software met de brief" }).waitFor();
      await expectAccessible(page);
      await page.getByRole("link", { name: "Reservekopie terugzetten" }).press("Enter");
      await page.getByRole("heading", { name: "Reservekopie terugzetten", level: 1 }).waitFor();
      await page.getByText("Er staan geen reservekopieën in deze map").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByLabel("Kijk in deze map").selectOption("Een andere map…");
      await page.getByLabel("Welke map?").fill(stick);
      await page.keyboard.press("Enter");
      await page
        .getByText(/stemketen-kopie$|\.sqlite$/)
        .first()
        .click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Openen" }).click();
      await dialog.getByText(TOWN.election.name).waitFor();
      await dialog.getByText(TOWN.municipality.name, { exact: true }).waitFor();
      await expectAccessible(page);
      const replacing = pathsReplacing(other);
      await dialog.getByRole("textbox").fill("terugzetten");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Klopt deze software met de brief" }).waitFor();
      expect(replacing).toEqual([expect.stringMatching(/./)]);
      expect(complaints).toEqual([]);
    },
  );

  it("leaves it to an administrator once there are accounts", async () => {
    const { page } = await program.open(null, "/terugzetten");
    await page.getByText("Alleen een beheerder kan een kopie terugzetten.").waitFor();
    await expectAccessible(page);
  });
});

describe("a backup that failed", () => {
  it("is told to everybody, with what they themselves can do about it", async () => {
    const typist = await screenOf(program.tabulator, administrator, "lammers", "typist");
    await administrator.mutate("safety.makeBackup", { folder: join(stick, "weg"), passphrase: null });
    const own = await program.open(administrator, "/reservekopie");
    await own.page.getByText("kies een andere map bij Reservekopie").waitFor();
    const other = await program.open(typist, "/hulp");
    await other.page.getByText("Zeg het tegen de coördinator.").waitFor();
    expect(await other.page.getByText("bij Reservekopie").count()).toBe(0);
    await expectAccessible(other.page);
  });
});

describe("help by telephone", () => {
  it.each([DESK, NARROW])("can be read aloud by everyone at $width pixels", async (size) => {
    const typist = await screenOf(program.tabulator, administrator, "lammers", "typist");
    const { page, complaints } = await program.open(typist, "/hulp", size);
    await page.getByText("Vrijgegeven en heel").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await page.getByRole("link", { name: "Bestand bewaren" }).count()).toBe(0);
    const other = await program.open(administrator, "/hulp", size);
    const saved = other.page.waitForEvent("download");
    await other.page.getByRole("link", { name: "Bestand bewaren" }).click();
    expect((await saved).suggestedFilename()).toBe("diagnose.json");
    expect(complaints).toEqual([]);
  });

  it("is there while everything else waits for the computer to stand alone", async () => {
    connect(program.tabulator);
    const { page } = await program.open(administrator, "/hulp");
    const wrong = page.locator("dd[data-wrong='true']");
    expect(await wrong.allTextContents()).toEqual(["Ja: de invoer staat stil"]);
    expect(await wrong.locator("svg").count()).toBe(1);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Accounts" }).click();
    await page.getByRole("heading", { name: "Haal deze computer van het netwerk" }).waitFor();
  });
});
