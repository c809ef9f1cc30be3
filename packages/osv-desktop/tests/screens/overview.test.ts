import type { Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import { makePracticeTown } from "@stemketen/core/practice";
import { beforeAll, describe, expect, it } from "vitest";
import { openCount, paperOf } from "../election-night.ts";
import { beginTyping, stationsWith, typeOver, withExchange } from "../typed-papers.ts";
import {
  anotherProgram,
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "observer", "anna", "bram"], count: "open" });
const clean = stationsWith("nothing");
const [different, half, untouched] = [0, 1, 2].map((at) => must(clean[at], "a station without findings"));
const [differs, isHalf, isUntouched] = [must(different, ""), must(half, ""), must(untouched, "")];

const isWrong = must(stationsWith("errors")[0], "a station with an error on its paper");

beforeAll(async () => {
  await typeOver(evening.anna, differs);
  await typeOver(evening.bram, differs, withExchange(paperOf(differs)));
  await typeOver(evening.anna, isHalf);
});

const rowOf = (page: Page, station: number) => page.locator(`tr[data-key='${station}']`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-key"));

describe("the overview", () => {
  it("shows first what waits for the coordinator, with what it is and whose", async () => {
    const { page, complaints } = await evening.program.open(evening.coordinator, "/overzicht");
    const first = page.locator("tbody tr[data-key]").first();
    await first.getByText("2 verschillen tussen de invoeren").waitFor();
    expect(await first.textContent()).toContain("anna de Vries, bram de Vries");
    expect(await rowOf(page, isHalf).textContent()).toContain("Eerste invoer klaar");
    await page.getByText("8 stembureaus").waitFor();
    expect(await page.title()).toBe("Voortgang invoer · Stemketen");
    expect(complaints).toEqual([]);
  });

  it("is walked, filtered, searched and opened by keyboard", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await rowOf(page, differs).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("anna");
    await page.getByText("2 van 8 regels").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type(String(isUntouched));
    expect(await focused(page)).toBe(String(isUntouched));
    await page.keyboard.type(String(differs));
    await page.getByRole("button", { name: /Nog te doen/ }).press("Space");
    await page.getByText("6 van 8 regels").waitFor();
    await page.getByRole("button", { name: /Nog te doen/ }).press("Space");
    await page.getByLabel("Per stand bij elkaar").press("Space");
    await page.locator("td[colspan]", { hasText: "Actie nodig" }).waitFor();
    await rowOf(page, differs).press("Enter");
    await page.getByText("De twee invoeren verschillen op 2 vakken").waitFor();
  });

  it("shows a change as it happens, and moves no row that somebody stands on", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await rowOf(page, isUntouched).focus();
    const order = () =>
      page
        .locator("tbody tr[data-key]")
        .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key")));
    const before = await order();
    // Without its stream the screen would ask again only after three seconds.
    const started = performance.now();
    await beginTyping(evening.bram, isUntouched);
    await rowOf(page, isUntouched).getByText("Bezig").waitFor({ timeout: 2000 });
    expect(performance.now() - started).toBeLessThan(2000);
    await rowOf(page, isUntouched).getByText("bram de Vries").waitFor();
    expect(await order()).toEqual(before);
    expect(await focused(page)).toBe(String(isUntouched));
    // Somebody who is busy elsewhere gets the newest order.
    await page.getByRole("heading", { level: 1 }).click();
    await page.locator("h1").focus();
    await expect.poll(order).not.toEqual(before);
  });

  it("pauses and resumes, and says meanwhile that nobody can type", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await page.getByRole("button", { name: "Pauzeren" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Pauzeren" }).click();
    await page.getByText("De zitting is gepauzeerd.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Hervatten" }).click();
    await page.getByRole("button", { name: "Pauzeren" }).waitFor();
  });

  it("is for reading only to who watches", async () => {
    const { page } = await evening.program.open(evening.observer, "/overzicht");
    await rowOf(page, differs).click();
    expect(new URL(page.url()).hash).toBe("#/overzicht");
    expect(await page.getByRole("button", { name: "Pauzeren" }).count()).toBe(0);
  });

  it.each([DESK, NARROW])("can be used by everyone at $width pixels", async (size) => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht", size);
    await rowOf(page, differs).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Pauzeren" }).waitFor();
  });

  it("says that the server is silent, keeps what it knows, and goes on by itself", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    // Without its stream the screen asks by itself.
    await page.route("**/api-files/overview-events", (route) => route.fulfill({ status: 500, body: "" }));
    await page.reload();
    await rowOf(page, differs).waitFor();
    await page.route("**/api/entry.overview**", (route) => route.abort());
    await page.getByText("Je ziet de stand van").waitFor();
    await expectAccessible(page);
    expect(await rowOf(page, differs).isVisible()).toBe(true);
    await page.unroute("**/api/entry.overview**");
    await page.getByText("Je ziet de stand van").waitFor({ state: "hidden" });
  });
});

describe("what waits for the coordinator", () => {
  it("is an error or a difference, and says which", async () => {
    await typeOver(evening.anna, isWrong);
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await rowOf(page, isWrong)
      .getByText(/^\d fout(en)? in de eerste invoer$/)
      .waitFor();
    await rowOf(page, differs).getByText("2 verschillen tussen de invoeren").waitFor();
    await expectAccessible(page);
  });
});

describe("an overview without stations", () => {
  it.each([DESK, NARROW])("says what has to be done first, at $width pixels", async (size) => {
    const empty = await anotherProgram({ people: ["coordinator"] });
    const { page, complaints } = await empty.program.open(empty.coordinator, "/overzicht", size);
    await page.getByText("Er zijn nog geen stembureaus").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
  });

  it("says that they could not be fetched, and fetches them again", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/beamer-niet");
    await page.route("**/api/entry.overview**", (route) => route.fulfill({ status: 500, body: "{}" }));
    await page.route("**/api-files/overview-events", (route) => route.fulfill({ status: 500, body: "" }));
    await page.goto(`${evening.program.url}/#/overzicht`);
    await page.reload();
    await page.getByText("De stembureaus konden niet worden opgehaald.").waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/entry.overview**");
    await page.getByRole("button", { name: /opnieuw|nog eens/i }).click();
    await rowOf(page, differs).waitFor();
  });
});

describe("six hundred stations", () => {
  it("are shown, searched and sorted at once", async () => {
    const large = await anotherProgram({ people: ["coordinator"] });
    const town = makePracticeTown(5, { stations: 600, lists: 3, candidates: 6 });
    await openCount(large.coordinator, { town });
    const { page } = await large.program.open(large.coordinator, "/overzicht");
    await page.getByText("600 regels").waitFor();
    expect(await page.locator("tbody tr[data-key]").count()).toBeLessThan(80);
    const timed = async (act: () => Promise<unknown>) => {
      const started = performance.now();
      await act();
      return performance.now() - started;
    };
    const search = await timed(async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("599");
      await page.getByText("1 van 600 regels").waitFor();
    });
    await page.keyboard.press("Escape");
    const sort = await timed(async () => {
      await page.getByRole("button", { name: "Nr" }).click();
      await page.getByRole("button", { name: "Nr" }).click();
      await page.locator("tr[data-key='600']").waitFor();
    });
    // On this machine both take far less; a list that draws everything takes seconds.
    expect(Math.max(search, sort)).toBeLessThan(2500);
    await page.locator("tr[data-key='600']").focus();
    await page.keyboard.type("317");
    expect(await focused(page)).toBe("317");
  });
});
