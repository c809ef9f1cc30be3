import type { Page } from "@playwright/test";
import { fingerprintOf } from "@stemketen/core/data-entry";
import { FIELD, type Finding } from "@stemketen/core/election";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { A, B, firstListOf, paperOf, typePaper } from "../election-night.ts";
import { Screen, screenOf, startWithAdministrator, TOWN } from "../tabulator-at-work.ts";
import {
  anotherProgram,
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  type ProgramInBrowser,
  startProgram,
} from "./program-in-browser.ts";

let program: ProgramInBrowser;
let auditor: Screen;

beforeAll(async () => {
  program = await startProgram();
  const administrator = await startWithAdministrator(program.tabulator);
  auditor = await screenOf(program.tabulator, administrator, "smeets", "auditor");
  await new Screen(program.tabulator).logIn("smeets", "niet het goede wachtwoord");
});

afterAll(() => program.close());

/** The choice that has this in it. */
async function labelOf(page: Page, part: string): Promise<string> {
  const option = page.getByLabel("Wie").locator("option", { hasText: part }).first();
  return (await option.textContent()) ?? "";
}

const today = () => program.tabulator.clock.now.slice(0, 10);

describe("the log", () => {
  it.each([DESK, NARROW])(
    "is where an auditor begins, to search and to verify, at $width pixels",
    async (size) => {
      const { page, complaints } = await program.open(auditor, "/", size);
      await page.getByRole("heading", { name: "Logboek", exact: true }).waitFor();
      await page.getByText("Inloggen is mislukt.").first().waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("radio", { name: "Alleen wat misging" }).check();
      await page.getByText("Een gebruiker is toegevoegd.").waitFor({ state: "detached" });
      await page.getByText("Inloggen is mislukt.").first().waitFor();
      await page.getByLabel("Zoek in het logboek").fill("dit staat er nergens in");
      await page.getByText("Niets gevonden").waitFor();
      await page.getByRole("button", { name: "Logboek narekenen" }).click();
      await page.getByText("Het logboek is heel").waitFor();
      await expectAccessible(page);
      expect(complaints).toEqual([]);
    },
  );

  it.each([DESK, NARROW])("shows what one person did, and when, at $width pixels", async (size) => {
    const { page, complaints } = await program.open(auditor, "/logboek", size);
    await page.getByText("verkeerd wachtwoord").first().waitFor();
    await page.getByLabel("Wie").selectOption({ label: await labelOf(page, "· beheerder") });
    await page.getByText("Inloggen is mislukt.").first().waitFor({ state: "detached" });
    await page.getByText("Een gebruiker is toegevoegd.").first().waitFor();
    await page.getByLabel("Vanaf dag").fill("19 maart 2030");
    await page.getByText("Niets gevonden").waitFor();
    await page.getByLabel("Vanaf dag").fill(today());
    await page.getByLabel("Vanaf tijd").fill("0000");
    await page.getByText("Een gebruiker is toegevoegd.").first().waitFor();
    await page.getByLabel("Tot en met dag").fill(today());
    await page.getByLabel("Tot tijd").fill("00:00");
    await page.getByText("Niets gevonden").waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
  });

  it.each([DESK, NARROW])(
    "calls boxes and findings what the paper calls them, at $width pixels",
    async (size) => {
      const evening = await anotherProgram({ people: ["coordinator", "anna", "bram"], count: "open" });
      const { anna, bram } = evening;
      const paper = paperOf(A);
      const [first = "", second = ""] = firstListOf(TOWN);
      await typePaper(anna, A);
      await typePaper(bram, A, { ...paper, [first]: paper[second] ?? 0, [second]: paper[first] ?? 0 });
      const values = { ...paperOf(B), [FIELD.pollCards]: Number(paperOf(B)[FIELD.pollCards]) + 1 };
      const { findings } = (await typePaper(anna, B, values)).data.error;
      const ticked = findings.map((finding: Finding) => fingerprintOf(finding, values));
      const type = (command: object) => anna.mutate("entry.type", { station: B, command });
      await type({ kind: "save", draft: { values, ticked } });
      await type({ kind: "finalise", blanksConfirmed: [] });
      const { page, complaints } = await evening.program.open(evening.coordinator, "/logboek", size);
      await page.getByText(/^Lijst 1 · kandidaat 1 \(.+\); Lijst 1 · kandidaat 2 \(.+\)$/).waitFor();
      await page.getByText(/^F\.201 \(A \+ B \+ C .+\)$/).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(complaints).toEqual([]);
    },
  );

  it("is kept as a file, and says so when a line was changed", async () => {
    const { page } = await program.open(auditor, "/logboek");
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: "Bewaren als bestand" }).click();
    expect((await saved).suggestedFilename()).toBe("logboek.ndjson");
    // What somebody could do who takes the disk out of the computer.
    program.tabulator.db.exec(`
      DROP TRIGGER audit_log_never_changed;
      UPDATE audit_log SET line = replace(line, 'smeets', 'smeest') WHERE sequence = 4;
    `);
    await page.getByRole("button", { name: "Logboek narekenen" }).click();
    await page.getByText("Het logboek klopt niet bij regel 4: deze regel is veranderd.").waitFor();
    await expectAccessible(page);
  });
});
