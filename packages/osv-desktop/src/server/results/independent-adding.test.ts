import { must } from "@stemketen/core/basics";
import { numbersOf, type ResultSheet } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { tabulate } from "@stemketen/core/tabulation";
import { describe, expect, it } from "vitest";
import { startSecondAddition } from "./independent-adding.ts";

const town = makePracticeTown(5, { stations: 30, lists: 4, candidates: 8 });
const papers = [...town.papers];
const [station, sheet] = must(papers[0], "a paper");

const stored = (sheets: readonly (readonly [number, ResultSheet])[]) =>
  sheets.map(([number, of]) => ({
    station: number,
    state: JSON.stringify({ kind: "definitive", sheet: of }),
  }));

function addAgain(sheets: readonly (readonly [number, ResultSheet])[]) {
  const addition = startSecondAddition();
  for (const one of stored(sheets)) addition.add(one);
  return addition;
}

/** The totals by core/tabulation. */
function totals() {
  const sheets = papers.map(([number, of]) => ({
    station: number,
    sheet: of,
    eligibleVoters: 0,
    unacceptedErrors: [],
  }));
  const added = tabulate(
    papers.map(([number]) => number),
    sheets,
    town.lists.map(numbersOf),
  );
  return must(added.ok ? added.value : null, "the papers can be added").counts;
}

describe("adding a second time", () => {
  it("gives the totals of core/tabulation, box by box, by another way", () => {
    expect(addAgain(papers).compareWith(totals())).toEqual([]);
    // Of no papers at all, every box of the totals differs.
    const boxes = town.lists.reduce((sum, { candidates }) => sum + candidates.length + 1, 0);
    expect(addAgain([]).compareWith(totals())).toHaveLength(boxes + 8);
  });

  it("names the box, with both numbers, when one stored number is another", () => {
    const changed = { ...sheet, cast: { ...sheet.cast, blank: sheet.cast.blank + 1 } };
    const { blank } = totals();
    expect(addAgain([[station, changed], ...papers.slice(1)]).compareWith(totals())).toEqual([
      { field: "cast.blank", computed: blank, addedAgain: blank + 1 },
    ]);
  });

  it("names every box of a list that one of the two does not know", () => {
    const [first, ...others] = totals().lists;
    const list = must(first, "a list");
    const differences = addAgain(papers).compareWith({ ...totals(), lists: others });
    expect(differences).toHaveLength(list.candidates.length + 1);
    expect(differences[0]).toEqual({
      field: `list.${list.number}.total`,
      computed: null,
      addedAgain: list.total,
    });
  });

  it("stops at a sheet that is not definitive, and at a number that is not whole", () => {
    const empty = { station: 1, state: '{"kind":"empty"}' };
    expect(() => startSecondAddition().add(empty)).toThrow("station 1 is not definitive");
    const half = { ...sheet, cast: { ...sheet.cast, blank: 0.5 } };
    expect(() => addAgain([[station, half]])).toThrow(RangeError);
  });
});
