import type { Page } from "@playwright/test";

/** What is filled in about a session. */
export interface SessionFacts {
  readonly place: string;
  /** "2022-03-17" */
  readonly date: string;
  /** "09:30" */
  readonly startTime: string;
  readonly chair: { readonly initials: string; readonly lastName: string };
}

/** The session of the committee: what the report says about it, its beginning and its end. */
export class SessionPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole("link", { name: "Zitting", exact: true }).click();
    await this.#page.getByLabel("Plaats", { exact: true }).waitFor();
  }

  async fillIn({ place, date, startTime, chair }: SessionFacts): Promise<void> {
    await this.#page.getByLabel("Plaats", { exact: true }).fill(place);
    await this.#page.getByLabel("Datum").fill(date);
    await this.#page.getByLabel("Begintijd").fill(startTime);
    await this.#page.getByRole("button", { name: "Lid toevoegen" }).click();
    await this.#page.getByLabel("Voorletters").fill(chair.initials);
    await this.#page.getByLabel("Achternaam").fill(chair.lastName);
    await this.#page.getByLabel("Rol").fill("voorzitter");
    await this.#page.getByRole("button", { name: "Bewaren" }).click();
    await this.#page.getByText("De gegevens van de zitting zijn bewaard.").waitFor();
  }

  async start(): Promise<void> {
    await this.#act("Zitting beginnen");
    await this.#page.getByText("Invoerders kunnen typen.").waitFor();
  }

  async finish(): Promise<void> {
    await this.#page.getByText("Alles is compleet.").waitFor();
    await this.#act("Zitting afsluiten");
    await this.#page.getByRole("heading", { name: "De zitting is afgesloten" }).waitFor();
  }

  /** Presses a button and confirms in the dialog that it opens. */
  async #act(name: string): Promise<void> {
    await this.#page.getByRole("button", { name }).click();
    await this.#page.getByRole("dialog").getByRole("button", { name }).click();
  }
}
