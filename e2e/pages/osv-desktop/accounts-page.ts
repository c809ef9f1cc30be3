import type { Page } from "@playwright/test";
import type { Account } from "./start-pages.ts";

/** Who may work with the program, and the slips to log in with. */
export class AccountsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole("link", { name: "Accounts" }).click();
    await this.#page.getByRole("heading", { name: "Accounts", level: 1 }).waitFor();
  }

  /** Makes an account for a coordinator. @returns the password on the slip */
  async makeCoordinator({ fullName, userName }: Account): Promise<string> {
    await this.#page.getByRole("button", { name: "Account maken" }).click();
    const dialog = this.#page.getByRole("dialog");
    await dialog.getByLabel("Naam", { exact: true }).fill(fullName);
    await dialog.getByLabel("Gebruikersnaam", { exact: true }).fill(userName);
    await dialog.getByLabel("Rol").selectOption({ label: "coördinator" });
    await dialog.getByRole("button", { name: "Account maken" }).click();
    const password = await this.#passwordOf(fullName);
    await this.#leaveSlips();
    return password;
  }

  /** Makes the accounts of all typists from a list. @returns the passwords on their slips, in the order of the list */
  async importTypists(typists: readonly Account[]): Promise<readonly string[]> {
    await this.#page.getByRole("button", { name: "Invoerders uit een lijst" }).click();
    const lines = typists.map(({ userName, fullName }) => `${userName};${fullName}`);
    await this.#page.getByLabel("Lijst van invoerders (CSV)").setInputFiles({
      name: "invoerders.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(["gebruikersnaam;naam", ...lines, ""].join("\n")),
    });
    const passwords: string[] = [];
    for (const { fullName } of typists) passwords.push(await this.#passwordOf(fullName));
    await this.#leaveSlips();
    return passwords;
  }

  async #passwordOf(fullName: string): Promise<string> {
    const heading = this.#page.getByRole("heading", { name: fullName, exact: true });
    const slip = this.#page.getByRole("listitem").filter({ has: heading });
    return slip.getByRole("definition").last().innerText();
  }

  async #leaveSlips(): Promise<void> {
    await this.#page.getByRole("button", { name: "Klaar, terug naar de accounts" }).click();
  }
}
