import { makePracticeTown } from "@stemketen/core/practice";
import { describe, expect, it } from "vitest";
import { readPage } from "../publication/page.fixtures.ts";
import { FORMS, nightElection, onForm, play, there } from "./night.fixtures.ts";
import { writeNightPage } from "./night-page.ts";
import { countBy } from "./summary.ts";

const TOWN = makePracticeTown(1, { stations: 8, lists: 3, candidates: 8 });

describe("verloop.html", () => {
  const played = nightElection(TOWN);
  const outcome = play(played, { errorRate: 0.05 });
  const page = readPage([...writeNightPage({ played, outcome })].join(""));

  it("is well formed, in Dutch, of itself alone, with its headings in order, and says that it is practice", () => {
    expect(page.headings).toEqual([
      "Verloop van de telling",
      "Uitkomst",
      "Vergissingen bij het typen",
      "Wat er op het papier opviel",
    ]);
    expect(page.links).toEqual(["index.html"]);
    expect(page.text).toContain("OEFENING · geen echte uitslag");
  });

  it("counts the mistakes by kind and by who saw them", () => {
    const { mistakes } = outcome;
    expect(mistakes.length).toBeGreaterThan(20);
    expect(page.text).toContain(`${mistakes.length} vergissingen`);
    for (const [, number] of [
      ...countBy(mistakes, ({ kind }) => kind),
      ...countBy(mistakes, ({ caughtBy }) => caughtBy),
    ]) {
      expect(page.rows).toContainEqual(expect.stringMatching(new RegExp(` \\| ${number}$`, "u")));
    }
    expect(page.text).toContain("100,0 % onderschept");
    expect(page.text).toContain("Geen enkele vergissing is in de uitslag gekomen.");
    expect(page.text).toContain("Elk getal in de uitslag is gelijk aan het papier.");
  });

  it("names every error of a paper with what the coordinator wrote", () => {
    for (const { station, reason } of TOWN.paperErrors) {
      expect(page.rows).toContainEqual(
        expect.stringMatching(new RegExp(`^${station} \\| F\\.\\d+ \\| .* \\| ${reason}$`, "u")),
      );
    }
  });

  it("a night without a mistake says so", () => {
    const perfect = play(played, { errorRate: 0 });
    const { text } = readPage([...writeNightPage({ played, outcome: perfect })].join(""));
    expect(text).toContain("Deze keer vergiste niemand zich.");
    expect(text).toContain("0 vergissingen – onderschept");
  });

  it("names are text, whatever they hold", () => {
    const name = `Raad <van> "A & B" d'Hondt`;
    const awkward = nightElection(TOWN, {
      election: { ...TOWN.election, name },
      reasonFor: () => `<b>omdat</b> "zo" & 't`,
    });
    const night = play(awkward, { errorRate: 0 });
    const text = [...writeNightPage({ played: awkward, outcome: night })].join("");
    const read = readPage(text);
    expect(read.text).toContain(name);
    expect(read.rows).toContainEqual(expect.stringContaining(`<b>omdat</b> "zo" & 't`));
    expect(text).not.toContain("<b>omdat");
  });

  it("a night that failed lists the boxes and the mistakes, and says that nobody saw them", () => {
    const careless = onForm(there(FORMS.find(({ kind }) => kind === "dso-first")));
    const failed = there(
      Array.from({ length: 12 }, (_, seed) => seed)
        .map((seed) => play(careless, { errorRate: 0.2, seed }))
        .find(({ differencesFromPaper }) => differencesFromPaper.length > 0),
    );
    const { text, headings } = readPage([...writeNightPage({ played: careless, outcome: failed })].join(""));
    expect(headings).toContain("Vergissingen die niemand zag");
    const { station } = there(failed.differencesFromPaper[0]);
    expect(text).toContain(`stembureau ${station}, `);
    const remaining = failed.room.mistakes.remaining.length;
    expect(text).toContain(`Door niemand gezien: ${remaining}. Beide invoerders typten daar hetzelfde.`);
    expect(text).not.toContain("is gelijk aan het papier.");
  });
});
