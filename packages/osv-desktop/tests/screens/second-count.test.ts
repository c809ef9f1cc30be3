import type { FileChooser, Locator, Page } from "@playwright/test";
import { must, sha256Hex, utf8 } from "@stemketen/core/basics";
import { FIELD } from "@stemketen/core/election";
import { privateKeyToPem, publicKeyToPem, signingKeyFromSeed } from "@stemketen/core/integrity";
import { beforeAll, describe, expect, it } from "vitest";
import { paperOf } from "../election-night.ts";
import { APP_KEY_FILE, countedAt, countFile } from "../station-app.ts";
import { TOWN } from "../tabulator-at-work.ts";
import { stationsWith, typeOver } from "../typed-papers.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "observer", "anna", "bram"], count: "open" });

const [A, B, UNFINISHED] = TOWN.stations
  .map(({ number }) => number)
  .filter((number) => stationsWith("nothing").includes(number));
const FIRST = must(A, "a station without findings");
const SECOND = must(B, "another one");
const WAITING = must(UNFINISHED, "and one that nobody has typed yet");
const SECRET = privateKeyToPem(new Uint8Array(32).fill(7));

beforeAll(async () => {
  for (const station of [FIRST, SECOND]) {
    await typeOver(evening.anna, station);
    await typeOver(evening.bram, station);
  }
});

const TITLE = "Vergelijken met een stembureau-app";
const countInput = (page: Page) => page.locator("details[open] input[type=file]").first();
const keyInput = (page: Page) => page.locator("details[open] input[type=file]").last();
const compareButton = (page: Page) => page.getByRole("button", { name: "Vergelijken", exact: true });

async function openPart(size = DESK) {
  const opened = await evening.program.open(evening.coordinator, "/resultaat", size);
  await opened.page.locator("summary", { hasText: TITLE }).click();
  await countInput(opened.page).waitFor({ state: "attached" });
  return opened;
}

/** Waits until the code of this very text stands beside the field in which its file was chosen. */
async function waitUntilRead(field: Locator, text: string): Promise<void> {
  const code = field.locator("xpath=../..").getByRole("list", { name: "Code van dit bestand" });
  await code
    .getByText(sha256Hex(utf8(text)).slice(0, 4))
    .first()
    .waitFor();
}

async function expectFocus(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((own) => own === document.activeElement)).toBe(true);
}

async function chooseFile(field: Locator, name: string, text: string): Promise<void> {
  await field.setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await waitUntilRead(field, text);
}

const chooseCount = (page: Page, text: string) => chooseFile(countInput(page), "telling.json", text);
const chooseKey = (page: Page, text: string) => chooseFile(keyInput(page), "sleutel.pem", text);

const EQUAL = countFile([
  [FIRST, countedAt(FIRST)],
  [SECOND, countedAt(SECOND)],
]);
const BLANK = Number(paperOf(SECOND)[FIELD.blank]);
const DIFFERENT = countFile([
  [FIRST, countedAt(FIRST)],
  [SECOND, { ...countedAt(SECOND), [FIELD.blank]: BLANK + 1, "list.1.candidate.2": 1234 }],
  [WAITING, countedAt(WAITING)],
  [404, { [FIELD.blank]: 3 }],
]);

