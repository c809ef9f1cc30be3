import { describe, expect, it } from "vitest";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "observer", "anna"], count: "open" });

const placeOf = async (station: number) =>
  (await evening.coordinator.query("papers.find", { station })).data.place;

describe("where the papers are", () => {
  it("is said by typing numbers, one after the other", async () => {
    const { page, complaints } = await evening.program.open(evening.anna, "/papieren");
    await page.getByText("Nog 8 van 8 papieren zijn niet binnen.").waitFor();
    for (const number of ["2", "5"]) {
      await page.keyboard.type(number);
      await page.getByText("Het papier is nu: niet binnen.").waitFor();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.getByLabel("Nummer van het stembureau").inputValue()).toBe("");
    }
    await page.getByText("Nog 6 van 8 papieren zijn niet binnen.").waitFor();
    expect([await placeOf(2), await placeOf(5), await placeOf(1)]).toEqual(["in", "in", "expected"]);
    expect(complaints).toEqual([]);
  });

  it("is put back when it was the wrong one", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/papieren");
    await page.getByLabel("Nummer van het stembureau").fill("7");
    await page.getByText("Het papier is nu: niet binnen.").waitFor();
    await page.getByRole("radio", { name: "Opgeborgen" }).first().check();
    await page.getByRole("button", { name: "Verplaatsen" }).click();
    await page.getByRole("list", { name: "Zojuist verplaatst" }).waitFor();
    expect(await placeOf(7)).toBe("stored");
    await page.getByRole("button", { name: "Terugzetten" }).click();
    await expect.poll(() => placeOf(7)).toBe("expected");
  });

  it("is filtered on what has not come in", async () => {
    const { page } = await evening.program.open(evening.observer, "/papieren");
    await page.getByRole("radio", { name: /Niet binnen/ }).check();
    await page.getByText("6 van 8 regels").waitFor();
    expect(await page.getByLabel("Nummer van het stembureau").count()).toBe(0);
  });

  it.each([DESK, NARROW])("says what is wrong with a number, at $width pixels", async (size) => {
    const { page } = await evening.program.open(evening.coordinator, "/papieren", size);
    await page.getByLabel("Nummer van het stembureau").fill("999");
    await page.getByText("Er is geen stembureau met dit nummer.").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Nummer van het stembureau").fill("12a");
    await page.getByText("Typ alleen het nummer, zonder letters.").waitFor();
  });

  it("cannot be fetched, or there is nothing to fetch: both are said", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await page.route("**/api/papers.list**", (route) => route.abort());
    await page.goto(`${evening.program.url}/#/papieren`);
    await page.getByText("De papieren konden niet worden opgehaald.").waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/papers.list**");
    await page.route("**/api/papers.list**", (route) => route.fulfill({ json: { result: { data: [] } } }));
    await page.getByText("Er zijn nog geen stembureaus").waitFor();
    await expectAccessible(page);
  });
});
