import { describe, expect, it } from "vitest";
import { ELECTION_CATEGORIES, hasVoterCards, isReferendum } from "./election.ts";
import { calendarDate } from "./identifiers.ts";
import {
  asksWhetherExplained,
  blocksOf,
  formVersionOn,
  hasDifferenceBoxes,
  hasExplanationCounts,
  municipalityForm,
  stationForm,
} from "./sheet-form.ts";
import { FORMS, form, KINDS, nameOf } from "./sheets.fixtures.ts";

describe("which form lies before the typist", () => {
  it.each([
    ["CSO", "first", "cso-first"],
    ["CSO", "next", "cso-next"],
    ["DSO", "first", "dso-first"],
    ["DSO", "next", "dso-next"],
  ] as const)("%s, %s session: %s", (method, session, kind) => {
    expect(stationForm(method, session, "GR")).toEqual({ kind, version: "2026", voterCards: false });
  });

  it("K 1: row C is on the forms of elections in which one may vote elsewhere", () => {
    const without = ELECTION_CATEGORIES.filter((category) => !hasVoterCards(category));
    expect(without).toEqual(["GR", "ER", "BC", "GC"]);
    for (const category of ELECTION_CATEGORIES) {
      const voterCards = !without.includes(category);
      expect(stationForm("CSO", "first", category, "2026").voterCards).toBe(voterCards);
      expect(municipalityForm(category)).toEqual({ kind: "csb-entry", version: "2026", voterCards });
    }
  });

  it("forms of 2022 have row C for every election", () => {
    for (const category of ELECTION_CATEGORIES) {
      expect(stationForm("DSO", "first", category, "2022")).toEqual(form("dso-first", "2022", true));
      expect(municipalityForm(category, "2022")).toEqual(form("csb-entry", "2022", true));
    }
  });

  it("an election is counted on the forms of its day", () => {
    expect(formVersionOn(calendarDate("2022-03-16"))).toBe("2022");
    expect(formVersionOn(calendarDate("2025-10-29"))).toBe("2022");
    expect(formVersionOn(calendarDate("2026-03-18"))).toBe("2026");
  });

  it("only referendums have options instead of lists", () => {
    expect(ELECTION_CATEGORIES.filter(isReferendum)).toEqual(["NR", "PR", "LR", "IR"]);
  });
});

describe("what a form has", () => {
  it("blocks, in the order of the paper", () => {
    const common = ["voters-and-votes", "difference", "lists"];
    expect(Object.fromEntries(KINDS.map((kind) => [kind, blocksOf(form(kind))]))).toEqual({
      "cso-first": ["extra-investigation", "station-differences", ...common],
      "cso-next": common,
      "dso-first": ["report", "corrections", ...common],
      "dso-next": common,
      "csb-entry": ["eligible-voters", ...common],
    });
  });

  it.each(FORMS.map((of) => [nameOf(of), of] as const))(
    "%s: explains a difference in its own way",
    (_, of) => {
      const isStation = of.kind !== "csb-entry";
      expect(hasDifferenceBoxes(of)).toBe(isStation);
      expect(asksWhetherExplained(of)).toBe(isStation && of.version === "2026");
      expect(hasExplanationCounts(of)).toBe(of.version === "2022");
    },
  );

  it("refuses a kind it does not know", () => {
    // @ts-expect-error A form from a later version.
    expect(() => blocksOf({ kind: "hsb-entry", version: "2026", voterCards: false })).toThrow(
      'unhandled variant "hsb-entry"',
    );
  });
});
