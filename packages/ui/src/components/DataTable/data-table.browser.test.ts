import type { Page } from "@playwright/test";
import { describe, expect, it, onTestFinished } from "vitest";
import { openGallery } from "../../../tests/open-gallery.ts";

async function open(state: string) {
  const { page, complaints, close } = await openGallery("DataTable");
  onTestFinished(close);
  const table = page.locator(`[data-state="${state}"]`);
  await table.scrollIntoViewIfNeeded();
  const numbers = () => table.locator("tbody th").allTextContents();
  return { page, table, numbers, complaints };
}

const focusedNumber = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector("th")?.textContent ?? null);

describe("the table with the keyboard", () => {
  it("/ comes to the search field, ↓ to the rows, and the keys of a list walk through them", async () => {
    const { page, numbers } = await open("Overzicht van een avond");
    await page.keyboard.press("/");
    await page.keyboard.type("postma 7");
    expect(await numbers()).toEqual(["7"]);
    await page.keyboard.press("Escape");
    const seen: (string | null)[] = [];
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "End", "ArrowDown", "Home"]) {
      await page.keyboard.press(key);
      seen.push(await focusedNumber(page));
    }
    const [first, second, back, last, beyond, home] = seen;
    expect([back, home]).toEqual([first, first]);
    expect(second).not.toBe(first);
    expect(beyond).toBe(last);
  });

  it("a typed number goes to that row, and Enter opens it", async () => {
    const { page, table } = await open("Overzicht van een avond");
    await table.locator("tbody tr").first().focus();
    await page.keyboard.type("14");
    expect(await focusedNumber(page)).toBe("14");
    const name = await table.locator("tr[data-key='14'] td").first().textContent();
    await page.keyboard.press("Enter");
    await table.getByText(`Geopend: ${name}`).waitFor();
  });

  it("the head sorts, and says which way", async () => {
    const { table, numbers } = await open("Overzicht van een avond");
    await table.getByRole("button", { name: "Nr" }).click();
    expect((await numbers()).slice(0, 3)).toEqual(["1", "2", "3"]);
    await table.getByRole("button", { name: "Nr" }).click();
    expect((await numbers())[0]).toBe("21");
    expect(await table.locator("[aria-sort]").getAttribute("aria-sort")).toBe("descending");
  });

  it("a pressed counter leaves only the rows of its state", async () => {
    const { table, numbers } = await open("Overzicht van een avond");
    await table.getByRole("button", { name: "Te verklaren" }).click();
    await table.getByText("4 van 21 regels").waitFor();
    expect(await numbers()).toEqual(["5", "10", "15", "20"]);
  });
});

describe("a thousand rows", () => {
  it("are counted for who cannot see them, drawn only in sight, and the focused row is never lost", async () => {
    const { page, table, numbers, complaints } = await open("Duizend regels");
    const grid = table.getByRole("grid");
    expect(await grid.getAttribute("aria-rowcount")).toBe("1001");
    expect((await numbers()).length).toBeLessThan(60);
    await table.locator("tbody tr[data-key]").first().focus();
    await page.keyboard.press("End");
    expect(await focusedNumber(page)).toBe("1000");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"))).toBe("1001");
    await grid.hover();
    await page.mouse.wheel(0, -100_000);
    await table.locator("tr[data-key='3']").waitFor();
    expect(await focusedNumber(page)).toBe("1000");
    await page.keyboard.press("ArrowUp");
    expect(await focusedNumber(page)).toBe("999");
    expect((await numbers()).length).toBeLessThan(60);
    expect(complaints).toEqual([]);
  });

  it("are all on paper", async () => {
    const { page, table, numbers } = await open("Duizend regels");
    await page.evaluate(() =>
      addEventListener("beforeprint", () => {
        document.title = String(document.querySelectorAll("[data-state='Duizend regels'] tbody tr").length);
      }),
    );
    await page.pdf();
    expect(await page.title()).toBe("1000");
    await expect.poll(async () => (await numbers()).length).toBeLessThan(60);
    expect(await table.getByRole("grid").isVisible()).toBe(true);
  });
});

describe("rows that change while somebody works", () => {
  it("stay where they are until that is asked for, and say so", async () => {
    const { table, numbers } = await open("Verandert terwijl je kijkt");
    const before = await numbers();
    await table.getByRole("button", { name: "Er komt iets binnen" }).click();
    await table.locator("tr[data-changed='true']").waitFor();
    expect(await numbers()).toEqual(before);
    await table.getByRole("button", { name: "1 wijziging · toon" }).click();
    expect(await numbers()).not.toEqual(before);
    expect(await table.locator("tr:focus").count()).toBe(1);
    await expect.poll(() => table.locator("tr[data-changed='true']").count(), { timeout: 4000 }).toBe(0);
  });

  it("take their place as soon as nobody is in the table", async () => {
    const { page, table, numbers } = await open("Verandert terwijl je kijkt");
    const before = await numbers();
    await table.getByRole("button", { name: "Er komt iets binnen" }).click();
    await page.mouse.move(0, 0);
    expect(await numbers()).toEqual(before);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await expect.poll(numbers).not.toEqual(before);
  });

  it("keep what was selected when the order is another", async () => {
    const { table } = await open("Verandert terwijl je kijkt");
    await table.locator("tr[data-key='9']").focus();
    await table.getByRole("button", { name: "Er komt iets binnen" }).click();
    await table.getByRole("button", { name: "toon" }).click();
    expect(await table.locator("tr[aria-selected='true'] th").textContent()).toBe("9");
  });
});
