import { must } from "@stemketen/core/basics";
import {
  candidateField,
  countsOfSheet,
  numbersOf,
  type StationNumber,
  sheetFromValues,
  type VoteCounts,
} from "@stemketen/core/election";
import { compareStations } from "@stemketen/core/validation";
import { formatNumber } from "@stemketen/ui";
import { beforeAll, describe, expect, it } from "vitest";
import { paperOf } from "../election-night.ts";
import { TOWN } from "../tabulator-at-work.ts";
import { stationsWith, typeOver } from "../typed-papers.ts";
import {
  DESK,
  expectAccessible,
  expectNoSidewaysScroll,
  NARROW,
  programForAll,
} from "./program-in-browser.ts";

const evening = programForAll({ people: ["coordinator", "anna", "bram"], count: "open" });
const stations = stationsWith("nothing");

function countsFrom(station: StationNumber, values: Record<string, number | boolean>): VoteCounts {
  const { form } = must(TOWN.papers.get(station), "a station has a paper");
  return countsOfSheet(sheetFromValues(form, TOWN.lists.map(numbersOf), values), 0);
}

/** A paper of the town on which two candidates were exchanged, so that the others make it look wrong. */
function exchangeThatShows() {
  for (const station of stations) {
    const paper = paperOf(station);
    for (const { number: list, candidates } of TOWN.lists) {
      const boxes = candidates.map(({ number }) => candidateField(list, number));
      const most = must(boxes.toSorted((a, b) => Number(paper[b]) - Number(paper[a]))[0], "a candidate");
      for (const least of boxes) {
        const values = { ...paper, [most]: must(paper[least], "a box"), [least]: must(paper[most], "a box") };
        const counts = stations.map((number) => ({
          number,
          counts: countsFrom(number, number === station ? values : paperOf(number)),
        }));
        const found = compareStations(counts);
        if (found.some((one) => one.code === "W.302" && one.station === station))
          return { station, list, values };
      }
    }
  }
  throw new Error("no exchange in the town shows");
}

const exchanged = exchangeThatShows();

beforeAll(async () => {
  for (const station of stations) {
    const values = station === exchanged.station ? exchanged.values : paperOf(station);
    for (const person of [evening.anna, evening.bram]) await typeOver(person, station, values);
  }
});

describe("rows that look swapped", () => {
  it.each([DESK, NARROW])("stand beside what was to be expected, at $width pixels", async (size) => {
    const { station, list } = exchanged;
    const { view } = (await evening.coordinator.query("entry.inspect", { station })).data;
    const { numbers } = view.warnings.find(({ code }: { code: string }) => code === "W.302");
    const { page, complaints } = await evening.program.open(
      evening.coordinator,
      `/stembureau/${station}`,
      size,
    );
    const table = page.getByRole("table", { name: `Lijst ${list}: getypt naast wat te verwachten was` });
    await table.waitFor();
    for (const row of ["first", "second"]) {
      const candidate = String(numbers[row]);
      const cells = table.getByRole("row", { name: new RegExp(`^${candidate} `) }).getByRole("cell");
      expect(await cells.allTextContents()).toEqual([
        formatNumber(Number(numbers[`${row}Votes`]), "nl"),
        formatNumber(Number(numbers[`${row}Expected`]), "nl"),
      ]);
    }
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints).toEqual([]);
  });

  it("are shown nowhere else", async () => {
    const other = must(
      stations.find((station) => station !== exchanged.station),
      "another station",
    );
    const { view, rowsExpected } = (await evening.coordinator.query("entry.inspect", { station: other }))
      .data;
    expect(view.kind).toBe("definitive");
    expect(rowsExpected).toEqual([]);
  });
});
