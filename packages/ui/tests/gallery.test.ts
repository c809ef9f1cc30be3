import { globSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { openGallery, type WindowSize } from "./open-gallery.ts";

const root = join(import.meta.dirname, "..");
const pictures = join(root, ".reports", "gallery");
mkdirSync(pictures, { recursive: true });

const components = globSync("src/components/*/*.gallery.tsx", { cwd: root })
  .map((file) => basename(file, ".gallery.tsx"))
  .toSorted();

const windows = [
  { width: 1366, height: 768 },
  { width: 320, height: 640 },
];

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Shows a page and says what does not fit or is complained about; `look` sees the page itself. */
async function show(
  component: string | null,
  viewport: WindowSize,
  more: Readonly<Record<string, string>>,
  look: (page: Page) => Promise<void>,
) {
  const { page, complaints, strayRequests, close } = await openGallery(component, viewport, more);
  await look(page);
  const title = await page.getByRole("heading", { level: 1 }).first().textContent();
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  await close();
  return { title, complaints, strayRequests, tooWide: widest > viewport.width ? widest : null };
}

/** What axe has to say of a page, a line for each element. */
async function breachesOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    // What is right need not be listed, and there are no frames, for which a second page would be opened.
    .setLegacyMode()
    .options({ rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] })
    .withTags(rules)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(" ")}: ${html}`),
  );
}

/** Shows a page in Dutch, keeps its picture and runs axe on it. */
async function inspect(component: string | null, viewport: WindowSize) {
  let breaches: readonly string[] = [];
  const shown = await show(component, viewport, {}, async (page) => {
    const path = join(pictures, `${component ?? "index"}-${viewport.width}.png`);
    await page.screenshot({ path, fullPage: true });
    breaches = await breachesOf(page);
  });
  return { ...shown, breaches };
}

const fits = { complaints: [], strayRequests: [], tooWide: null };

describe.concurrent.each(windows)("at $width × $height", (viewport) => {
  it("the list of all components is accessible and fits", async () => {
    expect(await inspect(null, viewport)).toEqual({ ...fits, breaches: [], title: "Onderdelen" });
  });

  it.each(components)("%s is accessible and fits, in every state", async (component) => {
    expect(await inspect(component, viewport)).toEqual({ ...fits, breaches: [], title: component });
  });
});

describe.concurrent("in English, with practice on", () => {
  it.each(components)("%s fits, in every state", async (component) => {
    const more = { language: "en", practice: "yes" };
    const shown = await show(component, { width: 320, height: 640 }, more, async (page) => {
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
    });
    expect(shown).toEqual({ ...fits, title: component });
  });
});
