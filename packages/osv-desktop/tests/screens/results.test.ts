import { generateKeyPairSync, verify } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Locator, Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import { beforeAll, describe, expect, it } from "vitest";
import { countEverything, saveDetails, votesOnPaper } from "../finished-count.ts";
import { TOWN } from "../tabulator-at-work.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "observer", "anna", "bram"], count: "open" });

beforeAll(async () => {
  await saveDetails(evening.coordinator);
});

/** What a link lets the browser save. */
async function downloadFrom(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await link.click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

const list = must(TOWN.lists[0], "a list").number;

describe("the result", () => {
  it.each([DESK, NARROW])(
    "says what is missing before everything is counted, at $width pixels",
    async (size) => {
      const { page } = await evening.program.open(evening.coordinator, "/resultaat", size);
      await page.getByText("Nog 8 stembureaus zijn niet klaar.").waitFor();
      await page.getByRole("button", { name: "Lijsten trekken" }).click();
      await page.getByText("Trek de lijsten pas als alle stembureaus klaar zijn.").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    },
  );

  it("is not for who watches before the session is finished", async () => {
    const { page } = await evening.program.open(evening.observer, "/resultaat");
    await page.getByText("De totalen zijn te zien zodra de zitting is afgesloten").waitFor();
    expect(await page.getByRole("heading", { name: "Controleprotocol" }).count()).toBe(0);
    await expectAccessible(page);
  });

  it("shows the totals, with the stations behind each number", async () => {
    const { coordinator, anna: first, bram: second } = evening;
    await countEverything({ coordinator, first, second });
    const { page, complaints } = await evening.program.open(coordinator, "/resultaat");
    const votes = votesOnPaper(list).toLocaleString("nl-NL");
    await page
      .getByRole("row", { name: new RegExp(`E\\.${list} `) })
      .getByRole("button")
      .click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("row").last().textContent()).toContain(votes);
    expect(await dialog.getByRole("row").count()).toBe(TOWN.stations.length + 1);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it("is controlled by adding drawn lists by hand", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/resultaat");
    await page.getByRole("button", { name: "Lijsten trekken" }).click();
    await page.getByText("Getrokken door carla de Vries").waitFor();
    for (const field of await page.getByRole("textbox", { name: /^Lijst \d/ }).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? "");
      await field.fill(String(votesOnPaper(Number(/\d+/.exec(label)?.[0])) + 1));
    }
    await page.getByRole("button", { name: "Uitkomst vastleggen" }).click();
    await page.getByText("Er is een verschil. Schrijf op wat je vond").waitFor();
    // It is said at the field that it is about, which is where one goes on, and nowhere else.
    const remark = page.getByLabel("Opmerking");
    await expect.poll(() => remark.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await remark.getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByText("Er is een verschil. Schrijf op wat je vond").count()).toBe(1);
    await expectAccessible(page);
    await remark.fill("Verkeerd opgeteld; de Kiesraad is gebeld.");
    await page.getByRole("button", { name: "Uitkomst vastleggen" }).click();
    await page.getByText("Vastgelegd door carla de Vries").waitFor();
    expect(await page.getByText("niet gelijk").count()).toBeGreaterThan(0);
    const narrow = (await evening.program.open(evening.coordinator, "/resultaat", NARROW)).page;
    await narrow.getByText("Vastgelegd door carla de Vries").waitFor();
    // Each number stands whole on one line: with its heading above it, and in the totals.
    const numbers = [
      ...(await narrow.locator("td[data-heading]").all()),
      ...(await narrow.getByRole("button", { name: /Toon de stembureaus$/ }).all()),
    ];
    expect(numbers.length).toBeGreaterThan(10);
    for (const number of numbers) {
      expect(await number.evaluate((cell) => cell.getBoundingClientRect().height)).toBeLessThan(80);
    }
    await expectNoSidewaysScroll(narrow);
    await expectAccessible(narrow);
  });

  it("is made as a concept, and for good when the session is finished", async () => {
    const concept = await evening.program.open(evening.coordinator, "/resultaat");
    await concept.page.getByRole("button", { name: "Concept maken" }).click();
    await concept.page.getByRole("heading", { name: "Versie 1 · concept" }).waitFor({ timeout: 60_000 });
    await evening.coordinator.mutate("session.finish");
    const { page, complaints } = await evening.program.open(evening.coordinator, "/resultaat");
    await page.getByRole("button", { name: "Proces-verbaal en bestanden maken" }).click();
    await page.getByRole("heading", { name: "Versie 2", exact: true }).waitFor({ timeout: 60_000 });
    await page.getByText("Vervallen.", { exact: true }).waitFor();
    const waiting = page.waitForEvent("download");
    await page
      .getByRole("link", { name: /\.zip$/ })
      .first()
      .click();
    const download = await waiting;
    const file = join(tmpdir(), `stick-${download.suggestedFilename()}`);
    await download.saveAs(file);
    await page.setInputFiles("input[type=file]", file);
    await page.getByText("Het bestand is precies dat van versie 2.").waitFor();
    await page.getByText("SHA-256:").waitFor();
    await expectAccessible(page);
    await writeFile(file, "iets anders");
    await page.setInputFiles("input[type=file]", []);
    await page.setInputFiles("input[type=file]", file);
    await page.getByText("Dit bestand is hier niet gemaakt.").waitFor();
    expect(complaints).toEqual([]);
  });

  it("is signed with a key from a stick, which does not leave the screen", async () => {
    const { page, complaints } = await evening.program.open(evening.coordinator, "/resultaat");
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.postData() ?? ""));
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    const open = page.getByRole("button", { name: "Ondertekenen met een sleutel" });
    await open.click();
    const dialog = page.getByRole("dialog", { name: "Versie 2 ondertekenen" });
    const choose = (name: string, text: string | Buffer) =>
      dialog
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "application/x-pem-file", buffer: Buffer.from(text) });
    await choose("openbaar.pem", publicKey.export({ type: "spki", format: "pem" }));
    await dialog.getByText("Dit is de openbare sleutel.").waitFor();
    await expectAccessible(page);
    const focused = dialog.locator("input[type=file]");
    await expect.poll(() => focused.evaluate((field) => field === document.activeElement)).toBe(true);
    const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    await choose("geheim.pem", pem);
    await page.getByText(/^Versie 2 is ondertekend met sleutel [0-9a-f]{16}\.$/).waitFor();
    expect(await dialog.count()).toBe(0);
    const link = page.getByRole("link", { name: /^Handtekening met sleutel/ });
    const signature = await downloadFrom(page, link);
    const manifest = await downloadFrom(page, page.getByRole("link", { name: /^Lijst van alle bestanden/ }));
    expect(manifest.name).toBe("MANIFEST.sha256");
    expect(signature.name).toMatch(/^MANIFEST\.sha256\.[0-9a-f]{16}\.sig$/);
    expect(verify(null, manifest.bytes, publicKey, signature.bytes)).toBe(true);
    const seed = Buffer.from(must(privateKey.export({ format: "jwk" }).d, "a secret"), "base64url");
    for (const secret of [seed.toString("hex"), seed.toString("base64"), pem.split("\n")[1] ?? ""]) {
      expect(sent.filter((body) => body.includes(secret))).toEqual([]);
    }
    expect(sent.some((body) => body.includes("publicKey"))).toBe(true);
    expect(complaints).toEqual([]);
  });

  it.each([DESK, NARROW])("can be used by everyone at $width pixels", async (size) => {
    const { page } = await evening.program.open(evening.coordinator, "/resultaat", size);
    await page.getByRole("heading", { name: "Versie 2", exact: true }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it("says that the totals could not be fetched, and fetches them again", async () => {
    const { page } = await evening.program.open(evening.coordinator, "/overzicht");
    await page.route("**/api/results.totals**", (route) => route.abort());
    await page.goto(`${evening.program.url}/#/resultaat`);
    await page.getByText("De totalen konden niet worden opgehaald").waitFor();
    await expectAccessible(page);
    await page.unroute("**/api/results.totals**");
    await page.getByRole("button", { name: "Nog eens proberen" }).click();
    await page.getByText("Kies een getal om te zien").waitFor();
  });
});
