import type { Page } from "@playwright/test";
import { FIELD, type StationNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { letMinutesPass, PASSWORD } from "../tabulator-at-work.ts";
import {
  boxAt,
  cleanStations,
  openByNumber,
  paperOf,
  soon,
  stepOf,
  typeByKeyboard,
  typingEvening,
} from "./typing-evening.ts";

const evening = typingEvening();
const nextStation = cleanStations();

/** Opens a station and types up to the first box of the figures. */
async function typeToFigures(page: Page, station: StationNumber): Promise<void> {
  await openByNumber(page, station);
  await typeByKeyboard(page, paperOf(station), "Kiezers en stemmen");
}

/** What the server has of a box of Anna's. */
const storedOf = async (station: StationNumber, field: string): Promise<unknown> =>
  (await evening.anna.query("entry.open", { station })).data.value.draft.values[field];

describe("what is typed is safe", () => {
  it("after a reload in the middle of a step, at that step", async () => {
    const station = nextStation();
    const { page, complaints } = await evening.program.open(evening.anna, "/invoer");
    await typeToFigures(page, station);
    await page.keyboard.type("250");
    await page.keyboard.press("Enter");
    await page.keyboard.type("40");
    await page.reload();
    await soon(() => stepOf(page)).toContain("Kiezers en stemmen");
    expect(await boxAt(page, FIELD.pollCards).inputValue()).toBe("250");
    expect(await boxAt(page, FIELD.proxies).inputValue()).toBe("40");
    await soon(() => storedOf(station, FIELD.proxies)).toBe(40);
    expect(complaints).toEqual([]);
  });

  it("while the server cannot be reached: it says so, and tries until it can", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await typeToFigures(page, station);
    await page.route("**/api/entry.type*", (route) => route.abort());
    await page.keyboard.type("250");
    await page.getByText("Het programma antwoordt niet. Wat je typt, blijft op dit scherm staan.").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("40");
    expect(await storedOf(station, FIELD.pollCards)).toBeUndefined();
    await page.unroute("**/api/entry.type*");
    await page.getByText("Opgeslagen om").waitFor();
    await soon(() => storedOf(station, FIELD.proxies)).toBe(40);
    expect(await storedOf(station, FIELD.pollCards)).toBe(250);
  });

  it("while the session is paused, and is saved when it goes on", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await typeToFigures(page, station);
    await evening.coordinator.mutate("session.pause");
    await page.keyboard.type("250");
    await page.getByText("De zitting is gepauzeerd. Wat je typte").waitFor();
    const other = await evening.program.open(evening.bram, "/invoer");
    await other.page.getByText("Er kan nu niet worden getypt").waitFor();
    await evening.coordinator.mutate("session.resume");
    await soon(() => storedOf(station, FIELD.pollCards)).toBe(250);
    await other.page.getByLabel("Nummer van het stembureau").waitFor();
  });

  it("from another window of the same person: the older one stops, and goes on from what was saved", async () => {
    const station = nextStation();
    const { page, context } = await evening.program.open(evening.anna, "/invoer");
    await typeToFigures(page, station);
    await soon(() => storedOf(station, "extraInvestigation.otherReason.no")).toBeDefined();
    const other = await context.newPage();
    await other.goto(`${evening.program.url}/#/invoer/${station}/kiezers-en-stemmen`);
    await boxAt(other, FIELD.pollCards).fill("250");
    await soon(() => storedOf(station, FIELD.pollCards)).toBe(250);
    await boxAt(page, FIELD.pollCards).fill("7");
    await page.getByText("ergens anders verder getypt").waitFor();
    expect(await storedOf(station, FIELD.pollCards)).toBe(250);
    const reopen = page.getByRole("button", { name: "Hier opnieuw openen" });
    // What cannot be fetched is not taken from what this window still knew.
    await page.route("**/api/entry.open*", (route) => route.abort());
    const refused = page.waitForEvent("requestfailed");
    await reopen.click();
    await refused;
    expect(await boxAt(page, FIELD.pollCards).inputValue()).toBe("7");
    await page.unroute("**/api/entry.open*");
    await reopen.click();
    const shown = async () => ({
      stored: await storedOf(station, FIELD.pollCards),
      shown: await boxAt(page, FIELD.pollCards).inputValue(),
    });
    await soon(shown).toEqual({ stored: 250, shown: "250" });
  });

  it("says who has a station that somebody else is typing", async () => {
    const station = nextStation();
    await evening.bram.mutate("entry.type", { station, command: { kind: "claim" } });
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await page.keyboard.type(String(station));
    await page.getByText("bram de Vries is hiermee bezig. Geef het papier aan bram de Vries.").waitFor();
    await page.goto(`${evening.program.url}/#/invoer/${station}`);
    await page.getByRole("heading", { name: "bram de Vries is hiermee bezig" }).waitFor();
    await page.goto(`${evening.program.url}/#/invoer/9999`);
    await page.getByRole("heading", { name: "Stembureau 9999 is er niet" }).waitFor();
  });

  it("when the login ends in the middle of a box: log in again in place, and go on", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await typeToFigures(page, station);
    letMinutesPass(evening.program.tabulator, 31);
    await page.keyboard.type("250");
    await page.getByLabel("Wachtwoord").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("Opgeslagen om").waitFor();
    expect(await boxAt(page, FIELD.pollCards).inputValue()).toBe("250");
  });
});
