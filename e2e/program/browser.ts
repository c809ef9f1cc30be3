import { chromium } from "@playwright/test";
import { browserPath } from "../../scripts/ensure-browser.ts";
import { listen, type Windows } from "./windows.ts";

/** The size of the screens that the program is made for. */
const DESK = { width: 1366, height: 768 };

/** Starts a browser. @param url where the program answers @param patience milliseconds to wait for a screen */
export async function openBrowser(url: string, patience: number): Promise<Windows> {
  const browser = await chromium.launch({
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
    save: async (page, click) => {
      const [download] = await Promise.all([page.waitForEvent("download"), click()]);
      return { name: download.suggestedFilename(), path: await download.path() };
    },
    close: () => browser.close(),
  };
}
