import type { Locator, Page } from "@playwright/test";
import { assert, must } from "@stemketen/core/basics";
import type { StationNumber } from "@stemketen/core/election";
import type { PaperValues } from "../../counts/station-paper.ts";

/** Where the screen says that a paper goes when an entry or a correction was handed in. */
export type Pile = "second-entry" | "coordinator" | "done";

const PILES: readonly (readonly [text: string, pile: Pile])[] = [
  ["Leg het papier bij de papieren voor de tweede invoer", "second-entry"],
  ["Breng het papier naar de coördinator", "coordinator"],
  ["Leg het papier bij de papieren die klaar zijn", "done"],
];

/** How often, and after how many milliseconds, is looked what came of a key. */
const ATTEMPTS = 1200;
const PAUSE = 25;
/** After so many looks without an answer something is typed once more. */
const LOOKS = 80;

/** A typist's screens: the number of the paper, the paper itself, and what becomes of it. All by keyboard. */
export class TypingPage {
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#main = page.getByRole("button", { name: /^(Volgende stap|Invoer afronden)$/ });
  }

  /**
   * Types a whole paper over. What the form finds is held against the paper: a box that was typed wrong is mended,
   * and what really stands there is ticked.
   * @param typed what the fingers type @param paper what the paper says
   * @returns where the screen says that the paper goes
   */
  async typePaper(station: StationNumber, typed: PaperValues, paper: PaperValues): Promise<Pile> {
    await this.#openByNumber(station, /Klopt de naam\?/);
    for (let step = await this.#step(); !step.startsWith("Controleren"); step = await this.#step()) {
      await this.#typeBoxes(typed);
      await this.#page.keyboard.press("Enter");
      while ((await this.#answerTo(step)) === "asked") await this.#holdAgainstPaper(paper);
    }
    return this.#handIn();
  }

  /** Types the boxes of a correction. @returns where the screen says that the paper goes */
  async typeCorrection(station: StationNumber, paper: PaperValues): Promise<Pile> {
    await this.#openByNumber(station, /Vakken verbeteren/);
    await this.#page.getByText("typ alleen deze vakken opnieuw").waitFor();
    await this.#typeBoxes(paper);
    return this.#handIn();
  }

  async #openByNumber(station: StationNumber, confirmation: RegExp): Promise<void> {
    const number = this.#page.getByLabel("Nummer van het stembureau");
    const confirmed = this.#page.getByText(confirmation);
    // The screen may just have come, or may just be told that the session began: then the box is made anew.
    for (let attempt = 0; !(await confirmed.isVisible()); attempt++) {
      assert(attempt < ATTEMPTS, `nothing is said of station ${station}`);
      if (attempt % LOOKS === 0) await number.fill(String(station));
      await this.#page.waitForTimeout(PAUSE);
    }
    await number.press("Enter");
    await this.#main.waitFor();
  }

  /** Types every box of the step, from the one with the focus, and ends at the main button. */
  async #typeBoxes(values: PaperValues): Promise<void> {
    const boxes = await this.#boxes();
    // A page that is not with the paper has only its heading, from which Enter leads on.
    if (boxes.length === 0) await this.#page.keyboard.press("Enter");
    for (const box of boxes) {
      const value = must(values[box], `the paper has the box ${box}`);
      if (value === true) await this.#page.keyboard.press("Space");
      if (typeof value === "number") await this.#page.keyboard.insertText(String(value));
      await this.#page.keyboard.press("Enter");
    }
  }

  /** The boxes on the screen, in the order of the paper. */
  async #boxes(): Promise<readonly string[]> {
    const inputs = this.#page.getByRole("textbox").or(this.#page.getByRole("checkbox"));
    return inputs.evaluateAll((found) => found.flatMap((input) => input.dataset["field"] ?? []));
  }

  /** The heading of the step that is on the screen. */
  async #step(): Promise<string> {
    return this.#page.getByRole("heading", { level: 2 }).first().innerText();
  }

  /** Waits for what comes of leaving a step: the next one, or something to hold against the paper. */
  async #answerTo(step: string): Promise<"next" | "asked"> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if ((await this.#step()) !== step) return "next";
      if (await this.#page.getByRole("heading", { name: /^Kijk .* na$/ }).isVisible()) return "asked";
      await this.#page.waitForTimeout(PAUSE);
    }
    throw new Error(`nothing comes after ${step}`);
  }

  async #holdAgainstPaper(paper: PaperValues): Promise<void> {
    await this.#mend(paper);
    const ticks = this.#page.getByRole("checkbox", { name: "Op papier staat het ook zo" });
    for (const tick of await ticks.all()) if (!(await tick.isChecked())) await tick.press("Space");
    await this.#main.press("Enter");
  }

  /** Types anew what is not as the paper has it. */
  async #mend(paper: PaperValues): Promise<void> {
    for (const input of await this.#page.getByRole("textbox").all()) {
      const box = await input.getAttribute("data-field");
      const value = box === null ? undefined : paper[box];
      if (value === undefined || value === (await countIn(input))) continue;
      await input.focus();
      await this.#page.keyboard.press("ControlOrMeta+a");
      await this.#page.keyboard.insertText(String(value));
      await this.#page.keyboard.press("Enter");
    }
  }

  async #handIn(): Promise<Pile> {
    await this.#main.press("Enter");
    const answer = this.#page.getByText(new RegExp(PILES.map(([text]) => text).join("|"), "u")).first();
    const text = await answer.innerText();
    await this.#page.getByRole("button", { name: "Volgend stembureau" }).press("Enter");
    return must(PILES.find(([words]) => text.includes(words))?.[1], "the paper goes somewhere");
  }
}

async function countIn(input: Locator): Promise<number> {
  return Number((await input.inputValue()).replaceAll(".", ""));
}
