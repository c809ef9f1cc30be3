import { must } from "@stemketen/core/basics";
import { fitsCheckDigits } from "@stemketen/core/integrity";
import { describe, expect, it } from "vitest";
import { fallbackOf, protocolOf, slipOf, townOf, transferOf } from "../documents.fixtures.ts";
import { controlProtocolSheet } from "./control-protocol-sheet.ts";
import { fallbackList } from "./fallback-list.ts";
import { blocksOf, textOf } from "./paper-text.fixtures.ts";
import { stationSlip } from "./station-slip.ts";
import { transferSheet } from "./transfer-sheet.ts";

const TOWN = townOf();

function tablesOf(paper: ReturnType<typeof transferSheet>) {
  return blocksOf(paper).flatMap((block) => (block.kind === "table" ? [block] : []));
}

describe("transfer sheet", () => {
  const sheet = transferOf(TOWN);
  const [front, ...lists] = tablesOf(transferSheet(sheet));

  it("gives every number check digits that fit its sheet, row and value", () => {
    const rows = must(front, "there is a table of totals").rows;
    expect(rows).toHaveLength(11 + TOWN.lists.length);
    for (const [index, table] of [must(front, "totals"), ...lists].entries()) {
      const form = index === 0 ? "LIN1" : `LIN1L${index}`;
      for (const [row, , value, check] of table.rows) {
        const digits = typeof check === "object" && "text" in check ? check.text : "";
        expect(fitsCheckDigits(form, Number(row), textOf(value).replaceAll(".", ""), digits)).toBe(true);
      }
    }
  });

  it("has every candidate, and row 999 for the total of the list", () => {
    expect(lists).toHaveLength(TOWN.lists.length);
    for (const [index, list] of TOWN.lists.entries()) {
      expect(lists[index]?.rows).toHaveLength(list.candidates.length + 1);
      expect(lists[index]?.rows.at(-1)?.[0]).toBe("999");
    }
  });

  it("carries the hash of the file it stands beside", () => {
    expect(transferSheet(sheet).footer.lines[1]).toMatch(/^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });
});

describe("control protocol", () => {
  it("prints seed and lists, and no number of the programme's own", () => {
    const paper = controlProtocolSheet(protocolOf(townOf({ stations: 30, lists: 4, candidates: 5 }), false));
    expect(textOf(paper)).toContain("Getal van de trekking\n482913");
    const written = tablesOf(paper).map((table) => table.rows.map((row) => row.slice(2)));
    expect(written.flat(2).every((cell) => typeof cell === "object" && cell.kind === "written")).toBe(true);
  });

  it("adds up page by page: every station once, a subtotal below each page, all of them on the front", () => {
    const town = townOf({ stations: 30, lists: 4, candidates: 5 });
    const [front, ...pages] = tablesOf(controlProtocolSheet(protocolOf(town, false)));
    expect(front?.rows.map((row) => textOf(row[1]))).toEqual(["Subtotaal 1", "Subtotaal 2", "Totaal"]);
    expect(pages.map((table) => table.rows.length)).toEqual([25, 7]);
    const stations = pages.flatMap((table) => table.rows.map((row) => row[0])).filter((cell) => cell !== "");
    expect(stations).toEqual(town.stations.map(({ number }) => String(number)));
  });

  it("records the outcome with the difference of each list", () => {
    const paper = controlProtocolSheet(protocolOf(TOWN, true));
    expect(tablesOf(paper)[0]?.rows.map((row) => row.slice(1))).toEqual([
      ["1.197", "1.200", "− 3"],
      ["1.200", "1.200", "geen"],
      ["1.200", "1.200", "geen"],
    ]);
    expect(textOf(paper)).toContain("Er zijn verschillen gevonden.");
    expect(textOf(paper)).toContain("B. Smeets");
  });
});

describe("slip of a station", () => {
  it("shows each finding with what was typed", () => {
    const text = textOf(stationSlip(slipOf(TOWN, "findings")));
    expect(text).toContain("F.201\nFout: A en B samen zijn niet gelijk aan D.\nA: 1.204\nB: 96\nD: 1.310");
    expect(text).toContain("W.201\nWaarschuwing: Er zijn veel blanco stemmen.");
  });

  it("shows each difference with both entries", () => {
    const [table] = tablesOf(stationSlip(slipOf(TOWN, "differences")));
    expect(table?.rows[0]).toEqual(["Lijst 3, kandidaat 12", "17", "71", ""]);
  });
});

describe("other papers", () => {
  it("lists the stations by number with where they stand", () => {
    const list = fallbackOf(TOWN);
    const paper = fallbackList({ ...list, stations: list.stations.toReversed() });
    expect(tablesOf(paper)[0]?.rows[0]).toEqual([
      "1",
      TOWN.stations[0]?.name,
      "eerste invoer klaar",
      "bij coördinator",
      "J. van Dam",
      "",
      "",
    ]);
    expect(paper.footer.lines).toEqual(["Stand van donderdag 19 maart 2026, 09:30 uur"]);
  });
});
