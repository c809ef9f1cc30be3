import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { StationNumber } from "@stemketen/core/election";
import { expect, onTestFinished } from "vitest";
import { paperOf } from "../election-night.ts";
import { PASSWORD } from "../tabulator-at-work.ts";
import { type Desktop, startDesktop } from "./desktop-at-work.ts";
import { makeSwitch, type OpenTabulator, type RoomSwitch, startTabulator } from "./room-at-work.ts";

export { expectAccessible } from "../expect-accessible.ts";

/** A desk in a room. */
interface AtDesk {
  readonly tabulator: OpenTabulator;
  readonly room: RoomSwitch;
  readonly data: string;
  readonly desk: Desktop;
}

/** A tabulator, a switch, and a desk that was never used before. */
export async function startAtDesk(): Promise<AtDesk> {
  const tabulator = await startTabulator();
  const room = await makeSwitch();
  room.plugIn(tabulator.entrance.urls[0] ?? "");
  const data = makeData();
  const desk = await startDesk(data);
  await addressField(desk.page).waitFor();
  return { tabulator, room, data, desk };
}

/** What an expression is in the page. */
export async function ask(page: Page, expression: string): Promise<unknown> {
  return page.evaluate(expression);
}

/** From the address to the question who types. */
export async function comeIn(
  page: Page,
  { tabulator, room }: Pick<AtDesk, "tabulator" | "room">,
): Promise<void> {
  await typeAddress(page, room.url);
  await page.getByRole("button", { name: "De woorden zijn gelijk" }).click();
  await typeCode(page, tabulator, "Tafel 1");
}

/** Waits until something is so: other tests keep the computer busy too. */
export function soon<Value>(read: () => Promise<Value>) {
  return expect.poll(read, { timeout: 15_000 });
}

/** A folder for the data of a desk that was never used. */
export function makeData(): string {
  const data = mkdtempSync(join(tmpdir(), "desk-"));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  return data;
}

/** Starts the program as a typing desk. @param program left out: one whose guard asks nobody */
export async function startDesk(data: string, program?: string): Promise<Desktop> {
  const desk = await startDesktop({ data, isDesk: true, ...(program !== undefined && { program }) });
  onTestFinished(() => desk.close());
  return desk;
}

/** Chooses "Nieuw venster" in the menu. */
export async function openWindow({ app }: Desktop): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const entries = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
    entries.find(({ label }) => label === "Nieuw venster")?.click();
  });
}

/** Types the address of the tabulator on the first page. */
export async function typeAddress(page: Page, address: string): Promise<void> {
  await addressField(page).fill(address);
  await addressField(page).press("Enter");
}

function addressField(page: Page) {
  return page.getByLabel("Adres van het telprogramma");
}

/** The words on the screen of the desk. */
export async function wordsOn(page: Page): Promise<readonly string[]> {
  await page.getByRole("heading", { name: "Vergelijk de acht woorden" }).waitFor();
  return page
    .getByRole("list", { name: "Acht woorden om te vergelijken" })
    .getByRole("listitem")
    .allTextContents();
}

/** Draws a code at the tabulator, and types it at the desk. */
export async function typeCode(page: Page, { administrator }: OpenTabulator, desk: string): Promise<void> {
  const { code } = (await administrator.mutate("lan.drawDeskCode", { desk })).data.value;
  await page.getByLabel("Code van acht cijfers").fill(code);
  await page.keyboard.press("Enter");
}

/** Logs in, as the typist unless somebody else is named. */
export async function logIn(page: Page, userName = "aydin"): Promise<void> {
  await page.getByLabel("Gebruikersnaam").fill(userName);
  await page.getByLabel("Wachtwoord").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Inloggen" }).waitFor({ state: "detached" });
}

/** Opens a station by its number. */
export async function openStation(page: Page, station: StationNumber): Promise<void> {
  await soon(() => focusedField(page)).toBe("station-number");
  await page.keyboard.type(String(station));
  await page.getByText(/Klopt de naam\?|Hier was je mee bezig/u).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Stappen van de invoer" }).waitFor();
}

/** Types the boxes of the first step of a paper, and goes on to the second. */
export async function typeFirstStep(page: Page, station: StationNumber): Promise<void> {
  await openStation(page, station);
  const values = paperOf(station);
  for (let field = await focusedField(page); field !== null; field = await focusedField(page)) {
    const value = values[field];
    if (value === true) await page.keyboard.press("Space");
    if (typeof value === "number") await page.keyboard.type(String(value));
    await page.keyboard.press("Enter");
  }
  await soon(() => ask(page, "document.activeElement?.textContent")).toBe("Volgende stap");
  await page.keyboard.press("Enter");
  await page.getByText(/^Opgeslagen om/u).waitFor();
}

/** The boxes of the step on the screen, with whether they are ticked. */
export async function boxesOn(page: Page): Promise<Record<string, boolean>> {
  return page.evaluate<Record<string, boolean>>(
    "Object.fromEntries([...document.querySelectorAll('input[data-field]')].map((it) => [it.dataset.field, it.checked]))",
  );
}

function focusedField(page: Page): Promise<string | null> {
  return page.evaluate<string | null>("document.activeElement?.getAttribute('data-field') ?? null");
}

/** Fails when the page is wider than the narrowest window: nobody should have to scroll sideways to read. */
export async function expectNarrow({ app, page }: Desktop): Promise<void> {
  const resize = (width: number): Promise<void> =>
    app.evaluate(({ BrowserWindow }, wide) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 740);
    }, width);
  await resize(320);
  await soon(() => ask(page, "innerWidth")).toBe(320);
  expect(await ask(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(
    0,
  );
  await resize(1366);
}
