import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { electionId } from "@stemketen/core/election";
import type { EmlDocument } from "@stemketen/core/eml";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { expectAccessible } from "../expect-accessible.ts";
import { startHost } from "../running-host.ts";
import { choose, eml, typeCode } from "./files-on-a-stick.ts";
import { DESK, expectNoSidewaysScroll, NARROW, openWindow } from "./program-in-browser.ts";

/** A municipality of one's own, which the program does not bring along. */
const SMALL = makePracticeTown(7, { stations: 6, lists: 3, candidates: 8 });
const MUNICIPALITY = { id: "9998", name: "Elderveen" };
const OWN: PracticeTown = {
  ...SMALL,
  municipality: MUNICIPALITY,
  election: {
    ...SMALL.election,
    id: electionId("GR2026_Elderveen"),
    name: "Gemeenteraad Elderveen 2026",
    domain: MUNICIPALITY,
  },
};

let folder: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "practice-"));
  vi.stubEnv("SCREENS", inject("screensFolder"));
  // A source checkout: nothing was released in that folder.
  const settings = { programFolder: join(folder, "program") };
  const host = await startHost(settings, ["--data", join(folder, "data"), "--practice"]);
  ({ url } = host.ready);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

async function give(page: Page, document: EmlDocument): Promise<void> {
  const file = eml(`${document.message}.eml.xml`, document);
  await choose(page, file);
  await typeCode(page, file);
}

/** Begins the practice anew, from the dialog on. */
async function throwAway(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Alles wat in deze oefening is getypt, is dan weg.").waitFor();
  await expectAccessible(page);
  await dialog.getByRole("textbox").fill("weggooien");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Oefenen", exact: true }).waitFor();
}

const stepTitle = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });
const be = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe("practising with files of one's own", () => {
  it("goes from the start of the practice, by keyboard, to a count whose every file says that it is practice", async () => {
    const { page, complaints } = await openWindow(url, null, "/", DESK);
    const elsewhere = await openWindow(url, null, "/", DESK);
    await be(elsewhere.page, "invoerder 1");
    await elsewhere.page.getByText("E. Aydın · invoerder").waitFor();

    await page.getByText("Kies daarna Oefening in het menu.").waitFor();
    await page.getByRole("button", { name: "beheerder" }).press("Enter");
    await page.getByRole("link", { name: "Oefening" }).press("Enter");
    await page.getByRole("heading", { name: "Opnieuw oefenen" }).waitFor();
    await page.getByText("N. Postma · beheerder").waitFor();
    await page.getByRole("button", { name: "Leeg beginnen" }).press("Enter");
    await throwAway(page);
    await expect.poll(async () => (await page.request.get(`${url}/api/accounts.list`)).status()).toBe(401);
    await elsewhere.page.reload();
    await elsewhere.page.getByRole("heading", { name: "Oefenen", exact: true }).waitFor();

    await be(page, "beheerder");
    await stepTitle(page, "Verkiezing").waitFor();
    await give(page, definitionOf(OWN));
    await stepTitle(page, "Lijsten").waitFor();
    await give(page, candidateListsOf(OWN));
    await stepTitle(page, "Manier van tellen").waitFor();
    await page.getByText("Elderveen", { exact: true }).waitFor();
    await page.getByRole("radio", { name: "Centraal (CSO)" }).check();
    await page.getByRole("button", { name: "Verkiezing inrichten" }).press("Enter");
    await stepTitle(page, "Stembureaus").waitFor();
    await give(page, pollingStationsOf(OWN));
    await stepTitle(page, "Kiesgerechtigden").waitFor();

    const stations = await page.request.get(`${url}/api-files/stations/110b`);
    expect(stations.headers()["content-disposition"]).toContain("GR2026_Elderveen_OEFENING");
    const text = await stations.text();
    expect(text).toContain('Id="GR2026_Elderveen_OEFENING"');
    expect(text).toContain("OEFENING Gemeenteraad Elderveen 2026");
    const list = await page.request.get(`${url}/api-files/stations/fallback-list`);
    expect(list.headers()["content-disposition"]).toContain("OEFENING_Noodlijst.pdf");
    expect(complaints).toEqual([]);
  });
});

describe("beginning the practice anew", () => {
  it.each([DESK, NARROW])(
    "is found in the menu and can be used by everyone at $width pixels",
    async (size) => {
      const { page, complaints } = await openWindow(url, null, "/", size);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await be(page, "coördinator");
      await page.getByRole("heading", { name: "Voortgang invoer" }).waitFor();
      if (size === NARROW) await page.getByRole("button", { name: "Menu" }).click();
      else await page.getByRole("button", { name: "Meer" }).click();
      await page.getByRole("link", { name: "Oefening" }).click();
      await page.getByRole("heading", { name: "Opnieuw oefenen" }).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("button", { name: "Lindewaard klaarzetten" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("De oefening weggooien?").waitFor();
      await expectNoSidewaysScroll(page);
      // Nothing is thrown away before somebody typed that it may be.
      expect(await dialog.getByRole("button", { name: "Weggooien" }).isEnabled()).toBe(false);
      await page.keyboard.press("Escape");
      await page.getByText("R. Kamphuis · coördinator").waitFor();
      await page.getByRole("button", { name: "Lindewaard klaarzetten" }).click();
      await throwAway(page);
      await be(page, "coördinator");
      await page.getByText("40 stembureaus").first().waitFor();
      expect(complaints).toEqual([]);
    },
  );

  it("is not for a typist", async () => {
    const { page } = await openWindow(url, null, "/", DESK);
    await be(page, "invoerder 2");
    await page.getByText("B. Smeets · invoerder").waitFor();
    expect(await page.getByRole("link", { name: "Oefening" }).count()).toBe(0);
    await page.goto(`${url}/#/oefening`);
    await page.waitForURL(/invoer/);
  });
});
