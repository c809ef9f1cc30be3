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
      await dialog.getByLabel("Gebruikersnaam").fill("a lammers");
      await page.keyboard.press("Enter");
      await dialog.getByText("Een spatie mag niet").waitFor();
      await dialog.getByLabel("Gebruikersnaam").fill("lammers");
      await dialog.getByLabel("Dienst").fill("avond 1");
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
      "gebruikersnaam;naam;dienst\nlammers;A. Lammers;avond 1\naydin;E. Aydın;avond 2\n",
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
