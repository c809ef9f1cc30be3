import type { DifferenceRow } from "@stemketen/core/data-entry";
import { candidateField, candidateNumber, FIELD, listNumber } from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import { whatItLooksLike } from "./what-it-looks-like.ts";

const list = listNumber(3);

function votes(candidate: number, first: number, second: number): DifferenceRow {
  const number = candidateNumber(candidate);
  const path = candidateField(list, number);
  return {
    field: { path, kind: "count", block: "lists", letter: null, list, candidate: number },
    first,
    second,
    ruling: null,
  };
}

const invalid = (first: number, second: number): DifferenceRow => ({
  field: {
    path: FIELD.invalid,
    kind: "count",
    block: "voters-and-votes",
    letter: "G",
    list: null,
    candidate: null,
  },
  first,
  second,
  ruling: null,
});

const said = (rows: readonly DifferenceRow[]) =>
  whatItLooksLike(rows).map(({ kind, rows: about }) => [
    kind,
    about.map(({ field }) => field.candidate ?? field.letter),
  ]);

describe("what differences look like", () => {
  it("sees two values that changed places, and leaves the other row alone", () => {
    expect(said([votes(7, 83, 38), votes(8, 38, 83), invalid(11, 17)])).toEqual([["exchanged", [7, 8]]]);
  });

  it("sees a run that stands one row lower, or higher", () => {
    const lower = [votes(2, 10, 0), votes(3, 20, 10), votes(4, 30, 20), votes(5, 40, 30)];
    expect(said(lower)).toEqual([["shifted", [2, 3, 4, 5]]]);
    const higher = lower.map(({ field, first, second }) => ({
      field,
      first: second,
      second: first,
      ruling: null,
    }));
    expect(whatItLooksLike(higher)).toMatchObject([{ kind: "shifted", by: -1 }]);
  });

  it("sees digits in another order", () => {
    expect(said([invalid(123, 132)])).toEqual([["digits", ["G"]]]);
  });

  it("says nothing of values that have nothing in common, nor of two rows that are not neighbours", () => {
    expect(said([invalid(11, 17), votes(1, 4, 900)])).toEqual([]);
    expect(said([votes(1, 10, 0), votes(3, 20, 10), votes(5, 30, 20), votes(7, 41, 30)])).toEqual([]);
  });
});
