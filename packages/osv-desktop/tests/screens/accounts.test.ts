import type { Locator } from "@playwright/test";
import type { Role } from "@stemketen/core/election";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Screen, screenOf, startWithAdministrator } from "../tabulator-at-work.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  type ProgramInBrowser,
  startProgram,
} from "./program-in-browser.ts";

let program: ProgramInBrowser;
let administrator: Screen;

beforeEach(async () => {
  program = await startProgram();
  administrator = await startWithAdministrator(program.tabulator);
});

afterEach(() => program.close());

const expectFocusAt = (place: Locator) =>
  expect.poll(async () => place.evaluate((element) => element === document.activeElement)).toBe(true);

const namesOf = async (): Promise<readonly string[]> => {
  const { data } = await administrator.query("accounts.list");
  return data.map(({ userName }: { userName: string }) => userName);
};

describe("accounts", () => {
  it.each([DESK, NARROW])(
    "are made one by one, with a slip that is shown once, at $width pixels",
    async (size) => {
      const { page, complaints } = await program.open(administrator, "/accounts", size);
      await page.getByRole("button", { name: "Account maken" }).click();
      await page.keyboard.type("A. Lammers");
      await page.keyboard.press("Tab");
      await page.keyboard.type("beheer");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.getByText("Deze gebruikersnaam is er al").waitFor();
      await expectAccessible(page);
      await expectFocusAt(dialog.getByLabel("Gebruikersnaam"));
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("a lammers");
      await page.keyboard.press("Enter");
      await dialog.getByText("Een spatie mag niet").waitFor();
      await dialog.getByLabel("Gebruikersnaam").fill("lammers");
      await dialog.getByLabel("Ploeg").fill("avond 1");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Briefje om in te loggen" }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      const password = (await page.locator("code").nth(1).textContent()) ?? "";
      expect((await new Screen(program.tabulator).logIn("lammers", password)).data.ok).toBe(true);
      await page.getByRole("button", { name: "Klaar" }).click();
      await page.getByText("A. Lammers").waitFor();
      expect(await page.getByText(password).count()).toBe(0);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(complaints).toEqual([]);
    },
  );

  it("get a new password, another name, or go, when that is confirmed", async () => {
    await screenOf(program.tabulator, administrator, "smeets", "typist");
    const { page, complaints } = await program.open(administrator, "/accounts");
    await page.getByText("smeets de Vries").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Naam", { exact: true }).fill("B. Smeets");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await page.getByText("B. Smeets").click();
    await dialog.getByRole("button", { name: "Nieuw wachtwoord geven" }).click();
    await dialog.getByText("B. Smeets een nieuw wachtwoord geven?").waitFor();
    await page.getByRole("button", { name: "Nieuw wachtwoord geven" }).click();
    await page.getByRole("heading", { name: "Briefje om in te loggen" }).waitFor();
    await page.getByRole("button", { name: "Klaar" }).click();
    await page.getByText("B. Smeets").click();
    await dialog.getByRole("button", { name: "Account verwijderen" }).click();
    await dialog.getByRole("textbox").fill("smeets");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await namesOf()).toEqual(["beheer"]);
    await page.getByText("Bea Heer", { exact: true }).click();
    await dialog.getByRole("button", { name: "Account verwijderen" }).click();
    await dialog.getByRole("textbox").fill("beheer");
    await page.keyboard.press("Enter");
    await dialog.getByText("Dit is je eigen account").waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([DESK, NARROW])("come from a list, all or none, at $width pixels", async (size) => {
    const { page, complaints } = await program.open(administrator, "/accounts", size);
    await page.getByRole("button", { name: "Invoerders uit een lijst" }).click();
    const choose = async (text: string, name: string) => {
      await page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    };
    await choose(
      "gebruikersnaam;naam\nlammers;A. Lammers\nLammers;Nog een\nmet spatie;Iemand\nalleen\n",
      "fout.csv",
    );
    await page.getByText("Regel 3: deze gebruikersnaam staat ook op regel 2.").waitFor();
    await page.getByText("Regel 4: de gebruikersnaam heeft een spatie").waitFor();
    await page.getByText("Regel 5: er staat maar één kolom").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await choose("beheer;Nog een beheerder\n", "dubbel.csv");
    await page.getByText("De gebruikersnaam beheer is er al.").waitFor();
    expect(await namesOf()).toEqual(["beheer"]);
    await choose(
      "gebruikersnaam;naam;ploeg\nlammers;A. Lammers;avond 1\naydin;E. Aydın;avond 2\n",
      "goed.csv",
    );
    await page.getByRole("heading", { name: "2 briefjes om in te loggen" }).waitFor();
    await page.getByText("E. Aydın").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await namesOf()).toEqual(["beheer", "aydin", "lammers"]);
    expect(complaints).toEqual([]);
  });

  it("of typists alone are looked after by a coordinator", async () => {
    const coordinator = await screenOf(program.tabulator, administrator, "kamphuis", "coordinator");
    const { page } = await program.open(coordinator, "/accounts");
    await page.getByText("Er zijn nog geen accounts om te beheren").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Account maken" }).click();
    expect(await page.getByRole("option").allTextContents()).toEqual(["invoerder"]);
  });
});

