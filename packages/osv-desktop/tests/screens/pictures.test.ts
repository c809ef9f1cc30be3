import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCREENS_OF_COORDINATING } from "./pictures-of-coordinating.ts";
import { SCREENS_OF_PREPARING } from "./pictures-of-preparing.ts";
import { SCREENS_OF_TYPING } from "./pictures-of-typing.ts";
import { picturesOf, readmeOf } from "./pictures-readme.ts";
import type { PicturedScreen } from "./pictures-screen.ts";
import { screenIn, startWorld, type World, type WorldName } from "./pictures-worlds.ts";
import { DESK, expectNoSidewaysScroll, NARROW } from "./program-in-browser.ts";

/** Where the pictures of this run are written. */
const FOLDER = join(import.meta.dirname, "..", "..", ".reports", "screens");
/** Where the pictures stand that people read. */
const DOCS = join(import.meta.dirname, "..", "..", "..", "..", "docs", "screens");
/** A picture in the documents may not be heavier than this, in bytes. */
const HEAVIEST = 150_000;

const SCREENS = [...SCREENS_OF_PREPARING, ...SCREENS_OF_TYPING, ...SCREENS_OF_COORDINATING];
const WORLDS = ["installed", "peopled", "evening", "finished"] as const satisfies readonly WorldName[];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, "README.md"), readmeOf(SCREENS));

/** Takes a picture of what is in the window, when it has come to rest. */
async function take(page: Page, file: string, at: string | undefined): Promise<void> {
  if (at === undefined) await page.evaluate(() => scrollTo(0, 0));
  else
    await page
      .locator(at)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.evaluate(async () => document.fonts.ready);
  const path = join(FOLDER, file);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  expect(statSync(path).size).toBeLessThan(HEAVIEST);
  await expectNoSidewaysScroll(page);
}

async function picture(screen: PicturedScreen, world: World): Promise<readonly string[]> {
  await screen.before?.(world);
  const { program } = world;
  const person = screen.as === null ? null : screenIn(world, screen.as);
  const { page, context, complaints } = await program.open(person, screen.address);
  // The clock of the program stands still in a test; so does the one of the window, and no picture differs by it.
  await page.clock.setFixedTime(program.tabulator.clock.now);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await screen.begin(page);
  const [wide, narrow, fault] = picturesOf(screen);
  await take(page, wide, screen.narrowAt);
  await page.setViewportSize(NARROW);
  await take(page, narrow, screen.narrowAt);
  await page.setViewportSize(DESK);
  await screen.fault?.make(page, world);
  if (fault !== undefined) await take(page, fault, screen.fault?.at);
  await context.close();
  return complaints;
}

describe.each(WORLDS)("a program that is %s is pictured", (name) => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld(name);
  }, 180_000);

  afterAll(() => world.program.close());

  it.each(SCREENS.filter((screen) => screen.world === name))("at $name", async (screen) => {
    expect(await picture(screen, world)).toEqual([]);
  });
});

describe("the pictures in the documents", () => {
  it("are those that are taken here, each with a sentence", () => {
    const taken = SCREENS.flatMap((screen) => [...picturesOf(screen)]);
    expect(new Set(readdirSync(DOCS))).toEqual(new Set(["README.md", ...taken]));
    expect(readFileSync(join(DOCS, "README.md"), "utf8")).toBe(readmeOf(SCREENS));
  });
});
