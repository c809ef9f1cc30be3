import { type Browser, chromium, type Page } from "@playwright/test";
import { browserPath } from "../../../scripts/ensure-browser.ts";
import type { Screen } from "../tests/tabulator-at-work.ts";

/** Looks at the program as a clerk sees it, in a browser of its own; the time its start takes is not counted. */
export async function inBrowser<Seen>(look: (browser: Browser) => Promise<Seen>): Promise<Seen> {
  const browser = await chromium.launch({
    executablePath: browserPath(),
    // Only needed in a container where everything runs as root.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    return await look(browser);
  } finally {
    await browser.close();
  }
}

/** An empty window of somebody who is logged in. @param url where the program answers */
export async function openWindowOf(browser: Browser, url: string, { token }: Screen): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies([{ name: "osv-desktop", value: token, url }]);
  return context.newPage();
}
