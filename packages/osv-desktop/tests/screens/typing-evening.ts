import type { Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import type { StationNumber } from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { beforeAll, expect } from "vitest";
import { cleanStationsOf, openCount, paperOf as paperIn, type Values } from "../election-night.ts";
import { programForAll } from "./program-in-browser.ts";

/** A small town with a station for every test. */
export const SMALL_TOWN: PracticeTown = makePracticeTown(3, { stations: 24, lists: 3, candidates: 6 });

/** An evening for the tests of a file: the session of the small town is open, and two typists are at their desks. */
export function typingEvening() {
  const evening = programForAll({ people: ["coordinator", "anna", "bram"] });
  beforeAll(() => openCount(evening.coordinator, { town: SMALL_TOWN }));
  return evening;
}

/** What stands on the paper of a station of the small town. */
export const paperOf = (station: StationNumber): Values => paperIn(station, SMALL_TOWN);

/** Stations of the small town whose papers hold no error, one after the other. */
export function cleanStations(): () => StationNumber {
  const left = [...cleanStationsOf(SMALL_TOWN)];
  return () => must(left.shift(), "a station that no test typed yet");
}

/** Waits until something is so: other tests keep the computer busy too. */
export function soon<Value>(read: () => Promise<Value>) {
  return expect.poll(read, { timeout: 10_000 });
}

/** What the focus is at: the name of the box, and what is written there. */
export async function focusOf(page: Page): Promise<{ readonly field: string | null; readonly text: string }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return { field: at?.getAttribute("data-field") ?? null, text: at?.textContent?.trim() ?? "" };
  });
}

/** Opens a station by typing its number, as somebody does who takes the next paper. */
export async function openByNumber(page: Page, station: StationNumber): Promise<void> {
  await soon(async () => (await focusOf(page)).field).toBe("station-number");
  await page.keyboard.type(String(station));
  await page.getByText("Klopt de naam?").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("navigation", { name: "Stappen van de invoer" }).waitFor();
}

/** The step that is on the screen. */
export async function stepOf(page: Page): Promise<string> {
  return page.locator("[class*=sheet] h2").first().innerText();
}

/** Types a paper over with the keyboard alone, from the box with the focus, until a step begins; the last one of all. */
export async function typeByKeyboard(page: Page, values: Values, until = "Controleren"): Promise<void> {
  for (;;) {
    const { field, text } = await focusOf(page);
    const step = await stepOf(page);
    if (step.startsWith(until)) return;
    if (field !== null) {
      const value = values[field];
      if (value === true) await page.keyboard.press("Space");
      if (typeof value === "number") await page.keyboard.type(String(value));
      await page.keyboard.press("Enter");
    } else if (text === "Volgende stap") {
      await page.keyboard.press("Enter");
      await soon(async () => (await focusOf(page)).text).not.toBe("Volgende stap");
    } else throw new Error(`typing does not go on from “${text}” at ${step}`);
  }
}

/** Hands in the entry from the last step, by keyboard. */
export async function finishByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press("Enter");
  await soon(async () => (await focusOf(page)).text).toBe("Invoer afronden");
  await page.keyboard.press("Enter");
}

/** A box of the paper on the screen. */
export const boxAt = (page: Page, field: string) => page.locator(`input[data-field="${field}"]`);
