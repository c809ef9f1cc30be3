import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import type { NightOutcome } from "./election-night.ts";
import { nightElection, play } from "./night.fixtures.ts";
import { durationOf, type NightSummary, summaryText } from "./summary.ts";

const TOWN = makePracticeTown(1, { stations: 8, lists: 3, candidates: 8 });
const played = nightElection(TOWN);
const outcome = play(played, { errorRate: 0.05 });
const GOOD: NightSummary = {
  played,
  outcome,
  equalToPaper: true,
  verified: true,
  problems: [],
  seconds: 1.25,
  folder: "/tmp/set",
};

describe("the page at the end", () => {
  it("says in Dutch what happened, what was caught, how long, and where the files are", () => {
    const text = summaryText(GOOD, "nl");
    const { mistakes } = outcome;
    expect(text).toMatch(/^\n {2}Gemeenteraad Lindewaard 2026\n {2}─{28}\n/u);
    expect(text).toContain("8, elk twee keer getypt door verschillende mensen\n");
    expect(text).toContain(`${mistakes.length}, onderschept: ${mistakes.length}, over: 0\n`);
    expect(text).toMatch(/ {2}Fouten op het papier zelf {3}1, aanvaard met een reden: F\.\d+ \(\d+\)\n/u);
    expect(text).toContain("  Gelijk aan het papier       ✓ ja\n");
    expect(text).toContain("  Nagerekend (verify)         ✓ ja\n");
    expect(text).toContain("  Bestanden                   /tmp/set\n");
    expect(text).toMatch(/ {2}Duurde {22}1,[23] s\n\n$/u);
  });

  it("says the same in English", () => {
    const text = summaryText(GOOD, "en");
    expect(text).toContain("each typed twice by different people");
    expect(text).toContain("  Equal to the paper          ✓ yes\n");
    expect(text).toMatch(/Took {24}1\.[23] s\n\n$/u);
    expect(text).not.toMatch(/\b(stembureaus|onderschept|zetels)\b/iu);
  });

  it("names what the check of the files found, ten at most", () => {
    const problem = (number: number): NightSummary["problems"][number] => ({
      kind: "sum",
      path: `eml/${number}.xml`,
      detail: { nl: `som ${number} klopt niet`, en: `sum ${number} is wrong` },
    });
    const problems = Array.from({ length: 12 }, (_, index) => problem(index + 1));
    const text = summaryText({ ...GOOD, verified: false, problems }, "nl");
    expect(text).toContain("  Nagerekend (verify)         ✗ NEE\n    eml/1.xml: som 1 klopt niet\n");
    expect(text).toContain("    eml/10.xml: som 10 klopt niet\n    en nog 2\n");
    expect(text).not.toContain("som 11");
    const english = summaryText({ ...GOOD, verified: false, problems }, "en");
    expect(english).toContain("    eml/10.xml: sum 10 is wrong\n    and 2 more\n");
  });

  it("keeps names from giving the terminal orders", () => {
    const election = { ...TOWN.election, name: "Raad\u001b[31m\nrood" };
    const text = summaryText({ ...GOOD, played: { ...played, election } }, "nl");
    expect(text).not.toContain("\u001b");
    expect(text.split("\n")).toHaveLength(summaryText(GOOD, "nl").split("\n").length);
  });
});

describe("how long a night lasted", () => {
  const lasting = (seconds: number): NightOutcome => {
    const room = Object.create(outcome.room, { seconds: { value: seconds } });
    return { ...outcome, room };
  };

  it.each([
    [0, "0 uur en 0 minuten", "0 hours and 0 minutes"],
    [1, "0 uur en 1 minuut", "0 hours and 1 minute"],
    [60, "0 uur en 1 minuut", "0 hours and 1 minute"],
    [61, "0 uur en 2 minuten", "0 hours and 2 minutes"],
    [3600, "1 uur en 0 minuten", "1 hour and 0 minutes"],
    [18_720, "5 uur en 12 minuten", "5 hours and 12 minutes"],
  ])("%i seconds is %s", (seconds, nl, en) => {
    expect(durationOf(lasting(seconds))).toEqual({ nl, en });
  });
});
