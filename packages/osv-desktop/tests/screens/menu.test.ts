import { must } from "@stemketen/core/basics";
import type { Role } from "@stemketen/core/election";
import { beforeAll, describe, expect, it } from "vitest";
import { openCount } from "../election-night.ts";
import { type Screen, screenOf } from "../tabulator-at-work.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const ROLES: readonly Role[] = ["administrator", "coordinator", "typist", "observer", "auditor"];
/** Less than the height of two rows, in pixels. */
const ONE_ROW = 60;

const { program, administrator } = programForAll({ people: ["administrator"] });
const people = new Map<string, Screen>([["administrator", administrator]]);

beforeAll(async () => {
  for (const role of ROLES) {
    if (people.has(role)) continue;
    people.set(role, await screenOf(program.tabulator, administrator, `${role}1`, role));
  }
  await openCount(must(people.get("coordinator"), "there is a coordinator"));
});

const open = (role: string, size = DESK) =>
  program.open(must(people.get(role), `there is a ${role}`), "/", size);

describe("the menu", () => {
  it.each(ROLES)("is one row on the screen of the %s, in both languages", async (role) => {
    const { page, complaints } = await open(role);
    const menu = page.getByRole("navigation", { name: "Onderdelen" }).locator("..");
    expect((await menu.boundingBox())?.height).toBeLessThan(ONE_ROW);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("navigation", { name: "Sections" }).waitFor();
    const english = page.getByRole("navigation", { name: "Sections" }).locator("..");
    expect((await english.boundingBox())?.height).toBeLessThan(ONE_ROW);
    expect(complaints).toEqual([]);
  });

  it("begins with setting up for the administrator", async () => {
    const { page } = await open("administrator");
    const entries = page.getByRole("navigation", { name: "Onderdelen" }).getByRole("link");
    expect(await entries.first().textContent()).toBe("Inrichten");
  });

  it("keeps what is seldom needed behind one button, opened, left and followed by keyboard", async () => {
    const { page } = await open("coordinator");
    const more = page.getByRole("button", { name: "Meer" });
    const setUp = page.getByRole("link", { name: "Inrichten" });
    expect(await setUp.count()).toBe(0);
    await more.press("Enter");
    await setUp.waitFor();
    await expectAccessible(page);
    await more.focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Blanco formulieren");
    await page.keyboard.press("Escape");
    await setUp.waitFor({ state: "detached" });
    expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
    await more.press("Enter");
    await page.getByRole("link", { name: "Wachtwoord" }).press("Enter");
    await page.getByRole("heading", { name: "Wachtwoord veranderen", level: 1 }).waitFor();
    expect(await more.getAttribute("aria-expanded")).toBe("false");
    expect(await more.getAttribute("data-here")).toBe("true");
    await more.press("Enter");
    await page.getByRole("button", { name: "Uitloggen" }).focus();
    await expect.poll(() => more.getAttribute("aria-expanded")).toBe("false");
  });

  it("is one list in a narrow window", async () => {
    const { page } = await open("coordinator", NARROW);
    await page.getByRole("button", { name: "Menu", exact: true }).press("Enter");
    for (const name of ["Overzicht", "Inrichten", "Wachtwoord"]) {
      expect(await page.getByRole("link", { name, exact: true }).isVisible()).toBe(true);
    }
    expect(await page.getByRole("button", { name: "Meer" }).count()).toBe(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
