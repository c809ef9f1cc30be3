import type { Page } from "@playwright/test";
import { type ListNumber, listNumber } from "@stemketen/core/election";

/** The result: its control by hand, and the documents and files. */
export class ResultPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole("link", { name: "Resultaat", exact: true }).click();
    await this.#page.getByRole("heading", { level: 2, name: "Controleprotocol" }).waitFor();
  }

  /** Draws lists and types what adding them by hand gave. */
  async control(addByHand: (list: ListNumber) => number): Promise<void> {
    await this.#page.getByRole("button", { name: "Lijsten trekken" }).click();
    await this.#page.getByText("Getrokken door").waitFor();
    for (const field of await this.#page.getByRole("textbox", { name: /^Lijst \d/ }).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? "");
      await field.fill(String(addByHand(listNumber(Number(/\d+/.exec(label)?.[0])))));
    }
    await this.#page.getByRole("button", { name: "Uitkomst vastleggen" }).click();
    await this.#page.getByText("Vastgelegd door").waitFor();
  }

  /** Makes the documents and files. @param patience milliseconds that printing may take */
  async make(patience: number): Promise<void> {
    await this.#page.getByRole("button", { name: "Proces-verbaal en bestanden maken" }).click();
    await this.#page.getByRole("heading", { name: "Versie 1", exact: true }).waitFor({ timeout: patience });
  }

  /** Clicks on the package of everything that is handed over. */
  async takePackage(): Promise<void> {
    await this.#page.getByRole("link", { name: /^definitieve-documenten.*\.zip$/ }).click();
  }
}

/** Everything that happened. */
export class AuditLogPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole("link", { name: "Logboek", exact: true }).click();
    await this.#page.getByRole("link", { name: "Bewaren als bestand" }).waitFor();
  }

  /** Clicks on the whole log as a file. */
  async takeFile(): Promise<void> {
    await this.#page.getByRole("link", { name: "Bewaren als bestand" }).click();
  }
}
