import type { Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import type { StationNumber } from "@stemketen/core/election";
import { beforeAll, describe, expect, it } from "vitest";
import { paperOf } from "../election-night.ts";
import { beginTyping, stationsWith, typeOver, withExchange, withManyBlanks } from "../typed-papers.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "anna", "bram"], count: "open" });
const clean = stationsWith("nothing");
const at = (index: number): StationNumber => must(clean[index], "a station without findings");
const [byKeyboard, shown, warned, half, stale, agreed] = [at(0), at(1), at(2), at(3), at(4), at(5)];
const erring = must(stationsWith("errors")[0], "a station with an error on its paper");

beforeAll(async () => {
  const { anna, bram } = evening;
  for (const station of [byKeyboard, shown]) {
    await typeOver(anna, station);
    await typeOver(bram, station, withExchange(paperOf(station)));
  }
  for (const person of [anna, bram]) await typeOver(person, warned, withManyBlanks(paperOf(warned)));
  await beginTyping(anna, half);
  await typeOver(anna, erring);
});

const open = async (station: number, size = DESK) =>
  evening.program.open(evening.coordinator, `/stembureau/${station}`, size);
const inspect = async (station: number) =>
  (await evening.coordinator.query("entry.inspect", { station })).data;
const say = async (page: Page, reason: string) => page.getByRole("dialog").getByLabel("Reden").fill(reason);

describe("two entries that differ", () => {
  it("are settled with digits and Enter alone, and go back to whoever was wrong", async () => {
    const { page, complaints } = await open(byKeyboard);
    await page.getByText("Lijkt op een verwisseling").waitFor();
    await page.getByText("Kies nog bij 2 vakken").waitFor();
    // The first row has the focus. The first entry agrees with the paper at one box, neither at the other.
    await page.keyboard.press("1");
    await page.getByText("Kies nog bij 1 vak").waitFor();
    await page.keyboard.press("0");
    await page.getByText("bram de Vries (tweede invoer) typt 2 vakken opnieuw").waitFor();
    await page.getByText("anna de Vries (eerste invoer) typt 1 vak opnieuw").waitFor();
    await expectAccessible(page);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Terug naar invoer");
    await page.keyboard.press("Enter");
    await page.getByText("Een deel wordt opnieuw getypt.").waitFor();
    expect((await inspect(byKeyboard)).view).toMatchObject({
      kind: "correction",
      sides: { first: { fields: 1 }, second: { fields: 2 } },
    });
    expect(complaints).toEqual([]);
  });

  it("hands a correction over when the typist has gone home", async () => {
    const { page } = await open(byKeyboard);
    const second = page.locator("section", { has: page.getByRole("heading", { name: "Tweede invoer" }) });
    await second.getByRole("button", { name: "Aan een ander geven" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Geven", exact: true }).click();
    await page.getByText("Kies eerst een invoerder.").waitFor();
    await page.getByRole("dialog").getByLabel("Invoerder").selectOption({ label: "anna de Vries" });
    await say(page, "naar huis");
    await page.getByRole("dialog").getByRole("button", { name: "Geven", exact: true }).click();
    await page.getByText("deze persoon heeft al aan de andere invoer gewerkt").waitFor();
    await expectAccessible(page);
    // The reason is still there for the next try.
    await second.getByRole("button", { name: "Aan een ander geven" }).click();
    expect(await page.getByRole("dialog").getByLabel("Reden").inputValue()).toBe("naar huis");
    await page.getByRole("dialog").getByLabel("Invoerder").selectOption({ label: "bram de Vries" });
    await page.getByRole("dialog").getByRole("button", { name: "Geven", exact: true }).click();
    await page.getByText("bram de Vries kan nu 2 vakken opnieuw typen.").waitFor();
  });

  it.each([DESK, NARROW])("are shown side by side to everyone at $width pixels", async (size) => {
    const { page } = await open(shown, size);
    await page.getByText("Lijkt op een verwisseling").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

describe("an error on the paper", () => {
  it("asks for a reason, is accepted with it, and lets the second entry begin", async () => {
    const { page, complaints } = await open(erring);
    await page.getByText("Er wacht nog 1 fout op jou.").waitFor();
    await page.getByRole("button", { name: "Fout accepteren" }).click();
    await page.getByText("Schrijf een reden op.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Waarom dit zo blijft staan").fill("Het stembureau telde zelf verkeerd op.");
    await page.getByRole("button", { name: "Fout accepteren" }).click();
    await page.getByText("Het wacht op iemand anders voor de tweede.").waitFor();
    expect((await inspect(erring)).status).toBe("first-done");
    expect(complaints).toEqual([]);
  });
});

describe("a warning", () => {
  it("is explained, and the explanation can be changed into none", async () => {
    const { page, complaints } = await open(warned);
    await page.getByText("Handel nog 1 waarschuwing af.").waitFor();
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await page.getByText("Schrijf een toelichting, of vink aan").waitFor();
    await page.getByLabel("Toelichting", { exact: true }).fill("De potloden waren op.");
    await page.getByRole("button", { name: "Vastleggen" }).press("Enter");
    await page.getByText("Dit stembureau is klaar.").waitFor();
    await page.getByText("De potloden waren op.").waitFor();
    await page.getByRole("button", { name: "Wijzigen" }).click();
    await page.getByLabel("Gezien, geen toelichting").check();
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await page.getByText("Vastgelegd door carla de Vries").waitFor();
    expect((await inspect(warned)).view.handled).toMatchObject([{ explanation: null }]);
    expect(complaints).toEqual([]);
  });

  it("leads to the figures that it is about, of which the lists can be opened", async () => {
    const { page } = await open(warned);
    await page.getByRole("button", { name: "F", exact: true }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Blanco stemmen");
    await page.getByText("Lijst 1").first().click();
    await page.getByRole("table", { name: "Stemmen op de kandidaten van lijst 1" }).waitFor();
    await expectAccessible(page);
  });
});

describe("a definitive station", () => {
  it("is opened again for the boxes that are ticked, and for nothing else", async () => {
    for (const person of [evening.anna, evening.bram]) await typeOver(person, agreed);
    const { page } = await open(agreed);
    await page.getByText("Twee keer ingevoerd en gelijk.").waitFor();
    await page.getByRole("button", { name: "Vakken opnieuw laten typen" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Bladzijde").selectOption({ label: "Lijst 1" });
    await dialog.getByLabel(/kandidaat 2/).check();
    await say(page, "verkeerd gelezen");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Opnieuw laten typen", exact: true }).click();
    await page.getByText("Een deel wordt opnieuw getypt.").waitFor();
    expect((await inspect(agreed)).view.sides).toMatchObject({ first: { fields: 1 }, second: { fields: 1 } });
  });

  it("is erased only by typing its number and a reason", async () => {
    const { page } = await open(agreed);
    await page.getByRole("button", { name: "Opnieuw beginnen" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Alles wissen" }).isDisabled()).toBe(true);
    await dialog.getByRole("textbox").last().fill(String(agreed));
    await say(page, "verkeerd papier");
    await dialog.getByRole("button", { name: "Alles wissen" }).click();
    await page.getByText("Nog niemand is begonnen met dit stembureau.").waitFor();
    expect((await inspect(agreed)).view.kind).toBe("empty");
  });
});

describe("a screen that is behind", () => {
  it("says so, shows how it stands, and loses nothing of what was typed", async () => {
    for (const person of [evening.anna, evening.bram])
      await typeOver(person, stale, withManyBlanks(paperOf(stale)));
    const { page } = await open(stale);
    await page.getByLabel("Toelichting", { exact: true }).fill("Er lag een stapel nat.");
    // Somebody else was first, and this screen has not asked since.
    await page.route("**/api/entry.inspect**", (route) => route.abort());
    const { version, view } = await inspect(stale);
    const command = { kind: "explain-warning", finding: view.warnings[0].code, explanation: "Al uitgelegd." };
    await evening.coordinator.mutate("entry.settle", { station: stale, version, command });
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await page.getByText("Iemand anders heeft dit stembureau net gewijzigd.").waitFor();
    await page.unroute("**/api/entry.inspect**");
    await page.getByText("Al uitgelegd.").waitFor();
    await page.getByText("“Er lag een stapel nat.”").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Gezien", exact: true }).click();
    await page.getByText("Iemand anders heeft").waitFor({ state: "hidden" });
  });
});

describe("a station that waits for nobody here", () => {
  it("says who is at work, and points to the next that does wait", async () => {
    const { page } = await open(half);
    await page.getByText("anna de Vries typt de eerste invoer.").waitFor();
    await page.getByRole("link", { name: new RegExp(`^Naar ${shown} `) }).click();
    await page.getByText("Lijkt op een verwisseling").waitFor();
    expect(await page.title()).toContain("Stemketen");
  });

  it.each(["999", "abc"])("does not exist under number %s, and says so", async (number) => {
    const { page } = await evening.program.open(evening.coordinator, `/stembureau/${number}`);
    await page.getByRole("heading", { name: `Er is geen stembureau ${number}` }).waitFor();
    await expectAccessible(page);
  });

  it("says that the server does not answer, and tries again", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await page.route("**/api/entry.inspect**", (route) => route.abort());
    await page.goto(`${evening.program.url}/#/stembureau/${shown}`);
    await page.getByText("Het stembureau kon niet worden opgehaald").waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/entry.inspect**");
    await page.getByRole("button", { name: "Nog eens proberen" }).click();
    await page.getByText("Lijkt op een verwisseling").waitFor();
  });

  it.each([DESK, NARROW])("can be used by everyone at $width pixels", async (size) => {
    for (const station of [half, erring, warned, byKeyboard]) {
      const { page, context } = await open(station, size);
      await page.getByRole("heading", { name: "Wat er nu gebeurt" }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await context.close();
    }
  });
});
