import type { Page } from "@playwright/test";
import { must } from "@stemketen/core/basics";
import {
  candidateField,
  candidateNumber,
  FIELD,
  listNumber,
  listTotalField,
  type StationNumber,
} from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { typePaper } from "../election-night.ts";
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
  typingEvening,
} from "./typing-evening.ts";

const evening = typingEvening();
const nextStation = cleanStations();
const stateOf = async (station: StationNumber): Promise<string> =>
  (await evening.coordinator.query("entry.inspect", { station })).data.view.kind;
/** Opens a correction by the number of its station. */
async function openCorrection(page: Page, station: StationNumber): Promise<void> {
  await soon(async () => (await focusOf(page)).field).toBe("station-number");
  await page.keyboard.type(String(station));
  await page.getByText("Vakken verbeteren").waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("typ alleen deze vakken opnieuw").waitFor();
}

const LIST = listNumber(1);
const [FIRST, SECOND] = [candidateNumber(1), candidateNumber(2)];

describe("typing a paper by keyboard", () => {
  it("makes a station definitive when two people type the same", async () => {
    const station = nextStation();
    const first = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(first.page, station);
    expect(await focusOf(first.page)).toMatchObject({ field: "extraInvestigation.otherReason.yes" });
    await typeByKeyboard(first.page, paperOf(station));
    await finishByKeyboard(first.page);
    await first.page.getByText("Leg het papier bij de papieren voor de tweede invoer").waitFor();

    const second = await evening.program.open(evening.bram, "/invoer");
    await openByNumber(second.page, station);
    await second.page.getByText("Tweede invoer").first().waitFor();
    await typeByKeyboard(second.page, paperOf(station), "Kiezers en stemmen");
    expect(await boxAt(second.page, FIELD.pollCards).inputValue()).toBe("");
    await typeByKeyboard(second.page, paperOf(station));
    await finishByKeyboard(second.page);
    await second.page.getByText("Klaar: beide invoeren zijn gelijk").waitFor();
    expect(await stateOf(station)).toBe("definitive");
    expect([...first.complaints, ...second.complaints]).toEqual([]);

    // Enter goes on to the next paper.
    await second.page.keyboard.press("Enter");
    await soon(async () => (await focusOf(second.page)).field).toBe("station-number");
  });

  it("asks about an error that stands on the paper, at its step, and goes on when it is ticked", async () => {
    const station = must(SMALL_TOWN.paperErrors[0], "a paper with an error").station;
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    await expect(typeByKeyboard(page, paperOf(station))).rejects.toThrow("Kijk één ding na");
    await page.getByText("F.203").waitFor();
    const tick = page.getByRole("checkbox", { name: "Op papier staat het ook zo" });
    // A letter leads to its box.
    await page.getByRole("button", { name: "H", exact: true }).press("Enter");
    expect(await focusOf(page)).toMatchObject({ field: FIELD.cast });
    await tick.press("Space");
    expect(await focusOf(page)).toMatchObject({ text: "Volgende stap" });

    // With another number it is another finding: the tick is gone, also when the number comes back.
    const cast = String(paperOf(station)[FIELD.cast]);
    await boxAt(page, FIELD.cast).fill("1");
    await boxAt(page, FIELD.cast).fill(cast);
    expect(await tick.isChecked()).toBe(false);
    await tick.press("Space");
    await typeByKeyboard(page, paperOf(station));
    await finishByKeyboard(page);
    await page.getByText("Breng het papier naar de coördinator").waitFor();
    expect(await stateOf(station)).toBe("first-entry-errors");
  });

  it("asks one thing about a total that was skipped, and nothing more once it is typed", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    const { [FIELD.cast]: cast, ...withoutCast } = paperOf(station);
    await expect(typeByKeyboard(page, withoutCast)).rejects.toThrow("Kijk één ding na");
    await page.getByText("F.203").waitFor();
    expect(await page.getByText(/^W\.\d/).count()).toBe(0);
    await page.getByRole("button", { name: "H", exact: true }).press("Enter");
    await page.keyboard.type(String(cast));
    await page.getByText("F.203").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Volgende stap" }).press("Enter");
    await soon(() => stepOf(page)).not.toContain("Kiezers en stemmen");
  });

  it("does not let go of a text that is no number, and takes a pasted number with dots", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    await typeByKeyboard(page, paperOf(station), "Kiezers en stemmen");
    await page.keyboard.type("12a");
    await page.keyboard.press("Enter");
    await page.getByText("Typ alleen cijfers.").waitFor();
    await page.getByRole("button", { name: "Volgende stap" }).press("Enter");
    expect(await focusOf(page)).toMatchObject({ field: FIELD.pollCards });
    await boxAt(page, FIELD.pollCards).evaluate((box: HTMLInputElement) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", " 1.234 ");
      box.select();
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.keyboard.press("Enter");
    expect(await boxAt(page, FIELD.pollCards).inputValue()).toBe("1.234");
    expect(await focusOf(page)).toMatchObject({ field: FIELD.proxies });
  });

  it("lets the total of a list stand out while it is not typed, and asks for it", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    await typeByKeyboard(page, paperOf(station), "Lijst 1");
    await page.keyboard.type("5");
    await page.getByText("nog niet getypt").waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    expect(await focusOf(page)).toMatchObject({ field: listTotalField(LIST) });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("controleer het totaal onderaan de lijst").waitFor();
    await page.getByRole("button", { name: "totaal", exact: true }).press("Enter");
    expect(await focusOf(page)).toMatchObject({ field: listTotalField(LIST) });
  });

  it("goes to a candidate or a list by number", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    await typeByKeyboard(page, paperOf(station), "Lijst 2");
    await page.keyboard.press("/");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await soon(async () => (await focusOf(page)).field).toBe("list.2.candidate.4");
    await page.keyboard.press("/");
    await page.getByLabel("Nummer van de lijst").fill("1");
    await page.keyboard.press("Enter");
    await soon(() => stepOf(page)).toContain("Lijst 1");
    await page.keyboard.press("/");
    await page.getByLabel("Nummer van de lijst").fill("3");
    await page.keyboard.press("Enter");
    await page.getByText("Lijst 3 is nog niet aan de beurt").waitFor();
    await page.keyboard.press("Escape");
    expect(await focusOf(page)).toMatchObject({ field: candidateField(LIST, FIRST) });
    await page.keyboard.press("F1");
    await page.getByRole("heading", { name: "Alle toetsen" }).waitFor();
  });

  it("confirms what is blank on the paper as 0, once and by name", async () => {
    const station = nextStation();
    const paper = paperOf(station);
    // Both votes of two rows at the first of them: the sums stay, and the second row may be blank.
    const [one, two] = [candidateField(LIST, FIRST), candidateField(LIST, SECOND)];
    const { [two]: moved, ...values } = { ...paper, [one]: Number(paper[one]) + Number(paper[two]) };
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    await typeByKeyboard(page, values);
    expect(moved).toBeGreaterThan(0);
    await page.getByRole("listitem").filter({ hasText: "Lijst 1" }).filter({ hasText: ": 2" }).waitFor();
    await finishByKeyboard(page);
    await page.getByText("Kijk op het papier of deze vakken leeg zijn").waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("Je invoer is opgeslagen").waitFor();
  });
});

