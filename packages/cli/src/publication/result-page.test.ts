import { rulesFor } from "@stemketen/core/apportionment";
import { countsOfSheet, type Election, numbersOf } from "@stemketen/core/election";
import { makePracticeTown, type PracticeTown } from "@stemketen/core/practice";
import { addUp } from "@stemketen/core/tabulation";
import { describe, expect, it } from "vitest";
import { assignSeats } from "./assign-seats.ts";
import { readPage } from "./page.fixtures.ts";
import { writeResultPage } from "./result-page.ts";
import type { SeatAssignment } from "./seat-assignment.ts";

/** The seats of a town by its papers. */
function assignmentOf(town: PracticeTown, seats = town.seats): SeatAssignment {
  const counts = town.stations.map(({ number, eligibleVoters }) => {
    const paper = town.papers.get(number);
    if (paper === undefined) throw new Error("a station has a paper");
    return { unit: number, counts: countsOfSheet(paper, eligibleVoters ?? 0) };
  });
  const added = addUp(counts, town.lists.map(numbersOf));
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const total = added.value.counts;
  const rules = rulesFor(seats);
  const assigned = assignSeats({ seats, rules, lists: total.lists }, (lot) => ({
    drawn: lot.options[0] ?? 0,
    at: null,
  }));
  if (assigned.kind === "lot-required") throw new Error("lots are drawn");
  const { outcome, lots } = assigned;
  return { election: town.election, seats, rules, lists: town.lists, total, deceased: [], lots, outcome };
}

function pageOf(
  assignment: SeatAssignment,
  more: { practice?: boolean; stations?: number; files?: readonly string[] } = {},
) {
  const { practice = false, stations = 6, files = ["zetelverdeling.json", "MANIFEST.sha256"] } = more;
  const text = [...writeResultPage({ assignment, stations, practice, files })].join("");
  return { text, page: readPage(text) };
}

const TOWN = makePracticeTown(1, { stations: 6, lists: 4, candidates: 8 });
const ASSIGNMENT = assignmentOf(TOWN);

describe("index.html", () => {
  const { page } = pageOf(ASSIGNMENT);

  it("is well formed, in Dutch, of itself alone, with its headings in order", () => {
    expect(page.headings.slice(0, 4)).toEqual([
      "Uitslag",
      "Zetels per lijst",
      "Gekozen",
      "Zo zijn de zetels verdeeld",
    ]);
    expect(page.headings.at(-1)).toBe("Controleer het zelf");
  });

  it("gives every list its votes and seats, and the sum", () => {
    for (const { list, seats } of ASSIGNMENT.outcome.seats) {
      const { name } = TOWN.lists.find(({ number }) => number === list) ?? { name: "" };
      const row = page.rows.find((text) => text.startsWith(`${list} | ${name} | ${seats} | `));
      expect(row).toMatch(/ \| [\d.]+ \| \d+,\d %/u);
    }
    const total = ASSIGNMENT.total.candidateVotes.toLocaleString("de-DE");
    expect(page.rows).toContainEqual(expect.stringContaining(`| Totaal | ${TOWN.seats} | ${total}`));
  });

  it("names everyone elected under their list, and how", () => {
    const elected = page.rows.filter((row) => / \| (voorkeurstemmen|volgorde van de lijst)$/u.test(row));
    expect(elected).toHaveLength(TOWN.seats);
    const groups = page.rows.filter((row) => row.startsWith("Lijst ") && /zetels?$/u.test(row));
    expect(groups).toEqual(
      ASSIGNMENT.outcome.seats.flatMap(({ list, seats }) => {
        const { name = "" } = TOWN.lists.find(({ number }) => number === list) ?? {};
        return seats === 0 ? [] : [`Lijst ${list} · ${name} ${seats === 1 ? "1 zetel" : `${seats} zetels`}`];
      }),
    );
  });

  it("tells every step of the calculation under its article", () => {
    for (const { sentence } of ASSIGNMENT.outcome.steps) expect(page.text).toContain(sentence);
    expect(page.headings).toContain("De kiesdeler (Kieswet P 5)");
    expect(page.headings.filter((heading) => /^P \d+a?$/u.test(heading))).toEqual([]);
  });

  it("links to every file, and says how to check them", () => {
    expect(page.links).toEqual(["zetelverdeling.json", "MANIFEST.sha256"]);
    expect(page.text).toContain("sha256sum --check --strict MANIFEST.sha256");
    expect(page.text).toContain("stemketen verify .");
  });

  it("says that it is practice, only when it is", () => {
    expect(page.text).not.toContain("OEFENING");
    expect(pageOf(ASSIGNMENT, { practice: true }).page.text).toContain("OEFENING · geen echte uitslag");
  });

  it("counts one station as one", () => {
    expect(pageOf(ASSIGNMENT, { stations: 1 }).page.text).toMatch(/\b1 stembureau /u);
    expect(page.text).toMatch(/\b6 stembureaus /u);
  });

  it("says that seats stay empty when there are too few candidates", () => {
    const full = pageOf(assignmentOf(TOWN, 40)).page.text;
    expect(full).toMatch(/\d+ zetels blijven leeg ?: er zijn niet genoeg kandidaten\./u);
    expect(page.text).not.toContain("leeg");
  });
});

describe("names in index.html", () => {
  const AWKWARD = `<b>&amp; "d'Hondt" </title><script>alert(1)</script>`;
  const town: PracticeTown = {
    ...TOWN,
    election: { ...TOWN.election, name: AWKWARD } satisfies Election,
    lists: TOWN.lists.map((list) => ({
      ...list,
      name: AWKWARD,
      candidates: list.candidates.map((candidate) => ({ ...candidate, lastName: AWKWARD, initials: "<i>" })),
    })),
  };

  it("are text, whatever they hold", () => {
    const { text, page } = pageOf(assignmentOf(town), { files: [`a"onclick="b<c>&.csv`] });
    expect(page.text).toContain(AWKWARD);
    expect(page.rows.filter((row) => row.startsWith("<i>")).length).toBeGreaterThan(0);
    expect(page.links).toEqual([`a"onclick="b<c>&.csv`]);
    expect(text).not.toContain("<script");
    expect(text).not.toContain("<b>&amp;");
  });
});
