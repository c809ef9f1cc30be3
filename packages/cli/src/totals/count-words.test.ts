import {
  candidateField,
  candidateNumber,
  FIELD,
  type FieldPath,
  listNumber,
  listTotalField,
  stationNumber,
} from "@stemketen/core/election";
import { describe, expect, it } from "vitest";
import type { CountCheckError } from "./count-check.ts";
import { whyNotAddedUp } from "./count-problems.ts";
import { fieldName } from "./field-name.ts";
import { startUnitNames, unitName } from "./unit-names.ts";

describe("names of numbers", () => {
  it("every number of a count has one", () => {
    const counted: readonly FieldPath[] = [
      FIELD.eligibleVoters,
      FIELD.pollCards,
      FIELD.proxies,
      FIELD.voterCards,
      FIELD.admitted,
      FIELD.candidates,
      FIELD.blank,
      FIELD.invalid,
      FIELD.cast,
      FIELD.moreCounted,
      FIELD.fewerCounted,
      FIELD.takenAway,
      FIELD.tooFewIssued,
      FIELD.tooManyIssued,
      FIELD.unexplained,
      FIELD.otherExplanation,
    ];
    const names = counted.flatMap((field) => Object.values(fieldName(field)));
    expect(new Set(names).size).toBe(2 * counted.length);
    expect(names.filter((name) => name.includes("."))).toEqual([]);
  });

  it("lists and candidates are named by their numbers", () => {
    expect(fieldName(listTotalField(listNumber(3)))).toEqual({
      nl: "totaal van lijst 3",
      en: "total of list 3",
    });
    expect(fieldName(candidateField(listNumber(3), candidateNumber(12)))).toEqual({
      nl: "lijst 3, kandidaat 12",
      en: "list 3, candidate 12",
    });
  });

  it("what is no count is named by its path", () => {
    expect(fieldName(FIELD.equalBox).nl).toBe("difference.boxes.equal");
  });
});

describe("names of units", () => {
  it.each([
    [
      ["0668::SB121", "0668::SB2"],
      [121, 2],
    ],
    [["SB1"], [1]],
    [
      ["HSB3::0668::SB1", "HSB3::0668::SB2", "HSB3::0669::SB1"],
      [1, 2, "HSB3::0669::SB1"],
    ],
    [
      ["0668", "HSB1", "HSB1::0668"],
      ["0668", "HSB1", "HSB1::0668"],
    ],
    [
      ["0668::SB0", "0668::SB1234567890", "0668::SB007"],
      ["0668::SB0", "0668::SB1234567890", 7],
    ],
  ])("%j", (ids, names) => {
    expect(ids.map(startUnitNames())).toEqual(names);
  });

  it("are said in words", () => {
    expect(unitName(stationNumber(7))).toEqual({ nl: "stembureau 7", en: "polling station 7" });
    expect(unitName("HSB1")).toEqual({ nl: "HSB1", en: "HSB1" });
  });
});

describe("why a count cannot be added up", () => {
  const unit = stationNumber(7);
  it.each<[CountCheckError, RegExp, RegExp]>([
    [
      { kind: "duplicate-unit", unit },
      /stembureau 7 staat er twee keer in/u,
      /polling station 7 stands there twice/u,
    ],
    [
      { kind: "lists-differ", unit, list: listNumber(3), candidate: null },
      /stembureau 7 .* lijst 3\.$/u,
      /polling station 7 .* list 3\.$/u,
    ],
    [
      { kind: "lists-differ", unit: "HSB1", list: listNumber(3), candidate: candidateNumber(12) },
      /HSB1 .* lijst 3, kandidaat 12\.$/u,
      /HSB1 .* list 3, candidate 12\.$/u,
    ],
    [
      { kind: "rows-differ", unit, field: FIELD.voterCards },
      /stembureau 7 .*kiezerspassen \(C\)/u,
      /voter cards \(C\)/u,
    ],
    [{ kind: "nothing-to-add" }, /niets om op te tellen/u, /nothing to add up/u],
    [
      { kind: "sum-too-large", field: FIELD.blank, sum: 1_000_000_000 },
      /blanco .*: 1000000000\.$/u,
      /blank .*: 1000000000\.$/u,
    ],
    [
      { kind: "no-candidate-number", unit: "HSB1", list: listNumber(3) },
      /bij HSB1 .* lijst 3 /u,
      /at HSB1 .* list 3 /u,
    ],
    [
      { kind: "no-candidate-number", unit: null, list: listNumber(3) },
      /bij het totaal .*/u,
      /at the total .*/u,
    ],
  ])("%j", (error, nl, en) => {
    const said = whyNotAddedUp("map/telling.xml", error);
    expect(said.nl).toMatch(nl);
    expect(said.en).toMatch(en);
    expect(said.nl).toMatch(/^map\/telling\.xml: /u);
    expect(said.en).toMatch(/^map\/telling\.xml: /u);
  });
});