describe("comparing with the count of an app", () => {
  it("stays out of the way of who has no such app", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/resultaat");
    await page.getByRole("heading", { name: TITLE }).waitFor();
    expect(await page.getByText("Openbare sleutel van de app").count()).toBe(0);
    await expectAccessible(page);
    const watching = await evening.program.open(evening.observer, "/resultaat");
    await watching.page.getByText("De totalen zijn te zien zodra").waitFor();
    expect(await watching.page.getByRole("heading", { name: TITLE }).count()).toBe(0);
  });

  it("is done by keyboard, from opening to the answer", async () => {
    const { page, complaints } = await evening.program.open(evening.coordinator, "/resultaat");
    const offered: FileChooser[] = [];
    page.on("filechooser", (chooser) => offered.push(chooser));
    await page.getByText("Nog 6 stembureaus zijn niet klaar.").waitFor();
    await page.locator("summary", { hasText: TITLE }).focus();
    await page.keyboard.press("Enter");
    await countInput(page).waitFor({ state: "attached" });
    const chooseByKey = async (field: Locator, name: string, text: string) => {
      await page.keyboard.press("Tab");
      await expectFocus(field);
      await page.keyboard.press("Space");
      await expect.poll(() => offered.length).toBe(1);
      await offered.pop()?.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
      await waitUntilRead(field, text);
    };
    await chooseByKey(countInput(page), "telling.json", EQUAL);
    await chooseByKey(keyInput(page), "sleutel.pem", APP_KEY_FILE);
    await page.keyboard.press("Tab");
    await expectFocus(compareButton(page));
    await page.keyboard.press("Enter");
    await page.getByText("2 stembureaus vergeleken, geen verschillen.").waitFor();
    const status = page.getByRole("status").filter({ hasText: "Ondertekend met sleutel" });
    expect(await status.textContent()).toMatch(/sleutel [0-9a-f]{4}( [0-9a-f]{4}){3}/);
    expect(await page.getByRole("table", { name: "Waar de app" }).count()).toBe(0);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it.each([DESK, NARROW])("shows what differs beside the paper, at $width pixels", async (size) => {
    const { page, complaints } = await openPart(size);
    await chooseCount(page, DIFFERENT);
    await chooseKey(page, APP_KEY_FILE);
    await compareButton(page).click();
    await page.getByText("2 stembureaus vergeleken. Er zijn 2 verschillen.").waitFor();
    const rows = page.getByRole("table", { name: "Waar de app en het papier verschillen" }).getByRole("row");
    expect(await rows.count()).toBe(3);
    const { name } = must(
      TOWN.stations.find(({ number }) => number === SECOND),
      "a station",
    );
    const blank = rows.nth(1);
    await blank.getByText(name).waitFor();
    await blank.getByText("F · Blanco stemmen").waitFor();
    expect(await blank.getByRole("cell").allTextContents()).toEqual([
      String(SECOND),
      String(BLANK + 1),
      String(BLANK),
    ]);
    await rows.nth(2).getByText("Lijst 1 · kandidaat 2").waitFor();
    expect(await rows.nth(2).getByRole("cell").nth(1).textContent()).toBe("1.234");
    await page.getByText(`Nog niet klaar, dus niet vergeleken: ${WAITING}.`).waitFor();
    await page.getByText("Niet in deze telling: 404.").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
    await blank.getByRole("link").click();
    await page.waitForURL(`**/#/stembureau/${SECOND}`);
    await page.getByRole("heading", { level: 1 }).getByText(name).waitFor();
  });

  it("says what to do when a file is not taken, and goes on with the right one", async () => {
    const { page } = await openPart(NARROW);
    const compareAndRead = async (words: string) => {
      await compareButton(page).click();
      await page.getByText(words).waitFor();
    };
    await compareAndRead("Kies eerst het bestand en de sleutel.");
    const other = signingKeyFromSeed("ander", new Uint8Array(32).fill(9));
    await chooseCount(page, DIFFERENT);
    await chooseKey(page, publicKeyToPem(other.publicKey));
    expect(await page.getByText("Kies eerst het bestand en de sleutel.").count()).toBe(0);
    await compareAndRead("De handtekening past niet bij deze sleutel");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await chooseKey(page, APP_KEY_FILE);
    // What was said about the other key does not stay beside this one.
    expect(await page.getByText("De handtekening past niet bij deze sleutel").count()).toBe(0);
    const cases = [
      [
        countFile([[FIRST, countedAt(FIRST)]], "GR2026_Wilgendam"),
        "Dit bestand is van een andere verkiezing: GR2026_Wilgendam.",
      ],
      [countFile([[FIRST, { "list.99.total": 1 }]]), "iets wat niet op het papier staat: list.99.total"],
      [
        countFile([[FIRST, { [FIELD.blank]: 1_000_000_000 }]]),
        `bij stembureau ${FIRST} staat in cast.blank geen goed getal`,
      ],
      ["geen telling", "Dit is geen ondertekend bestand"],
      [
        countFile([[WAITING, countedAt(WAITING)]]),
        "Er is niets vergeleken. Geen stembureau uit het bestand is klaar.",
      ],
      [EQUAL, "2 stembureaus vergeleken, geen verschillen."],
    ] as const;
    for (const [text, words] of cases) {
      await chooseCount(page, text);
      await compareAndRead(words);
    }
  });

  it("sends no secret key, whoever chooses it", async () => {
    const { page } = await openPart();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.postData() ?? ""));
    await chooseCount(page, EQUAL);
    await chooseKey(page, SECRET);
    await compareButton(page).click();
    await page.getByText("Dit is een geheime sleutel.").waitFor();
    await expectAccessible(page);
    await chooseKey(page, APP_KEY_FILE);
    await compareButton(page).click();
    await page.getByText("2 stembureaus vergeleken, geen verschillen.").waitFor();
    expect(sent.some((body) => body.includes("BEGIN PUBLIC KEY"))).toBe(true);
    expect(sent.filter((body) => body.includes(SECRET.split("\n")[1] ?? ""))).toEqual([]);
    expect(sent.filter((body) => body.includes("PRIVATE"))).toEqual([]);
  });
});