/** Somebody with a shift, or without. */
const hire = (userName: string, fullName: string, role: Role, shift: string) =>
  administrator.mutate("accounts.create", { userName, fullName, role, shift });

describe("shift lists", () => {
  beforeEach(async () => {
    await hire("kamphuis", "R. Kamphuis", "coordinator", "avond 2");
    await hire("aydin", "E. Aydın", "typist", "avond 10");
    await hire("smeets", "B. Smeets", "typist", "avond 2");
    await hire("lammers", "A. Lammers", "typist", "");
    await hire("postma", "N. Postma", "observer", "");
  });

  it.each([DESK, NARROW])(
    "say who works when, and come back to the accounts, by keyboard at $width pixels",
    async (size) => {
      const { page, complaints } = await program.open(administrator, "/accounts", size);
      await page.getByRole("button", { name: "Ploegenlijsten" }).press("Enter");
      await page.getByRole("heading", { name: "Presentielijst: avond 2" }).waitFor();
      await expectFocusAt(page.getByRole("heading", { name: "Ploegenlijsten" }));
      const sheets = await page
        .getByRole("table")
        .evaluateAll((tables) =>
          tables.map((table) => [
            table.getAttribute("aria-label"),
            ...Array.from(table.querySelectorAll("tbody th"), (name) => name.textContent),
          ]),
        );
      expect(sheets).toEqual([
        ["Presentielijst: avond 2", "B. Smeets", "R. Kamphuis"],
        ["Presentielijst: avond 10", "E. Aydın"],
        ["Presentielijst: nog geen ploeg", "A. Lammers"],
      ]);
      expect(await page.getByText(/^(\d mensen|1 persoon)$/).allTextContents()).toEqual([
        "2 mensen",
        "1 persoon",
        "1 persoon",
      ]);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Account maken" }).waitFor();
      await expectFocusAt(page.getByRole("heading", { name: "Accounts", level: 1 }));
      expect(complaints).toEqual([]);
    },
  );

  it("are printed with a page for each shift, to sign, and lines for who comes unannounced", async () => {
    const { page } = await program.open(administrator, "/accounts");
    await page.getByRole("button", { name: "Ploegenlijsten" }).click();
    await page.getByRole("heading", { name: "Presentielijst: avond 2" }).waitFor();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.getByRole("button", { name: "Afdrukken" }).press("Enter");
    expect(await page.locator("body[data-printed]").count()).toBe(1);
    const paper = await page.pdf({ format: "A4" });
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual([
      "Presentielijst: avond 2",
      "Presentielijst: avond 10",
      "Presentielijst: nog geen ploeg",
    ]);
    const rowsOf = (title: string) => page.getByRole("table", { name: title }).locator("tbody tr").count();
    expect(await rowsOf("Presentielijst: avond 2")).toBe(2 + 5);
    expect(await rowsOf("Presentielijst: nog geen ploeg")).toBe(1);
    const columns = page.getByRole("table", { name: "Presentielijst: avond 2" }).getByRole("columnheader");
    expect(await columns.allTextContents()).toEqual([
      "Naam",
      "Gebruikersnaam",
      "Rol",
      "Van",
      "Tot",
      "Handtekening",
    ]);
    expect(await page.getByText("De verkiezing is nog niet ingericht").count()).toBe(3);
    expect(await page.getByText("Gemaakt op woensdag 18 maart 2026 om 21:00").count()).toBe(3);
  });

  it("hold typists alone for a coordinator, and say so", async () => {
    const coordinator = await screenOf(program.tabulator, administrator, "dam", "coordinator");
    const { page } = await program.open(coordinator, "/accounts");
    await page.getByRole("button", { name: "Ploegenlijsten" }).click();
    await page.getByText("Een beheerder ziet ook de coördinatoren.").waitFor();
    await page.getByRole("rowheader", { name: "B. Smeets" }).waitFor();
    expect(await page.getByRole("rowheader").allTextContents()).toEqual([
      "B. Smeets",
      "E. Aydın",
      "A. Lammers",
    ]);
  });
});

it("shift lists say what to do while there is nobody", async () => {
  const { page } = await program.open(administrator, "/accounts");
  await page.getByRole("button", { name: "Ploegenlijsten" }).click();
  await page.getByText("Er is nog niemand voor een ploeg").waitFor();
  await expectAccessible(page);
});
