import { describe, expect, it } from "vitest";
import { listOf, totalsWith } from "../documents.fixtures.ts";
import { candidatePages } from "./candidate-pages.ts";

function shapeOf(candidates: number): readonly (readonly number[])[] {
  return candidatePages([listOf(3, candidates)], { kind: "by-pen", rubric: "2.2" }).map((page) =>
    page.columns.map((column) => column.rows.length),
  );
}

describe("candidate tables", () => {
  it.each([
    [1, [[1]]],
    [25, [[25]]],
    [26, [[25, 1]]],
    [50, [[25, 25]]],
    [51, [[25, 25], [1]]],
    [65, [[25, 25], [15]]],
    [
      66,
      [
        [25, 25],
        [15, 1],
      ],
    ],
    [
      80,
      [
        [25, 25],
        [15, 15],
      ],
    ],
  ])("lays %i candidates out as the models have it", (candidates, shape) => {
    expect(shapeOf(candidates)).toEqual(shape);
  });

  it("puts the total on the last page of a list only, and names the columns in it", () => {
    const pages = candidatePages([listOf(3, 66)], { kind: "by-pen", rubric: "2.2" });
    expect(pages.map((page) => page.total?.label)).toEqual([undefined, "Totaal lijst (kolom 1 + 2 + 3 + 4)"]);
    expect(pages.map((page) => page.title)).toEqual([
      "Lijst 3 Lindewaards Belang",
      "Vervolg lijst 3 Lindewaards Belang",
    ]);
  });

  it("tells the pen where the total goes, and leaves every box open", () => {
    const [page] = candidatePages([listOf(3, 2)], { kind: "by-pen", rubric: "B1-3.2" });
    expect(page?.total).toEqual({
      label: "Totaal lijst (kolom 1)",
      value: null,
      copyTo: "Neem dit totaal over bij E.3 in rubriek B1-3.2.",
    });
    expect(page?.columns[0]?.subtotal).toBeNull();
    expect(page?.columns[0]?.rows.map((row) => row.votes)).toEqual([null, null]);
  });

  it("fills votes, subtotals and total in, with a dash for no votes and a nought for a sum of them", () => {
    const lists = [listOf(3, 26)];
    const filled = candidatePages(lists, { kind: "printed", lists: totalsWith(lists, 1100).counts.lists });
    expect(filled[0]?.columns.map((column) => column.subtotal)).toEqual(["27.500", "1.100"]);
    expect(filled[0]?.total).toMatchObject({ value: "28.600", copyTo: null });
    const none = candidatePages(lists, { kind: "printed", lists: totalsWith(lists, 0).counts.lists });
    expect(none[0]?.columns[1]).toMatchObject({ subtotal: "0", rows: [{ votes: "-", number: "26" }] });
    expect(none[0]?.total).toMatchObject({ value: "0" });
  });

  it("sorts lists by their number", () => {
    const pages = candidatePages([listOf(10, 1), listOf(9, 1)], { kind: "by-pen", rubric: "2.2" });
    expect(pages.map((page) => page.title.split(" ")[1])).toEqual(["9", "10"]);
  });
});
