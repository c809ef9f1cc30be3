import { must } from "@stemketen/core/basics";
import { candidateField, FIELD, listTotalField, yesNoFields } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { openCount } from "../election-night.ts";
import { expectAccessible, expectNoSidewaysScroll, NARROW, programForEach } from "./program-in-browser.ts";
import {
  boxAt,
  cleanStations,
  finishByKeyboard,
  focusOf,
  openByNumber,
  paperOf,
  SMALL_TOWN,
  soon,
  stepOf,
  typeByKeyboard,
} from "./typing-evening.ts";

const evening = programForEach({ people: ["coordinator", "anna", "bram"] });

const [, NO_CORRIGENDUM] = yesNoFields(FIELD.corrigendum);
const [PAGE, NO_PAGE] = yesNoFields(FIELD.correctionsPage);

describe("the form of a station that counted itself (DSO)", () => {
  it("has its own first steps, and skips the page that is not there", async () => {
    await openCount(evening.coordinator, { town: SMALL_TOWN, method: "DSO" });
    const station = cleanStations()();
    const paper = { ...paperOf(station), [NO_CORRIGENDUM]: true, [NO_PAGE]: true };
    const { page, complaints } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    const steps = page.getByRole("navigation", { name: "Stappen van de invoer" }).getByRole("listitem");
    expect((await steps.allInnerTexts()).slice(0, 4).map((text) => text.split("\n")[0])).toEqual([
      expect.stringContaining("Over het proces-verbaal"),
      expect.stringContaining("Controles en correcties"),
      expect.stringContaining("Kiezers en stemmen"),
      expect.stringContaining("Verschil tussen D en H"),
    ]);
    await typeByKeyboard(page, paper, "Controles en correcties");
    await page.getByText("Je hebt aangekruist dat deze pagina er niet bij zit").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await typeByKeyboard(page, paper);
    await finishByKeyboard(page);
    await page.getByText("Je invoer is opgeslagen").waitFor();

    const second = await evening.program.open(evening.bram, "/invoer");
    await openByNumber(second.page, station);
    await typeByKeyboard(second.page, { [NO_CORRIGENDUM]: true, [PAGE]: true }, "Controles en correcties");
    await boxAt(second.page, FIELD.unexplainedDifference).waitFor();
    await expectAccessible(second.page);
    expect(complaints).toEqual([]);
  });
});

describe("a list of eighty candidates", () => {
  it("is typed and found by number, at the desk and on a narrow screen", async () => {
    const town = makePracticeTown(7, { stations: 1, lists: 2, candidates: 80 });
    await openCount(evening.coordinator, { town });
    const longest = must(
      town.lists.toSorted((a, b) => b.candidates.length - a.candidates.length)[0],
      "the town has a list",
    );
    expect(longest.candidates).toHaveLength(80);
    const last = must(longest.candidates[79], "eighty candidates");
    const station = must(town.stations[0], "the town has a station").number;
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    const address = `${evening.program.url}/#/invoer/${station}/lijst-${longest.number}`;
    await page.goto(address);
    await soon(() => stepOf(page)).toContain(`Lijst ${longest.number}`);
    expect(await focusOf(page)).toMatchObject({
      field: candidateField(longest.number, must(longest.candidates[0], "one").number),
    });
    await page.keyboard.press("/");
    await page.keyboard.type("80");
    await page.keyboard.press("Enter");
    await soon(async () => (await focusOf(page)).field).toBe(candidateField(longest.number, last.number));
    await page.keyboard.type("12");
    await page.keyboard.press("Shift+ArrowDown");
    expect(await focusOf(page)).toMatchObject({ field: listTotalField(longest.number) });
    // The last box does not lead back to the top.
    await page.keyboard.press("ArrowDown");
    expect(await focusOf(page)).toMatchObject({ text: "Volgende stap" });
    await page.keyboard.press("Enter");
    await page.getByText("controleer het totaal onderaan de lijst").waitFor();
    await expectAccessible(page);
    await page.setViewportSize(NARROW);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
