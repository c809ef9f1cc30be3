import type { Page } from "@playwright/test";
import { hashGroups, must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { type CountingMethod, type StationNumber, valuesOfSheet } from "@stemketen/core/election";
import { writeEml } from "@stemketen/core/eml";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { expect } from "vitest";
import { type Screen, screenOf, startWithAdministrator } from "../tabulator-at-work.ts";
import { type ProgramInBrowser, startProgram } from "./program-in-browser.ts";

/** A small town with a station for every test. */
export const SMALL_TOWN: PracticeTown = makePracticeTown(3, { stations: 24, lists: 3, candidates: 6 });

/** An evening in a town: the session is open, and the people are at their desks. */
export interface Evening {
  readonly program: ProgramInBrowser;
  readonly coordinator: Screen;
  readonly anna: Screen;
  readonly bram: Screen;
}

/** Opens the session of a town that counts in this way. */
export async function startEvening(town: PracticeTown, method: CountingMethod): Promise<Evening> {
  const program = await startProgram();
  const { tabulator } = program;
  const administrator = await startWithAdministrator(tabulator);
  const coordinator = await screenOf(tabulator, administrator, "carla", "coordinator");
  await openCountOf(coordinator, town, method);
  return {
    program,
    coordinator,
    anna: await screenOf(tabulator, administrator, "anna", "typist"),
    bram: await screenOf(tabulator, administrator, "bram", "typist"),
  };
}

/** Sets the election of a town up and opens its session. */
export async function openCountOf(
  coordinator: Screen,
  town: PracticeTown,
  method: CountingMethod,
): Promise<void> {
  const files = {
    "110a": [...writeEml(definitionOf(town))].join(""),
    "230b": [...writeEml(candidateListsOf(town))].join(""),
    "110b": [...writeEml(pollingStationsOf(town))].join(""),
  } as const;
  const sha256 = (message: keyof typeof files) => sha256Hex(utf8(files[message]));
  const importAndCheck = async (message: keyof typeof files): Promise<void> => {
    const name = `${message}.eml.xml`;
    const base64 = Buffer.from(files[message]).toString("base64");
    const imported = await coordinator.mutate("election.importFile", { message, name, base64 });
    const { groups } = imported.data.value.check;
    const typed = hashGroups(sha256(message)).filter((_, at) => groups[at] === null);
    await coordinator.mutate("election.typeHash", { sha256: sha256(message), name, typed });
  };
  await importAndCheck("110a");
  await importAndCheck("230b");
  const hashes = { definitionSha256: sha256("110a"), listsSha256: sha256("230b") };
  await coordinator.mutate("election.setUp", { ...hashes, method, municipality: town.municipality });
  await importAndCheck("110b");
  await coordinator.mutate("election.importStations", { sha256: sha256("110b") });
  expect((await coordinator.mutate("session.start")).data).toMatchObject({ ok: true });
}

export type Values = Readonly<Record<string, number | boolean>>;

/** What stands on the paper of a station, box for box. */
export function paperIn(town: PracticeTown, station: StationNumber): Values {
  return { ...valuesOfSheet(must(town.papers.get(station), "every station has a paper")) };
}

/** Stations of a town whose papers hold no error, one after the other. */
export function cleanStationsOf(town: PracticeTown): () => StationNumber {
  const wrong = new Set(town.paperErrors.map(({ station }) => station));
  const left = town.stations.map(({ number }) => number).filter((number) => !wrong.has(number));
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
