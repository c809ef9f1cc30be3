import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import { serveOnLoopback } from "@stemketen/server-kit/http";
import { beforeAll, beforeEach, expect, inject, onTestFinished } from "vitest";
import { type Beginning, type Person, type RenewedTabulator, staffed } from "../staffed-tabulator.ts";
import { EVENING, openTabulatorIn, type Screen, type TestTabulator } from "../tabulator-at-work.ts";

export { expectAccessible } from "../expect-accessible.ts";

/** The size of the screens that the program is made for. */
export const DESK = { width: 1366, height: 768 };
/** The narrowest screen on which everything must still work. */
export const NARROW = { width: 320, height: 640 };

/** The whole program on loopback, in a browser that all tests share. */
export interface ProgramInBrowser {
  readonly tabulator: TestTabulator;
  readonly url: string;
  /** A window of its own, logged in as the person of this screen; null: nobody. */
  readonly open: (as: Screen | null, address?: string, viewport?: typeof DESK) => Promise<OpenWindow>;
  readonly close: () => Promise<void>;
}

/** A program that hooks begin anew: in every test the same name, and another database. */
export interface RenewedProgram extends Pick<ProgramInBrowser, "url" | "open"> {
  readonly tabulator: RenewedTabulator;
}

export interface OpenWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Messages on the console that are errors or warnings, exceptions, and requests to elsewhere. */
  readonly complaints: readonly string[];
}

let connection: Promise<Browser> | undefined;

/** Starts the program on a database of its own. */
export async function startProgram(): Promise<ProgramInBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "program-"));
  const tabulator = await openTabulatorIn(folder, EVENING, inject("screensFolder"));
  const served = await serveOnLoopback(tabulator.handle, { host: "127.0.0.1", port: 0 });
  const { url, close } = must(served.ok ? served.value : null, "it listens");
  return {
    tabulator,
    url,
    open: (as, address = "/", viewport = DESK) => openWindow(url, as, address, viewport),
    close: async () => {
      await close();
      tabulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every test has a program of its own, and its people. */
export function programForEach<Name extends Person = never>(beginning: Beginning<Name> = {}) {
  const { begin, ...evening } = inBrowser(beginning);
  beforeEach(begin);
  return evening;
}

/** The tests of the file, which go on from each other, have a program together, and its people. */
export function programForAll<Name extends Person = never>(beginning: Beginning<Name> = {}) {
  const { begin, ...evening } = inBrowser(beginning);
  beforeAll(begin);
  return evening;
}

/** A program beside that of the file, with people of its own, as long as the test lasts. */
export async function anotherProgram<Name extends Person = never>(beginning: Beginning<Name> = {}) {
  const { begin, ...evening } = inBrowser(beginning);
  onTestFinished(await begin());
  return evening;
}

function inBrowser<Name extends Person>(beginning: Beginning<Name>) {
  const { now, tabulator, screens, begin } = staffed(startProgram, beginning);
  const program: RenewedProgram = {
    tabulator,
    get url() {
      return now().url;
    },
    open: (...asked) => now().open(...asked),
  };
  return { begin, program, ...screens };
}

/** A window at an address of a program that answers there, as long as the test lasts. */
export async function openWindow(
  url: string,
  as: Screen | null,
  address: string,
  viewport: typeof DESK,
): Promise<OpenWindow> {
  connection ??= chromium.connect(inject("browserAddress"));
  const context = await (await connection).newContext({ viewport, timezoneId: "Pacific/Kiritimati" });
  // A page that is left open goes on asking its server, which is no longer there, and keeps a core busy.
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  if (as !== null) await context.addCookies([{ name: "osv-desktop", value: as.token, url }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // What the server refuses on purpose, a browser reports as an error of its own.
    const isRefusal = message.text().startsWith("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !isRefusal) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(`${url}/#${address}`);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.evaluate(async () => document.fonts.ready);
  return { page, context, complaints };
}

/** Fails when the page is wider than the window: nobody should have to scroll sideways to read. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { inner, whole } = await page.evaluate(() => ({
    inner: innerWidth,
    whole: document.documentElement.scrollWidth,
  }));
  expect(whole).toBeLessThanOrEqual(inner);
}
