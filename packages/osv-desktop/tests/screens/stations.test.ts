import type { Locator } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { openCount } from "../election-night.ts";
import { screenOf, TOWN } from "../tabulator-at-work.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForEach,
} from "./program-in-browser.ts";

const { program, administrator, coordinator } = programForEach({ people: ["administrator", "coordinator"] });

const expectFocusAt = (field: Locator) =>
  expect.poll(async () => field.evaluate((element) => element === document.activeElement)).toBe(true);

const stationsNow = async () => (await administrator.query("stations.list")).data;

describe("the stations", () => {
  it.each([DESK, NARROW])(
    "are made and changed by hand, with every wrong field named, at $width pixels",
    async (size) => {
      const { page, complaints } = await program.open(administrator, "/stembureaus", size);
      await page.getByText("Er zijn nog geen stembureaus").waitFor();
      await page.getByRole("button", { name: "Stembureau toevoegen" }).click();
      const dialog = page.getByRole("dialog");
      await page.keyboard.type("nul");
      await page.keyboard.press("Tab");
      await page.keyboard.type("De Bron");
      await dialog.getByLabel("Postcode").fill("6655");
      await page.keyboard.press("Enter");
      await dialog.getByText("Typ een heel getal").waitFor();
      await dialog.getByText("Dit is geen postcode").waitFor();
      await expectAccessible(page);
      // Whoever is refused types on where it went wrong, the topmost first.
      await expectFocusAt(dialog.getByLabel("Nummer"));
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("12");
      await page.keyboard.press("Enter");
      await expectFocusAt(dialog.getByLabel("Postcode"));
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("6655ab");
      await dialog.getByLabel("Kiesgerechtigden").fill("1.321");
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "detached" });
      expect(await stationsNow()).toMatchObject([
        { station: { number: 12, name: "De Bron", postalCode: "6655 AB", eligibleVoters: 1321 } },
      ]);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(complaints).toEqual([]);
    },
  );

  it("are changed with a reason once the session has begun, by a coordinator alone", async () => {
    await openCount(coordinator);
    const [first] = TOWN.stations;
    const { page } = await program.open(administrator, "/stembureaus");
    await page
      .getByText(first?.name ?? "")
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Waarom verander je dit?").fill("Verhuisd");
    await page.keyboard.press("Enter");
    await dialog.getByText("Alleen de coördinator verandert de stembureaus nog").waitFor();
    await expectAccessible(page);
    const other = await program.open(coordinator, "/stembureaus", NARROW);
    await other.page
      .getByText(first?.name ?? "")
      .first()
      .click();
    const form = other.page.getByRole("dialog");
    await form.getByLabel("Naam").fill("De Nieuwe Bron");
    await form.getByLabel("Waarom verander je dit?").fill("Waterschade");
    await other.page.keyboard.press("Enter");
    await other.page.getByText("Reden: Waterschade.").waitFor();
    await other.page.getByText("Veranderd sinds de lijst is ingelezen").waitFor();
    await expectAccessible(other.page);
    await expectNoSidewaysScroll(other.page);
    expect(other.complaints).toEqual([]);
  });

  it("are removed when their number is typed, and are read by who may not change them", async () => {
    await openCount(coordinator);
    const last = TOWN.stations.at(-1);
    const { page } = await program.open(coordinator, "/stembureaus");
    await page
      .getByText(last?.name ?? "")
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Stembureau verwijderen" }).click();
    await dialog.getByLabel("Waarom verander je dit?").fill("Niet geopend");
    await dialog.getByRole("textbox").last().fill(String(last?.number));
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Stembureau verwijderen" }).click();
    await page.getByText("is vervallen").waitFor();
    expect(await stationsNow()).toHaveLength(TOWN.stations.length - 1);
    const observer = await screenOf(program.tabulator, administrator, "smeets", "observer");
    const reading = await program.open(observer, "/stembureaus");
    await reading.page.getByText("is vervallen").waitFor();
    expect(await reading.page.getByRole("button", { name: "Stembureau toevoegen" }).count()).toBe(0);
    const saved = reading.page.waitForEvent("download");
    await reading.page.getByRole("link", { name: "Bewaren als tabel" }).click();
    expect((await saved).suggestedFilename()).toMatch(/^Stembureaus_.*\.csv$/);
  });
});
