import type { Page } from "@playwright/test";
import { sha256Hex } from "@stemketen/core/basics";
import type { CountingMethod } from "@stemketen/core/election";
import { typeCodeFromPaper } from "./code-from-paper.ts";

/** The files with which an election is set up. */
export type SetUpFiles = Readonly<Record<"110a" | "230b" | "110b", Uint8Array>>;

const METHODS: Readonly<Record<CountingMethod, string>> = {
  CSO: "Centraal (CSO)",
  DSO: "Decentraal (DSO)",
};

/** Setting an election up: its files, their codes on paper, and the way of counting. */
export class SetUpPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes from the files to an election whose session can begin. */
  async setUp(files: SetUpFiles, method: CountingMethod): Promise<void> {
    await this.#atStep("Verkiezing");
    await this.#take("Verkiezingsdefinitie (110a)", "definitie.eml.xml", files["110a"]);
    await this.#atStep("Lijsten");
    await this.#take("Kandidatenlijsten (230b)", "kandidatenlijsten.eml.xml", files["230b"]);
    await this.#atStep("Manier van tellen");
    await this.#page.getByRole("radio", { name: METHODS[method] }).check();
    await this.#page.getByRole("button", { name: "Verkiezing inrichten" }).click();
    await this.#atStep("Stembureaus");
    await this.#take("Lijst van stembureaus (110b of CSV)", "stembureaus.eml.xml", files["110b"]);
    await this.#atStep("Kiesgerechtigden");
    await this.#page.getByRole("button", { name: "Verder" }).click();
    await this.#atStep("Nakijken");
  }

  async #atStep(name: string): Promise<void> {
    await this.#page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  }

  /** Chooses a file, and types its code from the paper that came with it. */
  async #take(label: string, name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    await this.#page.getByLabel(label).setInputFiles({ name, mimeType: "text/xml", buffer });
    await typeCodeFromPaper(this.#page, sha256Hex(bytes));
  }
}
