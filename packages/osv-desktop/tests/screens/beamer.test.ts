import { formatNumber } from "@stemketen/ui";
import { beforeAll, describe, expect, it } from "vitest";
import { votesOnPaper } from "../finished-count.ts";
import { TOWN } from "../tabulator-at-work.ts";
import { stationsWith, typeOver } from "../typed-papers.ts";
import {
  anotherProgram,
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "observer", "anna", "bram"], count: "open" });

beforeAll(async () => {
  for (const station of stationsWith("nothing").slice(0, 2)) {
    await typeOver(evening.anna, station);
    await typeOver(evening.bram, station);
  }
});

describe("the screen in the hall", () => {
  it("shows how far the count is by a code, to nobody who is logged in, and no result", async () => {
    const own = await evening.program.open(evening.coordinator, "/beamer");
    await own.page.getByRole("button", { name: "Code maken" }).click();
    const code = await own.page.locator("output").textContent();
    const { page, complaints } = await evening.program.open(null, "/beamer");
    await page.getByLabel("Code").fill("niet de code");
    await page.keyboard.press("Enter");
    await page.getByText("Deze code klopt niet.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Code").fill(code ?? "");
    await page.keyboard.press("Enter");
    await page.getByText("van 8 stembureaus twee keer ingevoerd en gelijk").waitFor();
    await page.getByText("Uitslagen komen pas als de zitting is afgesloten.").waitFor();
    expect(await page.locator("strong").textContent()).toBe("2");
    expect(complaints).toEqual([]);
    await own.page.getByRole("button", { name: "Code intrekken" }).click();
    await own.page.getByRole("button", { name: "Code maken" }).waitFor();
    await page.getByText("Deze code klopt niet.").waitFor();
  });

  it("turns amber when nothing new comes in", async () => {
    const { page } = await evening.program.open(evening.observer, "/beamer");
    await page.getByText("Bijgewerkt om").waitFor();
    await page.route("**/api/entry.beamer**", (route) => route.abort());
    await page.getByText("Er komt nu niets nieuws binnen.").waitFor({ timeout: 30_000 });
    await expectAccessible(page);
    await page.unroute("**/api/entry.beamer**");
    await page.getByText("Bijgewerkt om").waitFor();
  });

  it.each([DESK, NARROW, { width: 1920, height: 1080 }])("can be read at $width pixels", async (size) => {
    const { page } = await evening.program.open(evening.observer, "/beamer", size);
    await page.getByText("Bijgewerkt om").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it("keeps the button for the whole screen in sight of who is logged in", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/beamer");
    await page.getByText("Bijgewerkt om").waitFor();
    const box = await page.getByRole("button", { name: "Schermvullend" }).boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(DESK.height);
  });

  it("says so before there is an election", async () => {
    const { program, observer } = await anotherProgram({ people: ["observer"] });
    const { page } = await program.open(observer, "/beamer");
    await page.getByText("De verkiezing is nog niet ingericht.").waitFor();
    await expectAccessible(page);
  });

  it("shows the votes of each list once the session is finished, and not while it is open again", async () => {
    const { program, coordinator, observer } = await anotherProgram({
      people: ["coordinator", "observer", "anna", "bram"],
      count: "finished",
    });
    const { code } = (await coordinator.mutate("entry.makeBeamerCode")).data;
    const hall = await program.open(null, "/beamer");
    await hall.page.getByLabel("Code").fill(code);
    await hall.page.keyboard.press("Enter");
    const lists = hall.page.getByRole("list", { name: "Stemmen per lijst" }).getByRole("listitem");
    await lists.first().waitFor();
    expect(await lists.count()).toBe(TOWN.lists.length);
    for (const { number } of TOWN.lists) {
      const votes = formatNumber(votesOnPaper(number), "nl");
      expect(
        await lists
          .nth(number - 1)
          .locator("strong")
          .textContent(),
      ).toBe(votes);
    }
    for (const size of [DESK, NARROW]) {
      const { page, complaints } = await program.open(observer, "/beamer", size);
      await page.getByText("Dit zijn de stemmen in de hele gemeente.").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(complaints).toEqual([]);
    }
    await coordinator.mutate("session.reopen", { reason: "Verkeerd papier" });
    await hall.page.getByText("Uitslagen komen pas als de zitting is afgesloten.").waitFor();
    expect(await lists.count()).toBe(0);
  });
});
