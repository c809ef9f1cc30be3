import type { Page } from "@playwright/test";
import { typeCodeFromPaper } from "./code-from-paper.ts";

/** Somebody who logs in. */
export interface Account {
  readonly fullName: string;
  readonly userName: string;
  readonly password: string;
}

/** The first start of a copy of the program: is it the one of the letter, and who is its administrator. */
export class FirstStartPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Reads the code from the letter, and goes on once it was compared. */
  async compareWithLetter(code: string): Promise<void> {
    await this.#page.getByRole("heading", { name: "Klopt deze software met de brief" }).waitFor();
    await typeCodeFromPaper(this.#page, code);
    await this.#page.getByText("De code klopt met het papier").waitFor();
    await this.#page.getByRole("button", { name: "Verder" }).click();
  }

  async makeFirstAdministrator({ fullName, userName, password }: Account): Promise<void> {
    await this.#page.getByRole("heading", { name: "Maak het eerste account" }).waitFor();
    await this.#page.getByLabel("Je naam").fill(fullName);
    await this.#page.getByLabel("Gebruikersnaam", { exact: true }).fill(userName);
    await choosePassword(this.#page, password);
    await this.#page.getByText(`${fullName} · beheerder`).waitFor();
  }
}

/** Logging in, for the first time with the password of a slip, and logging out. */
export class LogInPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Logs in with the password of a slip and chooses an own one. */
  async logInFirst({ fullName, userName, password }: Account, onSlip: string): Promise<void> {
    await this.#page.getByLabel("Gebruikersnaam", { exact: true }).fill(userName);
    await this.#page.getByLabel("Wachtwoord", { exact: true }).fill(onSlip);
    await this.#page.keyboard.press("Enter");
    await this.#page.getByLabel("Wachtwoord van het briefje").fill(onSlip);
    await choosePassword(this.#page, password);
    await this.#page.getByText("Je nieuwe wachtwoord is bewaard.").waitFor();
    await this.#page.getByText(`${fullName} · `).waitFor();
  }

  async logOut(): Promise<void> {
    await this.#page.getByRole("button", { name: "Uitloggen" }).click();
    await this.#page.getByRole("heading", { name: "Inloggen" }).waitFor();
  }
}

async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill(password);
  await page.getByLabel("Nieuw wachtwoord nog een keer").fill(password);
  await page.keyboard.press("Enter");
}
