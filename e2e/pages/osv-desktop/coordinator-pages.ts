import type { Locator, Page } from "@playwright/test";
import { assert, must } from "@stemketen/core/basics";
import {
  candidateField,
  candidateNumber,
  type FieldPath,
  listNumber,
  type StationNumber,
} from "@stemketen/core/election";
import type { PaperValues } from "../../counts/station-paper.ts";

/** What became of a station when the coordinator was done with it. */
export type Settled =
  | { readonly kind: "accepted-for-second-entry" | "ready" }
  /** Somebody types some boxes again. */
  | { readonly kind: "correction"; readonly typist: string };

/** Where every station stands. */
export class OverviewPage {
  readonly #page: Page;
  readonly #stations: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#stations = page.getByRole("grid", { name: "Stembureaus" });
  }

  async open(): Promise<void> {
    await this.#page.getByRole("link", { name: "Overzicht", exact: true }).click();
    await this.#page.getByRole("heading", { level: 1, name: "Voortgang invoer" }).waitFor();
    await this.#stations.getByRole("rowheader").first().waitFor();
  }

  /** Opens a station by typing its number. */
  async openStation(station: StationNumber): Promise<void> {
    await this.open();
    await this.#page.getByLabel(/^Zoek op nummer/).press("ArrowDown");
    await this.#page.keyboard.type(String(station));
    await this.#page.keyboard.press("Enter");
    await this.#page.getByRole("heading", { name: "Wat er nu gebeurt" }).waitFor();
  }

  /** Opens a station that waits for an explanation. @returns false when there is none left */
  async openNextToExplain(): Promise<boolean> {
    await this.open();
    const waiting = this.#stations.getByRole("row").filter({ hasText: "Te verklaren" });
    if ((await waiting.count()) === 0) return false;
    await waiting.first().click();
    await this.#page.getByRole("heading", { name: "Wat er nu gebeurt" }).waitFor();
    return true;
  }
}

/** One station, with the paper beside it. */
export class StationPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Does what the station waits for, as the paper says. */
  async settle(paper: PaperValues, reason: string): Promise<Settled> {
    const waiting = this.#page.getByText(
      /Pak het (papieren proces-verbaal er|papier er)bij|Een deel wordt opnieuw/,
    );
    const said = await waiting.innerText();
    if (said.includes("verschillen op")) return this.#settleDifferences(paper);
    return said.includes("opnieuw getypt") ? this.#correction() : this.#acceptErrors(reason);
  }

  /** Gives a correction to another typist, because the one who should make it has gone home. */
  async handOver(to: string, reason: string): Promise<void> {
    await this.#page.getByRole("button", { name: "Aan een ander geven" }).first().click();
    const dialog = this.#page.getByRole("dialog");
    await dialog.getByLabel("Invoerder").selectOption({ label: to });
    await dialog.getByLabel("Reden").fill(reason);
    await dialog.getByRole("button", { name: "Geven", exact: true }).click();
    await this.#page.getByText(new RegExp(`^${to} kan nu .* opnieuw typen`, "u")).waitFor();
  }

  /** Explains every warning. @returns how many there were */
  async explainWarnings(explanation: string): Promise<number> {
    const texts = this.#page.getByRole("textbox", { name: "Toelichting" });
    await texts.first().waitFor();
    const count = await texts.count();
    for (let left = count; left > 0; left--) {
      await texts.first().fill(explanation);
      await this.#page.getByRole("button", { name: "Vastleggen" }).first().click();
      await waitForFewer(texts, left);
    }
    await this.#page.getByText("Dit stembureau is klaar.").waitFor();
    return count;
  }

  async #acceptErrors(reason: string): Promise<Settled> {
    const buttons = this.#page.getByRole("button", { name: "Fout accepteren" });
    for (let left = await buttons.count(); left > 0; left--) {
      await this.#page.getByLabel("Waarom dit zo blijft staan").first().fill(reason);
      await buttons.first().click();
      await waitForFewer(buttons, left);
    }
    const next = this.#page.getByText(
      /Het wacht op iemand anders voor de tweede|Twee keer ingevoerd en gelijk/,
    );
    const isReady = (await next.innerText()).includes("Twee keer");
    return { kind: isReady ? "ready" : "accepted-for-second-entry" };
  }

  /** Rules every difference with a digit, by what stands on the paper, and sends it back to be typed again. */
  async #settleDifferences(paper: PaperValues): Promise<Settled> {
    const table = this.#page.getByRole("table", { name: "Waar de twee invoeren verschillen" });
    const rows = table.getByRole("row").filter({ has: this.#page.getByRole("rowheader") });
    for (const row of await rows.all()) {
      const field = boxNamed(await row.getByRole("rowheader").innerText());
      const [first, second] = await row.getByRole("cell").allInnerTexts();
      await this.#page.keyboard.press(digitFor(paper[field], [first ?? "", second ?? ""]));
    }
    await this.#page.getByRole("button", { name: "Terug naar invoer" }).press("Enter");
    return this.#correction();
  }

  /** Whose entry is to be typed again in part; of two the first one. */
  async #correction(): Promise<Settled> {
    await this.#page
      .getByText(/ kan nu .* opnieuw typen/)
      .first()
      .waitFor();
    const sides = this.#page.getByText(/kan nu .* opnieuw typen|heeft .* opnieuw getypt|Hier hoeft niets/);
    const open = (await sides.allInnerTexts()).findIndex((side) => side.includes(" kan nu "));
    const makers = await this.#page.getByText(/^Getypt door /).allInnerTexts();
    return { kind: "correction", typist: must(makers[open], "it says who").replace("Getypt door ", "") };
  }
}

/** The box of which the table writes "Lijst 2 · kandidaat 5". */
function boxNamed(words: string): FieldPath {
  const [, list, candidate] = /Lijst (\d+) · kandidaat (\d+)/u.exec(words) ?? [];
  must(candidate, `“${words}” is a candidate: only their votes were mistyped unseen`);
  return candidateField(listNumber(Number(list)), candidateNumber(Number(candidate)));
}

/** The digit that says which entry has what stands on the paper. */
function digitFor(onPaper: number | boolean | undefined, entries: readonly string[]): string {
  const at = entries.findIndex((entry) => Number(entry.replaceAll(".", "")) === onPaper);
  assert(at !== -1, "one of the two typed what stands on the paper");
  return String(at + 1);
}

async function waitForFewer(found: Locator, than: number): Promise<void> {
  await found.nth(than - 1).waitFor({ state: "detached" });
}
