import { instant, type PollingStation, type StationNumber, stationNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { listOf, reportOf, stationsNumbered, totalsWith, townOf } from "../../documents.fixtures.ts";
import type { CommitteeReport } from "../../documents.ts";
import {
  blocksOf,
  boxesUnder,
  headings,
  rowsUnder,
  textOf,
  ticksUnder,
  under,
} from "../paper-text.fixtures.ts";
import { committeeReport } from "./committee-report.ts";

const TOWN = townOf();
const REPORT = reportOf(TOWN);

function withDifferences(more: readonly number[], fewer: readonly number[]): CommitteeReport {
  const totals = totalsWith(TOWN.lists, 10);
  const [moreAt, fewerAt] = [stationsNumbered(...more), stationsNumbered(...fewer)];
  return {
    ...REPORT,
    totals: {
      ...totals,
      counts: { ...totals.counts, moreCounted: moreAt.length * 2, fewerCounted: fewerAt.length * 3 },
      moreCountedAt: moreAt,
      fewerCountedAt: fewerAt,
    },
  };
}

function withCategory(category: "GR" | "PS" | "AB", municipality = TOWN.municipality): CommitteeReport {
  const totals = totalsWith(TOWN.lists, 10);
  const admitted = { ...totals.counts.admitted, voterCards: category === "GR" ? null : 7 };
  return {
    ...REPORT,
    municipality,
    election: { ...TOWN.election, category },
    totals: { ...totals, counts: { ...totals.counts, admitted } },
  };
}

describe("models Na 31-1 and Na 31-2", () => {
  it("has the rubrics of the model, in their order", () => {
    expect(headings(committeeReport(REPORT)).map((heading) => heading.split(" ")[0])).toEqual(
      "1.1 1.2 1.2.1 1.2.2 1.3 1.3.1 1.3.2 2.1 2.2 2.3 2.4 2.4.1 2.4.2 2.4.3 2.5 2.6 3.1 3.2".split(" "),
    );
  });

  it("prints the hash of the 510b in sixteen groups with its moment, on the front and at the foot of each page", () => {
    const paper = committeeReport(REPORT);
    const groups = "0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef";
    expect(paper.footer.lines.slice(0, 2)).toEqual([
      "Telbestand gemaakt op 19-03-2026 09:29:58, SHA-256:",
      groups,
    ]);
    expect(textOf(blocksOf(paper)[0])).toContain(groups);
  });

  it("carries model, way of counting, version of the models and of the print at the foot of each page", () => {
    expect(committeeReport(REPORT).footer.lines[2]).toBe(
      "Proces-verbaal gemeentelijk stembureau, model Na 31-2, centrale stemopneming, versie 2027 · uitdraai 1",
    );
    expect(committeeReport({ ...REPORT, method: "DSO" }).footer.lines[2]).toContain(
      "model Na 31-1, decentrale stemopneming",
    );
  });

  it("names the prints that it replaces", () => {
    const text = textOf(
      blocksOf(
        committeeReport({
          ...REPORT,
          version: 3,
          replaces: [
            { version: 1, madeAt: instant("2026-03-19T10:00:00.000Z") },
            { version: 2, madeAt: instant("2026-03-19T12:15:00.000Z") },
          ],
        }),
      )[0],
    );
    expect(text).toContain(
      "Uitdraai 3 vervangt uitdraai 1 van donderdag 19 maart 2026, 11:00 uur en uitdraai 2 van donderdag 19 maart 2026, 13:15 uur.",
    );
  });

  it("is a concept without a hash until the session is finished", () => {
    const paper = committeeReport({ ...REPORT, status: "concept", resultFile: null });
    expect(paper.watermark).toBe("CONCEPT");
    expect(paper.footer.lines[0]).toBe("Concept: er is nog geen telbestand.");
    expect(textOf(paper)).not.toContain("SHA-256");
  });

  it("cannot pass for a real one in practice", () => {
    const paper = committeeReport({ ...REPORT, practice: true, status: "concept" });
    expect(paper.watermark).toBe("OEFENING · CONCEPT");
    expect(paper.title).toMatch(/^Oefening: /);
    expect(paper.footer.lines.at(-1)).toBe("Oefening: dit is geen echt document.");
    expect(committeeReport(REPORT).watermark).toBe("");
  });

  it("announces the bijlagen of the CSO only", () => {
    const contentsOf = (method: "CSO" | "DSO"): string =>
      textOf(blocksOf(committeeReport({ ...REPORT, method }))[0]);
    expect(contentsOf("CSO")).toContain("Bijlage 2 - Bezwaren van aanwezigen op stembureaus");
    expect(contentsOf("DSO")).not.toContain("Bijlage");
  });

  it("leaves exactly one page empty before the signatures, already under their heading", () => {
    const sections = committeeReport(REPORT).sections.slice(-2);
    expect(sections.map((section) => section.headerLeft)).toEqual([
      "Deel 3 - Ondertekening",
      "Deel 3 - Ondertekening",
    ]);
    expect(sections[0]?.blocks.map((block) => block.kind)).toEqual(["blank-page"]);
  });
});

describe("part 1: the session", () => {
  it("prints who was there", () => {
    expect(rowsUnder(committeeReport(REPORT), "1.1").slice(0, 2)).toEqual([
      ["N.", "Postma", "voorzitter", "09:00 - 17:30", "Sporthal De Linde"],
      ["E.", "Aydın", "lid", "09:00 - 13:00", ""],
    ]);
  });

  it("leaves rows for the pen where nothing was typed", () => {
    const paper = committeeReport({
      ...REPORT,
      members: [],
      investigations: [],
      objections: [],
      particulars: [],
    });
    const rowCounts = ["1.1", "1.2.2", "1.3.1", "1.3.2"].map((number) => rowsUnder(paper, number).length);
    expect(rowCounts).toEqual([24, 16, 10, 5]);
    expect(
      rowsUnder(paper, "1.1")
        .flat()
        .every((cell) => cell === ""),
    ).toBe(true);
  });

  it("prints the objections with their answers, and the particulars", () => {
    expect(rowsUnder(committeeReport(REPORT), "1.3.1")).toEqual([
      ["10:15", "Ik kon de telling niet goed zien.", "De tafel is verplaatst."],
    ]);
    expect(rowsUnder(committeeReport(REPORT), "1.3.2")).toEqual([
      ["11:40", "De stroom viel vijf minuten uit."],
    ]);
  });

  it("lists every station by number, with its three ticks", () => {
    const [first, second] = TOWN.stations;
    const numbered = (station: PollingStation | undefined, number: number): PollingStation => ({
      ...(station as PollingStation),
      number: stationNumber(number),
      name: `Bureau ${number}`,
      postalCode: "6626 AC",
      address: null,
      locality: "Lindewaard",
      kind: "fixed",
    });
    const paper = committeeReport({
      ...REPORT,
      stations: [
        { station: numbered(first, 10), investigations: null },
        {
          station: numbered(second, 9),
          investigations: {
            method: "CSO",
            admittedRedetermined: true,
            otherReason: false,
            partlyRecounted: true,
          },
        },
      ],
    });
    const tick = (look: string): unknown => ({ kind: "tick", look });
    expect(rowsUnder(paper, "1.2.1")).toEqual([
      ["9", "Bureau 9", "6626 AC, Lindewaard", tick("on"), tick("off"), tick("on")],
      ["10", "Bureau 10", "6626 AC, Lindewaard", tick("off"), tick("off"), tick("off")],
    ]);
  });

  it("says why a station has no address", () => {
    const [station] = TOWN.stations;
    const without = { ...(station as PollingStation), postalCode: null, address: null, locality: null };
    const addressOf = (kind: PollingStation["kind"]): unknown =>
      rowsUnder(
        committeeReport({ ...REPORT, stations: [{ station: { ...without, kind }, investigations: null }] }),
        "1.2.1",
      )[0]?.[2];
    expect(addressOf("mobile")).toEqual({ kind: "note", text: "mobiel stembureau" });
    expect(addressOf("fixed")).toEqual({ kind: "note", text: "geen adres bekend" });
  });

  it("names the tick columns of each way of counting", () => {
    expect(textOf(under(committeeReport(REPORT), "1.2.1"))).toContain("Stembiljetten (deels) herteld");
    const dso = textOf(under(committeeReport({ ...REPORT, method: "DSO" }), "1.2.1"));
    expect(dso).toContain("Onderzocht vanwege (een vermoeden van) een andere fout");
    expect(dso).toContain("Uitslag gecorrigeerd");
  });
});

describe("part 2: the results", () => {
  it("prints Z from the election and A to H from the totals", () => {
    const paper = committeeReport(REPORT);
    const { counts } = REPORT.totals;
    expect(boxesUnder(paper, "2.1")).toEqual({ Z: "31.204" });
    expect(Object.keys(boxesUnder(paper, "2.2"))).toEqual(["A", "B", "D"]);
    const cast = boxesUnder(paper, "2.3");
    expect(Object.keys(cast)).toEqual(["E.1", "E.2", "E.3", "E", "F", "G", "H"]);
    const plain = (letter: string): number => Number(String(cast[letter]).replaceAll(".", ""));
    expect([plain("E"), plain("F"), plain("G")]).toEqual([
      counts.candidateVotes,
      counts.blank,
      counts.invalid,
    ]);
    expect(plain("H")).toBe(counts.candidateVotes + counts.blank + counts.invalid);
    expect(plain("E.2")).toBe(counts.lists[1]?.total);
  });

  it.each([
    ["PS", "A + B + C"],
    ["AB", "A + B + C"],
    ["GR", "A + B"],
  ] as const)("has box C in a %s as the election has it", (category, sum) => {
    const paper = committeeReport(withCategory(category));
    expect("C" in boxesUnder(paper, "2.2")).toBe(category !== "GR");
    expect(textOf(under(paper, "2.2"))).toContain(`(${sum})`);
  });

  it("asks for three signatures in a local election, otherwise for five", () => {
    const rolesOf = (category: "GR" | "PS"): readonly number[] => {
      const paper = committeeReport(withCategory(category));
      return ["3.1", "3.2"].map((number) =>
        under(paper, number).reduce(
          (sum, block) => sum + (block.kind === "signatures" ? block.roles.length : 0),
          0,
        ),
      );
    };
    expect(rolesOf("GR")).toEqual([3, 3]);
    expect(rolesOf("PS")).toEqual([5, 1]);
  });

  it.each(["Bonaire", "Saba", "Sint Eustatius"])("speaks of a public body on %s, without a code", (name) => {
    const text = textOf(committeeReport(withCategory("GR", { id: "9001", name })));
    expect(text).toContain(`Openbaar lichaam ${name}`);
    expect(text).toContain("stembureau voor het openbaar lichaam");
    expect(text).not.toContain("9001");
  });

  it("says that D and H are equal at every station when nobody has a difference", () => {
    const paper = committeeReport(withDifferences([], []));
    expect(ticksUnder(paper, "2.4.1")).toEqual(["on", "off"]);
    expect(textOf(under(paper, "2.4.2"))).toContain("Geen.");
    expect(boxesUnder(paper, "2.4.2")).toEqual({ I: "0" });
    expect(boxesUnder(paper, "2.4.3")).toEqual({ J: "0" });
  });

  it("names the stations behind I and J, by number", () => {
    const paper = committeeReport(withDifferences([3], [12, 2, 1]));
    expect(ticksUnder(paper, "2.4.1")).toEqual(["off", "on"]);
    expect(textOf(under(paper, "2.4.2"))).toContain("Stembureau 3");
    expect(boxesUnder(paper, "2.4.2")).toEqual({ I: "2" });
    expect(textOf(under(paper, "2.4.3"))).toContain("Stembureaus 1, 2 en 12");
    expect(boxesUnder(paper, "2.4.3")).toEqual({ J: "9" });
  });

  it("prints the outcome of the control protocol, or leaves it for the pen", () => {
    expect(ticksUnder(committeeReport(REPORT), "2.5")).toEqual(["on", "off"]);
    const differences = committeeReport({
      ...REPORT,
      controlProtocol: { outcome: "differences", explanation: "Lijst 2: drie stemmen." },
    });
    expect(ticksUnder(differences, "2.5")).toEqual(["off", "on"]);
    expect(textOf(under(differences, "2.5"))).toContain("Lijst 2: drie stemmen.");
    const open = committeeReport({ ...REPORT, controlProtocol: null });
    expect(ticksUnder(open, "2.5")).toEqual(["hand", "hand"]);
    expect(under(open, "2.5").some((block) => block.kind === "lines" && block.count === 5)).toBe(true);
  });

  it.each([
    [0, "Er zijn geen lijsten."],
    [1, "Er is 1 lijst."],
    [2, "Er zijn 2 lijsten."],
  ])("can be made for %i lists", (count, sentence) => {
    const lists = [listOf(1, 3), listOf(2, 1, "")].slice(0, count);
    const paper = committeeReport({ ...REPORT, lists, totals: totalsWith(lists, 0) });
    expect(textOf(under(paper, "2.6"))).toContain(sentence);
  });
});

describe("beside the rubrics of the model", () => {
  it("lists explained warnings, accepted errors and changed stations by station", () => {
    const [one, two] = stationsNumbered(2, 11);
    const text = textOf(
      committeeReport({
        ...REPORT,
        explainedFindings: [
          {
            station: two as StationNumber,
            severity: "error",
            finding: "D klopt niet.",
            explanation: "Zo op papier.",
          },
          { station: one as StationNumber, severity: "warning", finding: "Veel blanco.", explanation: "" },
        ],
        stationChanges: [{ station: two as StationNumber, text: "Toegevoegd." }],
      }).sections.find((section) => section.headerLeft === "Toelichtingen en wijzigingen"),
    );
    expect(text).toMatch(
      /2\nWaarschuwing\nVeel blanco\.\nGezien, geen toelichting\.\n11\nAanvaarde fout\nD klopt niet\.\nZo op papier\./,
    );
    expect(text).toMatch(/11\nToegevoegd\./);
  });

  it("says so when there is nothing to tell", () => {
    const paper = committeeReport({ ...REPORT, explainedFindings: [], stationChanges: [] });
    const section = paper.sections.find(({ headerLeft }) => headerLeft === "Toelichtingen en wijzigingen");
    expect(textOf(section).match(/Geen\./g)).toHaveLength(2);
  });
});
