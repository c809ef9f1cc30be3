import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { TOWN } from "../tabulator-at-work.ts";
import {
  anotherProgram,
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator"], count: "open" });

describe("blank forms", () => {
  it.each([DESK, NARROW])("come for every station in one file, at $width pixels", async (size) => {
    const { page, complaints } = await evening.program.open(evening.coordinator, "/formulieren", size);
    await page.getByRole("heading", { name: "Verslag van de telling (Na 31-2, bijlage 1)" }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Verslagen maken" }).click();
    const download = await waiting;
    const path = join(tmpdir(), `forms-${size.width}-${download.suggestedFilename()}`);
    await download.saveAs(path);
    const files = unzipSync(readFileSync(path));
    rmSync(path);
    const number = must(TOWN.stations[0], "a station").number;
    const { length } = TOWN.stations;
    expect(Object.keys(files)).toHaveLength(length);
    expect(Object.keys(files).some((name) => name.endsWith(`_Stembureau_${number}_Bijlage_1.pdf`))).toBe(
      true,
    );
    await page.getByText(`Klaar: ${length} formulieren staan in één zip-bestand`).waitFor();
    expect(
      await page.getByRole("meter", { name: "Gemaakte formulieren" }).getAttribute("aria-valuenow"),
    ).toBe(String(length));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
  });

  it("stop when that is asked, and leave no file that looks whole", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/formulieren");
    // Nobody fetches them: they wait, as long as it takes to stop them.
    await page.route("**/api-files/results/blank-forms/**", () => undefined);
    await page.getByRole("button", { name: "Processen-verbaal maken" }).click();
    await page.getByRole("button", { name: "Stoppen" }).click();
    await page.getByText("Gestopt. Het bestand is niet heel: gooi het weg.").waitFor();
    expect(await page.getByRole("button", { name: "Stoppen" }).count()).toBe(0);
    await expectAccessible(page);
  });

  it("say what to do when there is no answer, and when there is no election", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/formulieren");
    await page.route("**/api/results.startBlankForms**", (route) => route.abort());
    await page.getByRole("button", { name: "Processen-verbaal maken" }).click();
    await page.getByText("Het programma antwoordt niet. Probeer het nog eens.").waitFor();
    await expectAccessible(page);
    const empty = await anotherProgram({ people: ["coordinator"] });
    const before = await empty.program.open(empty.coordinator, "/formulieren", NARROW);
    await before.page.getByText("Er is nog geen verkiezing").waitFor();
    await expectAccessible(before.page);
    await expectNoSidewaysScroll(before.page);
  });
});