describe("what was typed before", () => {
  it("is retyped where the two entries differ, and nowhere else", async () => {
    const station = nextStation();
    const paper = paperOf(station);
    const [one, two] = [candidateField(LIST, FIRST), candidateField(LIST, SECOND)];
    const wrong = { ...paper, [one]: Number(paper[one]) + 1, [two]: Number(paper[two]) - 1 };
    await typePaper(evening.anna, station, { ...wrong });
    await typePaper(evening.bram, station, { ...paper });
    expect(await stateOf(station)).toBe("differences");
    const settle = async (command: unknown) => {
      const { version } = (await evening.coordinator.query("entry.inspect", { station })).data;
      expect((await evening.coordinator.mutate("entry.settle", { station, version, command })).data.ok).toBe(
        true,
      );
    };
    await settle({ kind: "rule", fields: [one, two], ruling: "second" });
    await settle({ kind: "start-correction" });
    const { page, complaints } = await evening.program.open(evening.anna, "/invoer");
    await openCorrection(page, station);
    expect(await page.locator("input[data-field]").count()).toBe(2);
    await page.keyboard.type(String(paper[one]));
    await page.keyboard.press("Enter");
    await page.keyboard.type(String(paper[two]));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("Klaar: beide invoeren zijn gelijk").waitFor();
    expect(await stateOf(station)).toBe("definitive");
    expect(complaints).toEqual([]);
  });

  it("can be kept and gone on with, or thrown away with a reason", async () => {
    const station = nextStation();
    const { page } = await evening.program.open(evening.anna, "/invoer");
    await openByNumber(page, station);
    await typeByKeyboard(page, paperOf(station), "Kiezers en stemmen");
    await page.keyboard.type("250");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Stoppen", exact: true }).click();
    await page.getByRole("link", { name: String(station) }).click();
    await soon(() => stepOf(page)).toContain("Kiezers en stemmen");
    expect(await boxAt(page, FIELD.pollCards).inputValue()).toBe("250");

    await page.getByRole("button", { name: "Invoer afbreken" }).click();
    await page.getByRole("radio", { name: "Weggooien" }).check();
    await page.getByRole("button", { name: "Stoppen", exact: true }).click();
    await page.getByText("Schrijf op waarom je de invoer weggooit").waitFor();
    await page.getByLabel("Waarom gooi je het weg?").fill("verkeerd papier");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Je invoer is weggegooid" }).waitFor();
    expect(await stateOf(station)).toBe("empty");
  });

  it("is opened again at the last list that was typed, with what was found at the steps before it", async () => {
    const station = nextStation();
    await typePaper(evening.anna, station, { ...paperOf(station), [FIELD.cast]: 1 });
    const draft = { values: { ...paperOf(station), [FIELD.cast]: 1 }, ticked: [] };
    const refused = await evening.anna.query("entry.open", { station });
    expect(refused.data.value).toMatchObject({ kind: "entry", draft: { values: draft.values } });
    const { page } = await evening.program.open(evening.anna, `/invoer/${station}`);
    await soon(() => stepOf(page)).toContain("Lijst 3");
    await page.getByRole("button", { name: "Kiezers en stemmen" }).click();
    await page.getByText("F.203").waitFor();
    expect(await boxAt(page, FIELD.cast).inputValue()).toBe("1");
  });
});
