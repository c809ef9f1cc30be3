import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countEverything, saveDetails, votesOnPaper } from "../finished-count.ts";
import { TOWN } from "../tabulator-at-work.ts";
import { type Evening, PREPARING, startEvening } from "./coordinators-evening.ts";
import { DESK, expectAccessible, expectNoSidewaysScroll, NARROW } from "./program-in-browser.ts";

let evening: Evening;

beforeAll(async () => {
  evening = await startEvening();
  await saveDetails(evening.coordinator);
}, PREPARING);

afterAll(() => evening.program.close());

const list = must(TOWN.lists[0], "a list").number;

describe("the result", () => {
  it.each([DESK, NARROW])(
    "says what is missing before everything is counted, at $width pixels",
    async (size) => {
      const { page } = await evening.program.open(evening.coordinator, "/resultaat", size);
      await page.getByText("Nog 8 stembureaus zijn niet klaar.").waitFor();
      await page.getByRole("button", { name: "Lijsten trekken" }).click();
      await page.getByText("Trek de lijsten pas als alle stembureaus klaar zijn.").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );

  it("is not for who watches before the session is finished", async () => {
    const { page } = await evening.program.open(evening.observer, "/resultaat");
    await page.getByText("De totalen zijn te zien zodra de zitting is afgesloten").waitFor();
    expect(await page.getByRole("heading", { name: "Controleprotocol" }).count()).toBe(0);
    await expectAccessible(page);
  });

  it("shows the totals, with the stations behind each number", async () => {
    const { coordinator, anna: first, bram: second } = evening;
    await countEverything({ coordinator, first, second });
    const { page, complaints } = await evening.program.open(coordinator, "/resultaat");
    const votes = votesOnPaper(list).toLocaleString("nl-NL");
    await page
      .getByRole("row", { name: new RegExp(`E\\.${list} `) })
      .getByRole("button")
      .click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("row").last().textContent()).toContain(votes);
    expect(await dialog.getByRole("row").count()).toBe(TOWN.stations.length + 1);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it("is controlled by adding drawn lists by hand", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/resultaat");
    await page.getByRole("button", { name: "Lijsten trekken" }).click();
    await page.getByText("Getrokken door carla de Vries").waitFor();
    for (const field of await page.getByRole("textbox", { name: /^Lijst \d/ }).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? "");
      await field.fill(String(votesOnPaper(Number(/\d+/.exec(label)?.[0])) + 1));
    }
    await page.getByRole("button", { name: "Uitkomst vastleggen" }).click();
    await page.getByText("Er is een verschil. Schrijf op wat je vond").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Opmerking").fill("Verkeerd opgeteld; de Kiesraad is gebeld.");
    await page.getByRole("button", { name: "Uitkomst vastleggen" }).click();
    await page.getByText("Vastgelegd door carla de Vries").waitFor();
    expect(await page.getByText("niet gelijk").count()).toBeGreaterThan(0);
  });

  it("is made as a concept, and for good when the session is finished", async () => {
    const concept = await evening.program.open(evening.coordinator, "/resultaat");
    await concept.page.getByRole("button", { name: "Concept maken" }).click();
    await concept.page.getByRole("heading", { name: "Versie 1 · concept" }).waitFor({ timeout: 60_000 });
    await evening.coordinator.mutate("session.finish");
    const { page, complaints } = await evening.program.open(evening.coordinator, "/resultaat");
    await page.getByRole("button", { name: "Proces-verbaal en bestanden maken" }).click();
    await page.getByRole("heading", { name: "Versie 2", exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText("Vervallen.", { exact: true }).waitFor();
    const waiting = page.waitForEvent("download");
    await page
      .getByRole("link", { name: /\.zip$/ })
      .first()
      .click();
    const download = await waiting;
    const file = join(tmpdir(), `stick-${download.suggestedFilename()}`);
    await download.saveAs(file);
    await page.setInputFiles("input[type=file]", file);
    await page.getByText("Het bestand is precies dat van versie 2.").waitFor();
    await page.getByText("SHA-256:").waitFor();
    await expectAccessible(page);
    await writeFile(file, "iets anders");
    await page.setInputFiles("input[type=file]", []);
    await page.setInputFiles("input[type=file]", file);
    await page.getByText("Dit bestand is hier niet gemaakt.").waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([DESK, NARROW])("can be used by everyone at $width pixels", async (size) => {
    const { page } = await evening.program.open(evening.coordinator, "/resultaat", size);
    await page.getByRole("heading", { name: "Versie 2", exact: true }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it("says that the totals could not be fetched, and fetches them again", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await page.route("**/api/results.totals**", (route) => route.abort());
    await page.goto(`${evening.program.url}/#/resultaat`);
    await page.getByText("De totalen konden niet worden opgehaald").waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/results.totals**");
    await page.getByRole("button", { name: "Nog eens proberen" }).click();
    await page.getByText("Kies een getal om te zien").waitFor();
  });
});
