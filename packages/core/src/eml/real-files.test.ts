import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assert } from "../basics/index.ts";
import type { EmlDocument } from "./documents.ts";
import { parseEml } from "./reader.ts";
import { voteCountsOf } from "./vote-counts.ts";

const SHARED = process.env["STEMKETEN_SHARED"];

function document(path: string): EmlDocument {
  const result = parseEml(readFileSync(join(SHARED ?? "", "data", path)));
  assert(result.ok, `${path} can be read: ${result.ok ? "" : JSON.stringify(result.error)}`);
  return result.value;
}

function count(path: string) {
  const found = document(path);
  assert("units" in found, `${path} is a count`);
  return found;
}

/** Year, municipality, stations, lists. */
const COUNTS = [
  ["gr2022", "Altena", 42, 8],
  ["gr2022", "Heumen", 10, 7],
  ["gr2022", "Leeuwarden", 105, 10],
  ["gr2022", "Lelystad", 58, 17],
  ["gr2022", "ReuselDeMierden", 10, 5],
  ["gr2022", "Rozendaal", 3, 3],
  ["gr2022", "Schiermonnikoog", 1, 3],
  ["gr2022", "WestMaasenWaal", 21, 8],
  ["gr2026", "Rozendaal", 1, 3],
] as const;

describe.skipIf(SHARED === undefined)("real files (skipped without STEMKETEN_SHARED)", () => {
  it("are all read", () => {
    const folders = ["gr2022", "gr2026", "definitions", "synthetic"];
    const paths = folders.flatMap((folder) =>
      readdirSync(join(SHARED ?? "", "data", folder))
        .filter((name) => name.endsWith(".xml"))
        .map((name) => join(folder, name)),
    );
    expect(paths.length).toBeGreaterThanOrEqual(28);
    for (const path of paths) expect(document(path).version.draft).toBe(false);
  });

  it.each(COUNTS)(
    "510b of %s, %s: %i stations and %i lists, whose sums agree with the total",
    (year, name, stations, lists) => {
      const { units, total, message, canonical } = count(
        `${year}/Telling_${year.toUpperCase()}_${name}.eml.xml`,
      );
      expect([message, canonical, units.length, total.lists.length]).toEqual(["510b", true, stations, lists]);
      const counts = voteCountsOf(total);
      const sum = (of: (unit: (typeof units)[number]) => number) =>
        units.reduce((all, unit) => all + of(unit), 0);
      expect(sum(({ group }) => group.totalCounted)).toBe(total.totalCounted);
      expect(sum(({ group }) => voteCountsOf(group).admitted.total)).toBe(counts.admitted.total);
      for (const [at, list] of total.lists.entries()) {
        expect(sum(({ group }) => group.lists[at]?.votes ?? 0)).toBe(list.votes);
        expect(list.candidates.reduce((all, { votes }) => all + votes, 0)).toBe(list.votes);
      }
    },
  );

  it("West Maas en Waal: numbers of the total and of a station", () => {
    const { total, units, election } = count("gr2022/Telling_GR2022_WestMaasenWaal.eml.xml");
    expect(election).toMatchObject({ id: "GR2022_WestMaasenWaal", subcategory: "GR1", date: "2022-03-16" });
    expect(total.lists[0]).toMatchObject({ number: 1, votes: 1893 });
    expect(total.lists[0]?.candidates[0]).toMatchObject({ number: 1, votes: 581 });
    expect(total.uncounted).toHaveLength(11);
    const last = units.at(-1);
    expect(last?.group).toMatchObject({ cast: 0, totalCounted: 235 });
    expect(last && voteCountsOf(last.group).admitted).toEqual({
      pollCards: 208,
      proxies: 31,
      voterCards: 0,
      total: 239,
    });
  });

  it("Rozendaal 2026: of release 1.2.2, decentral, nothing investigated", () => {
    const { version, units } = count("gr2026/Telling_GR2026_Rozendaal.eml.xml");
    expect(version).toEqual({ number: "1.2.2", draft: false });
    const [unit] = units;
    expect(unit && voteCountsOf(unit.group, unit.investigations)).toMatchObject({
      eligibleVoters: 1385,
      admitted: { pollCards: 914, proxies: 147, voterCards: null, total: 1061 },
      invalid: 3,
      blank: 2,
      fewerCounted: 2,
      explanations: null,
      investigations: { method: "DSO", unexplainedDifference: false, otherError: false, corrected: false },
    });
  });

  it.each([
    ["gr2022/Kandidatenlijsten_GR2022_WestMaasenWaal", 8, 251],
    ["gr2026/Kandidatenlijsten_GR2026_Rozendaal", 3, 33],
    ["synthetic/eml230b_kandidatenlijsten-juinen", 4, 94],
  ])("230b %s: %i lists with %i candidates", (path, lists, candidates) => {
    const found = document(`${path}.eml.xml`);
    assert(found.message === "230b", "candidate lists");
    expect(found.lists).toHaveLength(lists);
    expect(found.lists.flatMap((list) => list.candidates)).toHaveLength(candidates);
  });

  it.each([
    ["gr2022/Resultaat_GR2022_Altena", 31],
    ["gr2022/Resultaat_GR2022_Heumen", 17],
    ["gr2022/Resultaat_GR2022_Leeuwarden", 39],
    ["gr2022/Resultaat_GR2022_Lelystad", 37],
    ["gr2022/Resultaat_GR2022_ReuselDeMierden", 15],
    ["gr2022/Resultaat_GR2022_Rozendaal", 9],
    ["gr2022/Resultaat_GR2022_Schiermonnikoog", 9],
    ["gr2022/Resultaat_GR2022_WestMaasenWaal", 17],
    ["gr2026/Resultaat_GR2026_Rozendaal", 9],
  ])("520 %s: %i elected, numbered in order of election", (path, elected) => {
    const found = document(`${path}.eml.xml`);
    assert(found.message === "520", "a result");
    expect(found.lists.flatMap((list) => list.candidates)).toHaveLength(elected);
    for (const { candidates } of found.lists) {
      expect(candidates.map(({ number }) => number)).toEqual(candidates.map((_, index) => index + 1));
      expect(candidates.every((candidate) => candidate.elected && [1, 2].includes(candidate.ranking))).toBe(
        true,
      );
    }
  });

  it.each([
    ["definitions/Verkiezingsdefinitie_GR2026_Stadskanaal", "GR", 23, 25, 1],
    ["definitions/Verkiezingsdefinitie_PS2023_Drenthe", "PS", 43, 25, 14],
    ["definitions/Verkiezingsdefinitie_PS2023_Gelderland", "PS", 55, 25, 54],
    ["definitions/Verkiezingsdefinitie_PS2023_Limburg", "PS", 47, 25, 34],
    ["definitions/Verkiezingsdefinitie_AB2023_Limburg", "AB", 26, 25, 33],
    ["synthetic/eml110a_verkiezingsdefinitie-juinen", "GR", 45, 25, 1],
  ])(
    "110a %s: a %s with %i seats, threshold %i and %i regions",
    (path, category, seats, threshold, regions) => {
      const found = document(`${path}.eml.xml`);
      assert(found.message === "110a", "a definition");
      expect(found).toMatchObject({ seats, preferenceThresholdPercent: threshold, canonical: false });
      expect(found.election.category).toBe(category);
      expect(found.regions).toHaveLength(regions);
    },
  );

  it("110b of Juinen", () => {
    expect(document("synthetic/eml110b_stembureaulijst-juinen.eml.xml")).toMatchObject({
      message: "110b",
      municipality: { id: "0042", name: "Juinen" },
      eligibleVoters: 3353,
      pollingPlaces: [
        { number: 1, name: "Studio The Rules", postalCode: "2541 AA", eligibleVoters: 1, channel: "polling" },
        { number: 2, name: "De Mattenklopper" },
        { number: 3, name: "De Positivozaal", postalCode: "2541 CC" },
      ],
    });
  });
});
