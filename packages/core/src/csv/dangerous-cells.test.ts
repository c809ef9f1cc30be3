import { describe, expect, it } from "vitest";
import { countedElection, LISTS } from "./csv.fixtures.ts";
import { findDangerousCells } from "./dangerous-cells.ts";
import { writeOsv43 } from "./osv43.ts";

function withStation(name: string): Parameters<typeof writeOsv43>[0] {
  const counted = countedElection("2026");
  const stations = counted.stations.map((station, index) => (index === 1 ? { ...station, name } : station));
  return { ...counted, stations };
}

describe("dangerous cells of osv4-3", () => {
  it("finds none in an ordinary table", () => {
    expect(findDangerousCells(countedElection("2022"))).toEqual([]);
  });

  it.each([
    "=1+1",
    "+31",
    "-1",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\u{ff1d}1",
    "\u{ff0b}1",
    "\u{ff0d}1",
    "\u{ff20}x",
  ])("finds %j, which a spreadsheet may compute, and leaves it as it is", (name) => {
    const counted = withStation(name);
    expect(findDangerousCells(counted)).toEqual([{ row: 6, column: 7, text: name, danger: "formula" }]);
    expect([...writeOsv43(counted)].join("")).toContain(`"Totaal";"De Zeehoek";"${name}"\n`);
  });

  it.each(["a\nb", "a\rb", "\nb", "a\0"])("finds %j, which may break its row", (name) => {
    expect(findDangerousCells(withStation(name))).toEqual([
      { row: 6, column: 7, text: name, danger: "line-break" },
    ]);
  });

  it.each(["'t Centrum", "De Hucht - oost", "Café = goed", " =1", "(=1)", '"=1'])("lets %j pass", (name) => {
    expect(findDangerousCells(withStation(name))).toEqual([]);
  });

  it("names the row and column of a list and of a candidate", () => {
    const lists = LISTS.map((list) => ({
      ...list,
      name: `=${list.name}`,
      candidates: list.candidates.map((candidate) => ({ ...candidate, namePrefix: "@" })),
    }));
    const found = findDangerousCells(countedElection("2026", "2026", { lists }));
    // Ten rows of the form stand between the eighth row and the lists.
    expect(found.map(({ row, column, text }) => [row, column, text])).toEqual([
      [19, 2, "=Zee; en wind"],
      [20, 4, "@ Bull- de Heus, A.B."],
      [21, 4, '@ Duin "Duintje", A.B.'],
      [22, 2, "="],
      [23, 4, "@ Kwast, A.B."],
    ]);
  });
});
