import { type Browser, chromium, type Page } from "@playwright/test";
import { browserPath } from "../../scripts/ensure-browser.ts";

/** The size of the screens that the program is made for. */
const DESK = { width: 1366, height: 768 };

/** A real browser with a window for everybody who works with the program. */
export interface Windows {
  /** A window with cookies of its own, on the first screen. */
  readonly open: () => Promise<Page>;
  /** Messages on any console that are errors or warnings, exceptions, and requests to elsewhere. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a browser. @param url where the program answers @param patience milliseconds to wait for a screen */
export async function openBrowser(url: string, patience: number): Promise<Windows> {
  const browser: Browser = await chromium.launch({
    executablePath: browserPath(),
    // Only needed in a container where everything runs as root.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const complaints: string[] = [];
  return {
    complaints,
    open: async () => {
      const context = await browser.newContext({ viewport: DESK, timezoneId: "Pacific/Kiritimati" });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      listen(page, url, complaints);
      await page.goto(url);
      return page;
    },
    close: () => browser.close(),
  };
}

function listen(page: Page, url: string, complaints: string[]): void {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked for ${request.url()}`);
  });
}
