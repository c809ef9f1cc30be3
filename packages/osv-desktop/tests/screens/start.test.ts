import type { Page } from "@playwright/test";
import { hashGroups } from "@stemketen/core/basics";
import { beforeEach, describe, expect, it } from "vitest";
import {
  CODE,
  connect,
  Screen as Desk,
  disconnect,
  letMinutesPass,
  PASSWORD,
  type Screen,
  screenOf,
  startWithAdministrator,
} from "../tabulator-at-work.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForEach,
} from "./program-in-browser.ts";

const { program } = programForEach();

/** What the letter says where the screen asks for it. */
async function hiddenGroups(): Promise<readonly string[]> {
  const { data } = await new Desk(program.tabulator).query("safety.state");
  const shown: readonly (string | null)[] = data.letterCheck.groups;
  return hashGroups(CODE).filter((_, at) => shown[at] === null);
}

async function typeGroups(page: Page, groups: readonly string[]): Promise<void> {
  await page.getByRole("textbox").first().focus();
  for (const group of groups) await page.keyboard.type(group);
  await page.keyboard.press("Enter");
}

describe("the first start", () => {
  it("goes by keyboard from the letter to the first administrator, and into the set-up", async () => {
    const { page, complaints } = await program.open(null);
    await page.getByRole("heading", { name: "Klopt deze software met de brief" }).waitFor();
    await expectAccessible(page);
    await typeGroups(page, ["0000", "0000"]);
    await page.getByText("Dit is niet wat hier hoort te staan").waitFor();
    await expectAccessible(page);
    await typeGroups(page, await hiddenGroups());
    await page.getByText("De code klopt met het papier").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Maak het eerste account" }).waitFor();
    await page.keyboard.type("N. Postma");
    await page.keyboard.press("Tab");
    await page.keyboard.type("postma");
    await page.keyboard.press("Tab");
    await page.keyboard.type("wachtwoord1234");
    await page.keyboard.press("Tab");
    await page.keyboard.type("wachtwoord123");
    await page.keyboard.press("Enter");
    await page.getByText("Dit is niet hetzelfde als hierboven").waitFor();
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await page.getByText("Veel mensen gebruiken dit wachtwoord").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Nieuw wachtwoord nog een keer").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText("N. Postma · beheerder").waitFor();
    await page.waitForURL(/inrichten/);
    expect(complaints).toEqual([]);
  });

  it("stops after three misses, and starts again with a reason that stands in the log", async () => {
    const { page } = await program.open(null, "/", NARROW);
    for (let miss = 0; miss < 3; miss++) {
      await typeGroups(page, ["0000", "0000"]);
      const answers = ["nog 2 keer vergelijken", "nog één keer vergelijken", "Het klopte drie keer niet"];
      await page.getByText(answers[miss] ?? "").waitFor();
    }
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel("Waarom probeer je het opnieuw?").fill("Verkeerde brief voorgelezen");
    await page.getByRole("button", { name: "Opnieuw beginnen" }).click();
    await typeGroups(page, await hiddenGroups());
    await page.getByText("De code klopt met het papier").waitFor();
  });

  it.each([DESK, NARROW])("can be used by everyone at $width pixels", async (size) => {
    const { page } = await program.open(null, "/", size);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await typeGroups(page, await hiddenGroups());
    await page.getByRole("button", { name: "Verder" }).click();
    await page.getByRole("heading", { name: "Maak het eerste account" }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it.each([
    ["not released", { kind: "not-released" }, "Niet vrijgegeven: alleen oefenen"],
    [
      "changed",
      {
        kind: "damaged",
        code: CODE,
        unreadable: null,
        problems: [
          { kind: "changed", path: "server.mjs" },
          { kind: "swapped", path: "ui/a.js", other: "ui/b.js" },
          { kind: "added", path: "extra.dll" },
        ],
      },
      "Dit programma is veranderd: alleen oefenen",
    ],
  ] as const)("of a copy that was %s leads to the practice only", async (_, release, title) => {
    program.tabulator.installation.release = release;
    for (const size of [DESK, NARROW]) {
      const { page } = await program.open(null, "/", size);
      await page.getByRole("heading", { name: title }).waitFor();
      expect(await page.getByRole("textbox").count()).toBe(0);
      await page.getByRole("button", { name: "Eerst oefenen" }).click();
      await page.getByRole("alert").getByText("alleen oefenen").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

describe("somebody at a desk", () => {
  let administrator: Screen;

  beforeEach(async () => {
    administrator = await startWithAdministrator(program.tabulator);
  });

  it("chooses a password of their own first, and is logged in with it", async () => {
    const made = await administrator.mutate("accounts.create", {
      userName: "smeets",
      fullName: "B. Smeets",
      role: "coordinator",
    });
    const { page, complaints } = await program.open(null);
    await page.getByLabel("Gebruikersnaam").fill("smeets");
    await page.getByLabel("Wachtwoord").fill(made.data.value.temporaryPassword);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Kies je eigen wachtwoord" }).waitFor();
    await expectAccessible(page);
    await page.getByLabel("Wachtwoord van het briefje").fill("iets anders");
    await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill("smeets is de baas");
    await page.getByLabel("Nieuw wachtwoord nog een keer").fill("smeets is de baas");
    await page.keyboard.press("Enter");
    await page.getByText("Dit is niet je wachtwoord van nu").waitFor();
    await page.getByLabel("Wachtwoord van het briefje").fill(made.data.value.temporaryPassword);
    await page.keyboard.press("Enter");
    await page.getByText("Je gebruikersnaam staat in het wachtwoord").waitFor();
    await expectAccessible(page);
    await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Nieuw wachtwoord nog een keer").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL(/overzicht/);
    await page.getByText("B. Smeets · coördinator").waitFor();
    expect(complaints).toEqual([]);
  });

  it("keeps what is on the screen when the session ends, and goes on after the password", async () => {
    const { page } = await program.open(administrator, "/wachtwoord");
    await page.getByLabel("Nieuw wachtwoord", { exact: true }).fill("hier was ik gebleven");
    letMinutesPass(program.tabulator, 31);
    await page.getByLabel("Wachtwoord van nu").fill(PASSWORD);
    await page.getByLabel("Nieuw wachtwoord nog een keer").fill("hier was ik gebleven");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Bea Heer, log opnieuw in").waitFor();
    expect(await page.getByLabel("Wachtwoord van nu").isVisible()).toBe(false);
    await expectAccessible(page);
    await page.keyboard.type("niet het goede");
    await page.keyboard.press("Enter");
    await dialog.getByText("De naam of het wachtwoord klopt niet").waitFor();
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByLabel("Nieuw wachtwoord", { exact: true }).inputValue()).toBe(
      "hier was ik gebleven",
    );
  });

  it("is warned before the session ends, and stays", async () => {
    letMinutesPass(program.tabulator, 27);
    const { page } = await program.open(administrator, "/wachtwoord", NARROW);
    await page.getByRole("dialog").getByText("Ben je er nog?").waitFor();
    await page.getByText("Over 3 minuten").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Ik ben er nog" }).press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    letMinutesPass(program.tabulator, 28);
    expect((await administrator.query("accounts.list")).status).toBe(200);
  });

  it("locks it with one key, and only the owner or nobody goes on there", async () => {
    const { page, complaints } = await program.open(administrator, "/wachtwoord");
    await page.getByLabel("Wachtwoord van nu").fill("half getypt");
    await page.keyboard.press("F8");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Vergrendeld door Bea Heer").waitFor();
    expect((await administrator.query("accounts.list")).status).toBe(401);
    await expectAccessible(page);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByLabel("Wachtwoord van nu").inputValue()).toBe("half getypt");
    await page.keyboard.press("F8");
    await dialog.getByRole("button", { name: "Iemand anders" }).click();
    await page.getByRole("heading", { name: "Inloggen" }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("makes room for the next typist with one key", async () => {
    const typist = await screenOf(program.tabulator, administrator, "lammers", "typist");
    const { page } = await program.open(typist, "/wachtwoord");
    await page.getByText("lammers de Vries · invoerder").waitFor();
    await page.keyboard.press("F9");
    await page.getByRole("heading", { name: "Inloggen" }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("autocomplete"))).toBe("username");
    expect((await typist.query("session.get")).status).toBe(401);
  });

  it.each([DESK, NARROW])("finds the menu at $width pixels, and logs out", async (size) => {
    const { page } = await program.open(administrator, "/wachtwoord", size);
    if (size === NARROW) await page.getByRole("button", { name: "Menu" }).click();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.getByRole("heading", { name: "Inloggen" }).waitFor();
  });

  it("waits with everything while something outside answers, and goes on where they were", async () => {
    for (const size of [DESK, NARROW]) {
      const { page } = await program.open(administrator, "/wachtwoord", size);
      await page.getByLabel("Wachtwoord van nu").fill("half getypt");
      connect(program.tabulator);
      // A refused change tells the screen at once.
      await administrator.mutate("election.importStations", { sha256: "0".repeat(64) });
      await page.reload();
      await page.getByRole("heading", { name: "Haal deze computer van het netwerk" }).waitFor();
      await page.getByText("tcp 192.0.2.7:443").waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      disconnect(program.tabulator);
      await page.getByLabel("Wachtwoord van nu").waitFor({ timeout: 8_000 });
    }
  });

  it("is told that the data are being looked at, and when they are not whole", async () => {
    const { installation } = program.tabulator;
    installation.integrity = () => ({ kind: "checking" });
    const { page } = await program.open(administrator, "/wachtwoord", NARROW);
    await page.getByText("Het programma kijkt na of alle gegevens heel zijn").waitFor();
    installation.integrity = () => ({ kind: "damaged", findings: ["row 7 missing"] });
    await page.getByText("De gegevens van de telling zijn beschadigd").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

describe("the practice", () => {
  it.each([DESK, NARROW])("begins with choosing who one is, at $width pixels", async (size) => {
    const administrator = await startWithAdministrator(program.tabulator);
    const coordinator = await screenOf(program.tabulator, administrator, "kamphuis", "coordinator");
    const { user } = (await coordinator.query("accounts.whoAmI")).data;
    const { installation, office } = program.tabulator;
    Object.assign(office, { mode: "practice" });
    installation.host = {
      ...installation.host,
      drawPracticeLogins: () => {
        const token = installation.oneTimeLogins.draw(user.id, office.random);
        return [{ role: "coordinator", url: `${program.url}/#/in/${token}` }];
      },
    };
    const { page, complaints } = await program.open(null, "/", size);
    await page.getByText("niets op dit scherm is echt").waitFor();
    await page.getByRole("heading", { name: "Oefenen", exact: true }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "coördinator" }).click();
    await page.getByText("kamphuis de Vries · coördinator").waitFor();
    expect(complaints).toEqual([]);
    const again = await program.open(null, "/in/dit-is-geen-link", size);
    await again.page.getByText("Deze link werkt niet meer").waitFor();
    await expectAccessible(again.page);
    await again.page.getByRole("link", { name: "Naar inloggen" }).click();
    await again.page.getByRole("heading", { name: "Oefenen", exact: true }).waitFor();
  });
});
