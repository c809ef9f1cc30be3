import { describe, expect, it } from "vitest";
import { arrangeRows, foldText, pressColumn, type TableView } from "./arrange-rows.ts";
import type { Column } from "./column.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

const rows: readonly Row[] = [
  { id: "a", name: "Café De Brug", size: 2 },
  { id: "b", name: "E. Aydın", size: 1 },
  { id: "c", name: "Sporthal De Sluis", size: 2 },
  { id: "d", name: "Buurthuis", size: 3 },
];

const columns: readonly Column<Row>[] = [
  { id: "name", title: "Naam", cell: (row) => row.name, searchText: (row) => row.name },
  { id: "size", title: "Grootte", cell: (row) => row.size, sort: (a, b) => a.size - b.size },
];

const all: TableView<Row> = { search: "", sorting: null, filter: null, grouping: null };
const keys = (view: Partial<TableView<Row>>) =>
  arrangeRows(rows, (row) => row.id, columns, { ...all, ...view }).map((row) => row.key);

describe("arranging rows", () => {
  it("keeps the order they came in without sorting", () => {
    expect(keys({})).toEqual(["a", "b", "c", "d"]);
  });

  it("sorts both ways, and equal rows keep their order either way", () => {
    expect(keys({ sorting: { column: "size", direction: "ascending" } })).toEqual(["b", "a", "c", "d"]);
    expect(keys({ sorting: { column: "size", direction: "descending" } })).toEqual(["d", "a", "c", "b"]);
  });

  it("finds every word of the search, whatever the accents and capitals", () => {
    expect(keys({ search: "de" })).toEqual(["a", "c"]);
    expect(keys({ search: " brug CAFE " })).toEqual(["a"]);
    expect(keys({ search: "aydin" })).toEqual(["b"]);
    expect(keys({ search: "zwembad" })).toEqual([]);
  });

  it("does not find what stands in a column that is not searched", () => {
    expect(keys({ search: "3" })).toEqual([]);
  });

  it("filters and searches together", () => {
    expect(keys({ search: "de", filter: { id: "x", matches: (row) => row.id !== "a" } })).toEqual(["c"]);
  });

  it("groups in the given order, then as the headings come, sorted within each", () => {
    const grouping = {
      id: "size",
      heading: (row: Row) => (row.size > 2 ? "groot" : row.size > 1 ? "midden" : "klein"),
      order: ["groot", "reus"],
    };
    const placed = arrangeRows(rows, (row) => row.id, columns, { ...all, grouping });
    expect(placed.map((row) => `${row.group} ${row.key}`)).toEqual([
      "groot d",
      "midden a",
      "midden c",
      "klein b",
    ]);
  });
});

describe("text to search in", () => {
  it.each([
    ["Ÿsèl", "ysel"],
    ["Aydın", "aydin"],
    ["İnci", "inci"],
    ["Ångström", "angstrom"],
  ])("%s is found as %s", (written, typed) => {
    expect(foldText(written)).toBe(typed);
  });
});

describe("a press on the head of a column", () => {
  it("sorts ascending, then descending, then ascending again", () => {
    const first = pressColumn(null, "size");
    const second = pressColumn(first, "size");
    expect([first, second, pressColumn(second, "size")].map(({ direction }) => direction)).toEqual([
      "ascending",
      "descending",
      "ascending",
    ]);
    expect(pressColumn(second, "name")).toEqual({ column: "name", direction: "ascending" });
  });
});
