import type { PollingStation } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { blankRecordOf, blankReportOf, insertOf, listOf, townOf } from "../documents.fixtures.ts";
import { countRecord } from "./count-record.ts";
import { insert } from "./insert.ts";
import { blocksOf, boxesUnder, headings, rowsUnder, textOf, ticksUnder } from "./paper-text.fixtures.ts";
import { stationReport } from "./station-report.ts";

const TOWN = townOf();
const STATION = TOWN.stations[0] as PollingStation;
const N101 = stationReport(blankReportOf(TOWN, "DSO"));
const N102 = stationReport(blankReportOf(TOWN, "CSO"));

describe("models N 10-1 and N 10-2", () => {
  it("have the same rubrics, but candidates are counted on N 10-1 alone", () => {
    expect(headings(N101).map((heading) => heading.split(" ")[0])).toEqual(
      "1.1 1.2 1.2.1 1.2.2 1.2.3 1.3 1.3.1 1.3.2 1.3.3 2.1 2.2 2.3 2.3.1 2.3.2 2.4 3.1 3.2".split(" "),
    );
    expect(headings(N102)).toEqual(headings(N101).filter((heading) => !heading.startsWith("2.4")));
  });

  it("send who finds no difference to the right place", () => {
    expect(textOf(N101)).toContain("D en H zijn gelijk. Ga door naar rubriek 2.4.");
    expect(textOf(N102)).toContain("D en H zijn gelijk. Ga door naar deel 3.");
  });

  it("have boxes for the pen, and C closed in a local election", () => {
    expect(boxesUnder(N101, "2.1")).toEqual({ A: null, B: null, C: "Niet invullen", D: null });
    const province = {
      ...blankReportOf(TOWN, "DSO"),
      election: { ...TOWN.election, category: "PS" as const },
    };
    expect(boxesUnder(stationReport(province), "2.1")).toEqual({ A: null, B: null, C: null, D: null });
    expect(Object.values(boxesUnder(N101, "2.2")).every((value) => value === null)).toBe(true);
    expect(boxesUnder(N101, "2.3.1")).toEqual({ I: null, J: null });
    expect(ticksUnder(N101, "2.3.1")).toEqual(["hand", "hand", "hand"]);
  });

  it("say whose paper it is: station, address, and the model at the foot", () => {
    const station = { ...STATION, address: "Dorpsstraat 1", postalCode: "6626 AC", locality: "Lindewaard" };
    const paper = stationReport(blankReportOf(TOWN, "DSO", station));
    expect(textOf(blocksOf(paper)[0])).toContain(
      "Adres\nDorpsstraat 1\nPostcode\n6626 AC\nPlaats\nLindewaard",
    );
    expect(paper.sections.at(-1)?.headerRight).toEqual([`Stembureau ${station.number}`]);
    expect(paper.footer.lines).toEqual([
      "Proces-verbaal stembureau, model N 10-1, decentrale stemopneming, versie 2027",
    ]);
  });

  it("leave an unknown address for the pen, and explain that of a mobile station", () => {
    const bare = { ...STATION, address: null, postalCode: null, locality: null };
    const frontOf = (kind: PollingStation["kind"]): unknown => {
      const [front] = blocksOf(stationReport(blankReportOf(TOWN, "CSO", { ...bare, kind })));
      return front?.kind === "title-page" ? front.details.slice(1) : null;
    };
    expect(frontOf("fixed")).toEqual([
      { label: "Adres", value: "" },
      { label: "Postcode", value: "" },
      { label: "Plaats", value: "" },
    ]);
    expect(JSON.stringify(frontOf("mobile"))).toContain("Mobiel stembureau");
  });

  it("have room for who was there and what happened", () => {
    expect(
      ["1.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3"].map((at) => rowsUnder(N101, at).length),
    ).toEqual([21, 14, 8, 1, 12, 6]);
    expect(rowsUnder(N101, "1.2.1").length).toBeGreaterThan(20);
  });

  it("can be made without lists", () => {
    const paper = stationReport({ ...blankReportOf(TOWN, "DSO"), lists: [] });
    expect(textOf(blocksOf(paper)[0])).toContain("Er zijn geen lijsten.");
    expect(headings(paper).some((heading) => heading.startsWith("2.4"))).toBe(false);
  });
});

describe("model Na 31-2 bijlage 1", () => {
  const record = countRecord(blankRecordOf(TOWN));

  it("has the rubrics of the model behind a sheet with the title alone", () => {
    expect(headings(record).map((heading) => heading.split(" ")[0])).toEqual(
      "B1-1 B1-2 B1-2.1 B1-2.2 B1-2.3 B1-2.4 B1-3 B1-3.1 B1-3.2 B1-3.3 B1-3.3.1 B1-3.3.2 B1-3.4 B1-3.5".split(
        " ",
      ),
    );
    expect(record.sections[0]?.blocks.map((block) => block.kind)).toEqual(["divider"]);
  });

  it("asks the questions that the typists type in", () => {
    expect(ticksUnder(record, "B1-1")).toHaveLength(4);
    expect(ticksUnder(record, "B1-2.1")).toHaveLength(2);
    expect(ticksUnder(record, "B1-2.3")).toHaveLength(2);
    expect(ticksUnder(record, "B1-3.3.2")).toHaveLength(2);
    expect(rowsUnder(record, "B1-2.4")).toHaveLength(25);
    expect(boxesUnder(record, "B1-3.2")).toMatchObject({ "E.1": null, E: null, H: null });
    expect(textOf(record)).toContain("Neem dit totaal over bij E.1 in rubriek B1-3.2.");
  });

  it("names municipality and station in the header of each page", () => {
    const expected = [`Gemeente 0000 ${TOWN.municipality.name}`, `Stembureau ${STATION.number}`];
    expect(record.sections.every((section) => section.headerRight.join() === expected.join())).toBe(true);
  });

  it("sets every candidate of a list of 80 out", () => {
    const paper = countRecord({ ...blankRecordOf(TOWN), lists: [listOf(1, 80)] });
    expect(textOf(paper)).toContain("Lammers80");
  });
});

describe("inlegvellen", () => {
  it("have two reasons and twice a correction behind N 10-1, with municipality and election", () => {
    const paper = insert(insertOf(TOWN, "station-report"));
    const ticks = blocksOf(paper).flatMap((block) => (block.kind === "ticks" ? block.options : []));
    expect(ticks).toHaveLength(6);
    expect(ticks.every((option) => option.look === "hand")).toBe(true);
    expect(textOf(paper)).toContain(TOWN.election.name);
    expect(textOf(paper)).toContain(`0000 ${TOWN.municipality.name}`);
    expect(paper.footer).toMatchObject({
      numbered: false,
      unnumbered: "Later toegevoegd, achter het voorblad",
    });
  });

  it("ask one question behind the report of the committee", () => {
    const paper = insert(insertOf(TOWN, "committee-report"));
    expect(blocksOf(paper).flatMap((block) => (block.kind === "ticks" ? block.options : []))).toHaveLength(2);
    expect(paper.footer.lines[0]).toContain("Na 31-2");
  });
});
