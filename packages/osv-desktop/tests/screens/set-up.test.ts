import type { Page } from "@playwright/test";
import { electionId } from "@stemketen/core/election";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { beforeEach, describe, expect, it } from "vitest";
import { importAndCheck, sha256Of } from "../election-night.ts";
import { screenOf, TOWN } from "../tabulator-at-work.ts";
import { choose, eml, typeCode } from "./files-on-a-stick.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForEach,
} from "./program-in-browser.ts";

const { program, administrator } = programForEach({ people: ["administrator"] });

const NEIGHBOUR = { id: "9998", name: "Elderveen" };
const DEFINITION = eml("definitie.eml.xml", definitionOf(TOWN));
const LISTS = eml("lijsten.eml.xml", candidateListsOf(TOWN));
const STATIONS = eml("stembureaus.eml.xml", pollingStationsOf(TOWN));

const stepTitle = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });

const stateOf = async () => (await administrator.query("election.setupState")).data;

describe("setting the election up", () => {
  it("goes from the files to a session that can begin, by keyboard, and a restart shows the same step", async () => {
    const { page, complaints } = await program.open(administrator);
    await stepTitle(page, "Verkiezing").waitFor();
    await expectAccessible(page);
    await choose(page, DEFINITION);
    await stepTitle(page, "Code van de verkiezing").waitFor();
    await page.getByText(TOWN.election.name).first().waitFor();
    await expectAccessible(page);
    await page.reload();
    await stepTitle(page, "Code van de verkiezing").waitFor();
    await typeCode(page, DEFINITION);
    await stepTitle(page, "Lijsten").waitFor();
    await choose(page, LISTS);
    await stepTitle(page, "Code van de lijsten").waitFor();
    await page.getByText("6 kandidaten").first().waitFor();
    await typeCode(page, LISTS);
    await stepTitle(page, "Manier van tellen").waitFor();
    await page.getByText(TOWN.municipality.name, { exact: true }).waitFor();
    await page.getByRole("button", { name: "Verkiezing inrichten" }).press("Enter");
    await page.getByText("Kies een manier van tellen.").waitFor();
    await expectAccessible(page);
    await page.getByRole("radio", { name: "Centraal (CSO)" }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Verkiezing inrichten" }).press("Enter");
    await stepTitle(page, "Stembureaus").waitFor();
    await choose(page, STATIONS);
    await page.getByRole("checkbox", { name: "Er is geen papier" }).waitFor();
    await expectAccessible(page);
    await typeCode(page, STATIONS);
    await stepTitle(page, "Kiesgerechtigden").waitFor();
    await page.getByLabel("Aantal kiesgerechtigden").fill("veel");
    await page.keyboard.press("Enter");
    await page.getByText("Typ een heel getal").waitFor();
    await page.getByLabel("Aantal kiesgerechtigden").fill("12.345");
    await page.keyboard.press("Enter");
    await stepTitle(page, "Nakijken").waitFor();
    await page.getByText("12.345").waitFor();
    await expectAccessible(page);
    expect(await stateOf()).toMatchObject({
      next: "ready",
      stations: TOWN.stations.length,
      election: { method: "CSO", eligibleVoters: 12_345, election: { id: TOWN.election.id } },
    });
    expect(complaints).toEqual([]);
  });

  it("never shows the code of a file that is to be compared with paper", async () => {
    const { page } = await program.open(administrator);
    await choose(page, DEFINITION);
    await stepTitle(page, "Code van de verkiezing").waitFor();
    const shown = await page.locator("main code").allTextContents();
    expect(shown).toHaveLength(14);
  });

  it("explains a file of another kind, a damaged one and one that is no EML at all", async () => {
    const { page, complaints } = await program.open(administrator, "/inrichten", NARROW);
    await choose(page, LISTS);
    await page.getByText("In dit bestand staat iets anders: kandidatenlijsten (230b)").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await choose(page, { ...DEFINITION, text: DEFINITION.text.slice(0, 900) });
    await page.getByText(/niet compleet|geen geldige XML/).waitFor();
    await choose(page, { name: "brief.xml", text: "<brief/>" });
    await page.getByText("Dit is geen EML-bestand").waitFor();
    await choose(page, { name: "definitie.pdf", text: "%PDF" });
    await page.getByText("is een ander soort bestand").waitFor();
    await choose(page, { name: "leeg.xml", text: "" });
    await page.getByText("is leeg").waitFor();
    expect((await stateOf()).next).toBe("import-definition");
    expect(complaints).toEqual([]);
  });

  it("stops after three misses until a coordinator starts the comparison again", async () => {
    const coordinator = await screenOf(program.tabulator, administrator, "kamphuis", "coordinator");
    const { page } = await program.open(administrator, "/inrichten", NARROW);
    await choose(page, DEFINITION);
    await stepTitle(page, "Code van de verkiezing").waitFor();
    for (const answer of [
      "nog 2 keer vergelijken",
      "nog één keer vergelijken",
      "Het klopte drie keer niet",
    ]) {
      // While the answer of the attempt before is still coming in, Enter does nothing.
      await page.getByRole("button", { name: "Vergelijken", disabled: false }).waitFor();
      await page
        .getByRole("textbox", { name: /^Groep/ })
        .first()
        .focus();
      await page.keyboard.type("00000000");
      await page.keyboard.press("Enter");
      await page.getByText(answer).first().waitFor();
    }
    await page.getByText("Alleen een coördinator kan de vergelijking opnieuw beginnen").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const other = await program.open(coordinator, "/inrichten");
    await other.page.getByLabel("Waarom begin je opnieuw?").fill("Verkeerd papier");
    await other.page.getByRole("button", { name: "Opnieuw vergelijken" }).click();
    await other.page.getByRole("button", { name: "Vergelijken", exact: true }).waitFor();
    await typeCode(other.page, DEFINITION);
    await stepTitle(other.page, "Lijsten").waitFor();
  });

  it("says in which respect lists are of another election than the definition", async () => {
    await importAndCheck(administrator, "110a");
    const { page } = await program.open(administrator);
    const other = { ...TOWN.election, id: electionId("GR2026_Elders") };
    const strange = { ...candidateListsOf(TOWN), election: other };
    const file = eml("elders.eml.xml", strange);
    await choose(page, file);
    await typeCode(page, file);
    await stepTitle(page, "Manier van tellen").waitFor();
    await page.getByRole("radio", { name: "Decentraal (DSO)" }).check();
    await page.getByRole("button", { name: "Verkiezing inrichten" }).click();
    await page.getByText("Dit bestand is van verkiezing GR2026_Elders").waitFor();
    await expectAccessible(page);
  });

  describe("the stations", () => {
    beforeEach(async () => {
      await importAndCheck(administrator, "110a");
      await importAndCheck(administrator, "230b");
      await administrator.mutate("election.setUp", {
        definitionSha256: sha256Of("110a"),
        listsSha256: sha256Of("230b"),
        method: "CSO",
        municipality: TOWN.municipality,
      });
    });

    it("come from a 110b without a code on paper when somebody says so, of this municipality only", async () => {
      const { page } = await program.open(administrator);
      await choose(page, eml("buren.eml.xml", { ...pollingStationsOf(TOWN), municipality: NEIGHBOUR }));
      await page.getByRole("checkbox", { name: "Er is geen papier" }).check();
      await page.getByRole("button", { name: "Stembureaus overnemen" }).click();
      await page.getByText("Dit is van de gemeente Elderveen").waitFor();
      await expectAccessible(page);
      const earlier = { ...TOWN.election, id: electionId("GR2022_Eerder") };
      await choose(page, eml("eerder.eml.xml", { ...pollingStationsOf(TOWN), election: earlier }));
      // Of another file it is asked anew; until that is read in, the answer about the first one stands.
      const withoutPaper = page.getByRole("checkbox", { name: "Er is geen papier", checked: false });
      await withoutPaper.waitFor();
      await withoutPaper.check();
      await page.getByRole("button", { name: "Stembureaus overnemen" }).click();
      await page.getByRole("dialog").getByText("Deze lijst is van een andere verkiezing").waitFor();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Toch overnemen" }).click();
      await stepTitle(page, "Kiesgerechtigden").waitFor();
      expect((await stateOf()).stations).toBe(TOWN.stations.length);
    });

    it("come from a table, of which every wrong cell is named", async () => {
      const { page, complaints } = await program.open(administrator, "/inrichten", NARROW);
      await choose(page, { name: "lijst.csv", text: "nr;naam\n1;De Bron\n" });
      await page.getByText('De kolom "nummer" ontbreekt.').waitFor();
      await choose(page, {
        name: "lijst2.csv",
        text: "nummer;naam;postcode\n1;De Bron;6655\n1;;1234 AB\nx;School;1234AB\n",
      });
      await page.getByText('Regel 2, postcode "6655": is geen postcode').waitFor();
      await page.getByText('Regel 4, nummer "x": is geen heel getal.').waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await choose(page, { name: "lijst3.csv", text: "nummer;naam\n1;De Bron\n2;De School\n" });
      await stepTitle(page, "Kiesgerechtigden").waitFor();
      expect((await stateOf()).stations).toBe(2);
      expect(complaints).toEqual([]);
    });
  });

  it.each([DESK, NARROW])("can be read by everyone at every step at $width pixels", async (size) => {
    await importAndCheck(administrator, "110a");
    await importAndCheck(administrator, "230b");
    const { page } = await program.open(administrator, "/inrichten", size);
    for (const step of [
      "Verkiezing",
      "Code van de verkiezing",
      "Lijsten",
      "Code van de lijsten",
      "Manier van tellen",
    ]) {
      if (step !== "Manier van tellen") {
        await page
          .getByRole("navigation", { name: "Stappen" })
          .getByRole("button", { name: step })
          .first()
          .click();
      }
      await stepTitle(page, step).waitFor();
      await page.getByText(TOWN.municipality.name).first().waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.goto(`${program.url}/#/inrichten`);
    }
  });
});
