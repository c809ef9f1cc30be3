import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storeAutomaticPlace } from "../../src/server/backups/automatic-place.store.ts";
import { copyElsewhere, copyElsewhereAgain } from "../../src/server/backups/automatic-place.ts";
import { setUpTown } from "../election-night.ts";
import { expectAccessible } from "../expect-accessible.ts";
import { DESK, expectNoSidewaysScroll, NARROW, programForEach } from "./program-in-browser.ts";

const { program, administrator, coordinator, anna } = programForEach({
  people: ["administrator", "coordinator", "anna"],
});

const PASSPHRASE = "zeven wilde zwanen";
const TITLE = "Automatische kopieën ook op een stick";
const SECOND_PLACE = "Maak de automatische kopieën ook hier";

let folder: string;
let stick: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "places-"));
  stick = join(folder, "STEMMEN");
  mkdirSync(stick);
  // As a desktop hangs in what is plugged in: gone when it is pulled out.
  program.tabulator.installation.pluggedIn = () => [stick].filter((path) => existsSync(path));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the places for a backup", () => {
  it("are those that are plugged in, as soon as they are, and one of them is chosen by keyboard", async () => {
    renameSync(stick, join(folder, "in-a-pocket"));
    const { page, complaints } = await program.open(coordinator, "/reservekopie");
    await page.getByText("Er zit geen stick in.").first().waitFor();
    renameSync(join(folder, "in-a-pocket"), stick);
    const places = page.getByLabel("Map of stick");
    await places.locator("option", { hasText: stick }).waitFor({ state: "attached" });
    await places.focus();
    await page.keyboard.press("ArrowDown");
    expect(await places.inputValue()).toBe(stick);
    await page.getByLabel("Wachtzin", { exact: true }).press("Enter");
    await page.getByText("De reservekopie is gemaakt en teruggelezen").waitFor();
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^stemketen-\d{8}-\d{6}\.sqlite$/)]);
    // What was chosen stays chosen, and says that it is gone.
    renameSync(stick, join(folder, "in-a-pocket"));
    await places.locator("option", { hasText: "is er niet meer" }).waitFor({ state: "attached" });
    expect(await places.inputValue()).toBe(stick);
    await page.getByLabel("Wachtzin", { exact: true }).press("Enter");
    await page.getByText("Zit de stick erin?").waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it("say that one must be chosen", async () => {
    const { page } = await program.open(coordinator, "/reservekopie");
    await page.getByRole("button", { name: "Reservekopie maken" }).click();
    await page.getByText("Kies een stick of een map.").waitFor();
    await expectAccessible(page);
  });

  it("are those to look in for a backup to put back", async () => {
    await administrator.mutate("safety.makeBackup", { folder: stick, passphrase: null });
    const { page } = await program.open(administrator, "/reservekopie");
    await page.getByText("Er staan geen reservekopieën in deze map").waitFor();
    await page.getByLabel("Kijk in deze map").selectOption(stick);
    await page.getByText(/^stemketen-.*\.sqlite$/).waitFor();
    await expectAccessible(page);
  });
});

describe("automatic copies on a stick", () => {
  it.each([DESK, NARROW])("are chosen, fail, and go on, at $width pixels", async (size) => {
    const { page, complaints } = await program.open(administrator, "/reservekopie", size);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Reservekopie");
    await page.getByLabel(SECOND_PLACE).selectOption(stick);
    await page.getByLabel("Wachtzin voor deze kopieën").fill(PASSPHRASE);
    await page.getByLabel("Dezelfde wachtzin nog een keer").fill("zeven tamme zwanen");
    await page.keyboard.press("Enter");
    await page.getByText("Dit is niet hetzelfde als hierboven").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Dezelfde wachtzin nog een keer").fill(PASSPHRASE);
    await page.keyboard.press("Enter");
    await page.getByText(`De automatische kopieën gaan ook naar ${stick}.`).waitFor();
    await page.getByText("De laatste is van 21:00.").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(TITLE);
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/^stemketen-automatisch-.*kopie$/)]);

    const { office } = program.tabulator;
    const ofTypist = await program.open(anna, "/hulp", size);
    renameSync(stick, join(folder, "in-a-pocket"));
    await copyElsewhere(office);
    await page.reload();
    await page.getByText("De stick voor de automatische kopieën is er niet").waitFor();
    await page.getByText("De stick is er niet. Steek hem terug").waitFor();
    await page.getByText("Op deze computer worden ze nog gemaakt.").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await ofTypist.page.reload();
    await ofTypist.page.getByText("De automatische kopieën naar de stick staan stil.").waitFor();
    renameSync(join(folder, "in-a-pocket"), stick);
    await copyElsewhereAgain(office);
    await page.reload();
    await page.getByText("De laatste is van 21:00.").waitFor();
    expect(await page.getByText("Steek hem terug").count()).toBe(0);
    await page.getByRole("button", { name: "Hier geen kopieën meer maken" }).click();
    await page.getByLabel(SECOND_PLACE).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe("a program that was started again", () => {
  it.each([DESK, NARROW])("asks for the passphrase, and copies on, at $width pixels", async (size) => {
    const { db, office } = program.tabulator;
    storeAutomaticPlace(db, { folder: stick, encrypted: true, otherDisk: true, mark: "0a1b2c3d" });
    await copyElsewhereAgain(office);
    const { page, complaints } = await program.open(coordinator, "/reservekopie", size);
    await page.getByText("Typ bij Reservekopie de wachtzin").waitFor();
    await page.getByText("weet de wachtzin niet meer").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Wachtzin voor deze kopieën").fill(PASSPHRASE);
    await page.getByLabel("Dezelfde wachtzin nog een keer").fill(PASSPHRASE);
    await page.keyboard.press("Enter");
    await page.getByText("De laatste is van 21:00.").waitFor();
    await page.getByText("Let op: deze map staat op dezelfde schijf").waitFor();
    await expectAccessible(page);
    expect(await page.getByText("Typ bij Reservekopie de wachtzin").count()).toBe(0);
    expect(readdirSync(stick)).toEqual([expect.stringContaining("automatisch-0a1b2c3d-")]);
    expect(complaints).toEqual([]);
  });
});

describe("the fallback list", () => {
  it.each([
    ["/reservekopie", DESK],
    ["/reservekopie", NARROW],
    ["/overzicht", DESK],
    ["/overzicht", NARROW],
  ] as const)("is printed from %s once there are stations", async (address, size) => {
    const { page } = await program.open(coordinator, address, size);
    const link = page.getByRole("link", { name: "Noodlijst op papier (PDF)" });
    expect(await link.count()).toBe(0);
    await setUpTown(coordinator);
    await page.reload();
    const saved = page.waitForEvent("download");
    await link.press("Enter");
    expect((await saved).suggestedFilename()).toBe("Noodlijst.pdf");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
