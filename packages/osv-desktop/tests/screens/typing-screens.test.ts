import type { Page } from "@playwright/test";
import { FIELD } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { typePaper } from "../election-night.ts";
import { DESK, expectAccessible, expectNoSidewaysScroll, NARROW } from "./program-in-browser.ts";
import { boxAt, cleanStations, paperOf, typingEvening } from "./typing-evening.ts";

const evening = typingEvening();
const nextStation = cleanStations();

async function expectUsable(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

describe.each([DESK, NARROW])("at $width pixels everybody can use", (size) => {
  it("the start, with a number typed and with one that is not there", async () => {
    const { page, complaints } = await evening.program.open(evening.anna, "/invoer", size);
    await page.getByLabel("Nummer van het stembureau").waitFor();
    await expectUsable(page);
    await page.getByLabel("Nummer van het stembureau").fill("999");
    await page.getByText("Er is geen stembureau 999").waitFor();
    await expectUsable(page);
    expect(complaints).toEqual([]);
  });

  it("a station that is to be begun, and the steps of its paper", async () => {
    const station = nextStation();
    const { page, complaints } = await evening.program.open(evening.anna, `/invoer/${station}`, size);
    await page.getByRole("button", { name: "Beginnen" }).waitFor();
    await expectUsable(page);
    await page.keyboard.press("Enter");
    await boxAt(page, `${FIELD.otherReason}.yes`).check();
    await page.getByRole("button", { name: "Volgende stap" }).click();
    await page.getByText(/^F\.10/).waitFor();
    await expectUsable(page);
    for (const step of ["kiezers-en-stemmen", "verschil", "lijst-1", "controleren"]) {
      // One step after the other, as a person sees them.
      // oxlint-disable-next-line no-await-in-loop
      await page.goto(`${evening.program.url}/#/invoer/${station}/${step}`);
      // oxlint-disable-next-line no-await-in-loop
      await page.waitForTimeout(100);
      // oxlint-disable-next-line no-await-in-loop
      await expectUsable(page);
    }
    expect(complaints).toEqual([]);
  });

  it("the questions in between, and what went wrong", async () => {
    const station = nextStation();
    await evening.anna.mutate("entry.type", { station, command: { kind: "claim" } });
    const address = `/invoer/${station}/lijst-1`;
    const { page, complaints } = await evening.program.open(evening.anna, address, size);
    await boxAt(page, "list.1.candidate.1").press("/");
    await page.getByRole("heading", { name: "Ga naar" }).waitFor();
    await expectUsable(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await page.getByRole("heading", { name: "Alle toetsen" }).waitFor();
    await expectUsable(page);
    await page.keyboard.press("Escape");
    await boxAt(page, "list.1.candidate.1").press("Escape");
    await page.getByRole("radio", { name: "Weggooien" }).check();
    await expectUsable(page);
    await page.keyboard.press("Escape");
    await page.route("**/api/entry.type*", (route) => route.abort());
    await boxAt(page, "list.1.candidate.1").fill("7");
    await page.getByText("Het programma antwoordt niet. Wat je typt").waitFor();
    await expectUsable(page);
    await page.unroute("**/api/entry.type*");
    await page.getByText("Opgeslagen om").waitFor();
    expect(complaints).toEqual([]);
  });

  it("what comes after an entry, and a correction", async () => {
    const station = nextStation();
    const paper = paperOf(station);
    const [one, two] = ["list.1.candidate.1", "list.1.candidate.2"];
    await typePaper(evening.anna, station, { ...paper });
    const { page } = await evening.program.open(evening.anna, `/invoer/${station}`, size);
    await page.getByRole("heading", { name: "Dit doet iemand anders" }).waitFor();
    await expectUsable(page);
    const other = { ...paper, [one]: Number(paper[one]) + 1, [two]: Number(paper[two]) - 1 };
    await typePaper(evening.bram, station, other);
    for (const command of [
      { kind: "rule", fields: [one, two], ruling: "first" },
      { kind: "start-correction" },
    ]) {
      // The second command is about what the first one left.
      // oxlint-disable-next-line no-await-in-loop
      const { version } = (await evening.coordinator.query("entry.inspect", { station })).data;
      // oxlint-disable-next-line no-await-in-loop
      const settled = await evening.coordinator.mutate("entry.settle", { station, version, command });
      expect(settled.data).toMatchObject({ ok: true });
    }
    const correcting = await evening.program.open(evening.bram, `/invoer/${station}`, size);
    await correcting.page.getByRole("button", { name: "Beginnen" }).press("Enter");
    await boxAt(correcting.page, one).waitFor();
    await correcting.page.getByRole("button", { name: "Invoer afronden" }).click();
    await correcting.page.getByText("Kijk op het papier of deze vakken leeg zijn").waitFor();
    await expectUsable(correcting.page);
    expect(correcting.complaints).toEqual([]);
  });

  it("a session that is paused", async () => {
    await evening.coordinator.mutate("session.pause");
    const { page } = await evening.program.open(evening.anna, "/invoer", size);
    await page.getByText("De zitting is gepauzeerd").waitFor();
    await expectUsable(page);
    await evening.coordinator.mutate("session.resume");
  });
});
