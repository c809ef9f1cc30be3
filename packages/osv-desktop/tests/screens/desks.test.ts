import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { stationNumber } from "@stemketen/core/election";
import { MANIFEST_NAME, writeManifest } from "@stemketen/core/integrity";
import { beforeEach, describe, expect, inject, it } from "vitest";
import { openCount } from "../election-night.ts";
import { filesIn, type RunningHost, startForReal, startHost } from "../running-host.ts";
import { PASSWORD, type Screen, screenOf } from "../tabulator-at-work.ts";
import { DESK, expectAccessible, expectNoSidewaysScroll, NARROW } from "./program-in-browser.ts";
import { openByNumber } from "./typing-evening.ts";

const ROOM = ["127.0.0.2", "127.0.0.3"];

let browser: Browser;
let folder: string;

beforeEach(async () => {
  browser = await chromium.connect(inject("browserAddress"));
  folder = mkdtempSync(join(tmpdir(), "desks-"));
  mkdirSync(join(folder, "program"));
  return async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

interface InRoom {
  readonly host: RunningHost;
  readonly administrator: Screen;
}

/** A released copy with the real screens. @returns its code, as the letter has it */
function makeRelease(program: string): string {
  cpSync(inject("screensFolder"), join(program, "ui"), { recursive: true });
  const paths = filesIn(program).filter((path) => statSync(join(program, path)).isFile());
  const files = paths.map((path) => ({ path, sha256: sha256Hex(readFileSync(join(program, path))) }));
  const headers = { component: "osv-desktop", version: "0.1.0", commit: "4f2a9c1" };
  const manifest = writeManifest({ domain: "stemketen/release-manifest/1", headers, files });
  writeFileSync(join(program, MANIFEST_NAME), manifest);
  return sha256Hex(utf8(manifest));
}

/** A host whose room has these addresses, with its first administrator. */
async function startInRoom(addresses: readonly string[]): Promise<InRoom> {
  const programFolder = join(folder, "program");
  const code = makeRelease(programFolder);
  const host = await startHost({ programFolder, addresses }, ["--data", join(folder, "data")]);
  return { host, administrator: await startForReal(host, code) };
}

interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

/** A browser of its own; at another desk it trusts the authority that was put there. */
async function openBrowser(address: string, as: Screen | null = null, viewport = DESK): Promise<Window> {
  const context = await browser.newContext({ viewport, ignoreHTTPSErrors: true });
  const { origin } = new URL(address);
  if (as !== null) await context.addCookies([{ name: "osv-desktop", value: as.token, url: origin }]);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // What the server refuses on purpose, a browser reports as an error of its own.
    const isRefusal = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return { page, context, complaints };
}

/** The screen of the desks for who is logged in at the computer itself. */
function openDesks({ host }: InRoom, as: Screen, viewport = DESK): Promise<Window> {
  return openBrowser(`${host.ready.url}/#/werkplekken`, as, viewport);
}

async function decide(page: Page): Promise<void> {
  await page.getByLabel("Waarom zijn er meer werkplekken nodig?").fill("Drie tafels in de raadzaal");
  await page.getByRole("button", { name: "Meer werkplekken toelaten" }).click();
  await page.getByRole("button", { name: "Ja, werkplekken toelaten" }).click();
}

/** Draws a code at the computer. @returns its digits as they stand on the screen */
async function drawCode(page: Page, desk: string): Promise<string> {
  await page.getByLabel("Naam van de werkplek").fill(desk);
  await page.keyboard.press("Enter");
  await page.getByText(`Typ deze code op ${desk}:`).waitFor();
  const digits = await page.getByText(/^\d{4}\s*\d{4}$/).innerText();
  expect(digits.replaceAll(/\s/g, "")).toMatch(/^\d{8}$/);
  return digits;
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code van acht cijfers").fill(code);
  await page.keyboard.press("Enter");
}

/** What is shown in place of everything else, to who has no code. */
async function expectCodeAsked(page: Page): Promise<void> {
  await typeCode(page, "1234 5678");
  await page.getByText("Deze code werkt niet.").waitFor();
  expect(await page.getByRole("navigation").count()).toBe(0);
  await expectAccessible(page);
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(DESK);
}

async function logIn(page: Page, name: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/inloggen`);
  await page.getByLabel("Gebruikersnaam").fill(name);
  await page.getByLabel("Wachtwoord").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
}

describe("the desks of a closed room", () => {
  it.each([DESK, NARROW])("are not there before a person decided it, at $width pixels", async (size) => {
    const room = await startInRoom(ROOM);
    const overHost = { handle: room.host.handle };
    const coordinator = await screenOf(overHost, room.administrator, "carla", "coordinator");
    const watching = await openDesks(room, coordinator, size);
    await watching.page.getByText("Alleen een beheerder kan hierover beslissen.").waitFor();
    await expectAccessible(watching.page);
    const { page, complaints } = await openDesks(room, room.administrator, size);
    await page.getByText("De circulaire van het ministerie vraagt").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await decide(page);
    // What somebody else decided is there as well.
    await watching.page.getByText("Zo komt een werkplek binnen").waitFor();
    await expectNoSidewaysScroll(watching.page);
    expect(await watching.page.getByRole("button", { name: "Weer alleen staan" }).count()).toBe(0);
    expect([...complaints, ...watching.complaints]).toEqual([]);
  });

  it.each([
    { addresses: [], says: "Deze computer heeft geen netwerk van een ruimte." },
    { addresses: ["192.0.2.1"], says: "De computer staat het niet toe." },
  ])("cannot come in while the entrance stays closed: $says", async ({ addresses, says }) => {
    const room = await startInRoom(addresses);
    const { page } = await openDesks(room, room.administrator, NARROW);
    await decide(page);
    await page.getByText("Werkplekken kunnen er nu niet in").waitFor();
    await page.getByText(says).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Ingang openen" }).click();
    await page.getByText(says).waitFor();
    await page.getByRole("button", { name: "Weer alleen staan" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Weer alleen staan" }).click();
    await page.getByText("Deze computer staat alleen").waitFor();
  });

  it("type together once each was let in with its code, until they are sent away", async () => {
    const room = await startInRoom(ROOM);
    const overHost = { handle: room.host.handle };
    const names = ["anke", "bas", "cor"];
    for (const name of names) await screenOf(overHost, room.administrator, name, "typist");
    const { page, complaints } = await openDesks(room, room.administrator);
    const coordinator = await screenOf(overHost, room.administrator, "carla", "coordinator");
    await openCount(coordinator);
    await decide(page);
    const save = page.getByRole("button", { name: "Certificaat downloaden" });
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    const certificate = join(folder, download.suggestedFilename());
    await download.saveAs(certificate);
    const { entrance } = (await room.administrator.query("lan.state")).data;
    expect(readFileSync(certificate, "utf8")).toBe(entrance.authority);
    const words = page.getByRole("list", { name: "Acht woorden om te vergelijken" });
    expect(await words.getByRole("listitem").allInnerTexts()).toEqual(entrance.words);
    const urls = await page.getByRole("list", { name: "Adressen van deze computer" }).innerText();
    expect(urls.trim().split(/\s+/)).toEqual(entrance.urls);

    const desks = await Promise.all([0, 1, 0].map((at) => openBrowser(entrance.urls[at])));
    for (const [at, desk] of desks.entries()) {
      await desk.page.getByRole("heading", { name: "Deze werkplek is nog niet toegelaten" }).waitFor();
      if (at === 0) await expectCodeAsked(desk.page);
      const code = await drawCode(page, `Tafel ${at + 1}`);
      await typeCode(desk.page, code);
      await logIn(desk.page, names[at] ?? "");
      await openByNumber(desk.page, stationNumber(at + 1));
      await page.getByText(`Tafel ${at + 1} is binnen.`).waitFor();
    }
    await expectAccessible(page);
    for (const at of [0, 1, 2]) {
      const station = stationNumber(at + 1);
      const { view } = (await coordinator.query("entry.inspect", { station })).data;
      expect(view.kind).toBe("first-entry");
    }

    await page.getByRole("button", { name: "Tafel 2 wegsturen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Wegsturen" }).click();
    await page.getByText("2 werkplekken toegelaten").waitFor();
    const second = must(desks[1], "a second desk").page;
    // Asking for anything, it hears that it is a stranger.
    await second.getByRole("heading", { name: "Deze werkplek is nog niet toegelaten" }).waitFor({
      timeout: 40_000,
    });
    expect([...complaints, ...desks.flatMap((desk) => desk.complaints)]).toEqual([]);
  });
});
