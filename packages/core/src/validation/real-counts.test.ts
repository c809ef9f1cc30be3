import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formOfCounts, sheetOfCounts, stationNumber, type VoteCounts } from "../election/index.ts";
import { parseEml, voteCountsOf } from "../eml/index.ts";
import { compareStations } from "./compare-stations.ts";
import { findMisplacement } from "./misplaced-rows.ts";
import { municipalityOf, rowsOf, type StationCounts } from "./municipality.ts";
import { validateSheet } from "./validate-sheet.ts";

const shared = process.env["STEMKETEN_SHARED"];

function readStations(file: string): readonly StationCounts[] {
  const result = parseEml(readFileSync(file));
  if (!result.ok || result.value.message !== "510b") throw new Error(`${file} is no count of a municipality`);
  return result.value.units.map((unit) => ({
    number: stationNumber(Number(unit.id.replace(/^.*SB/, ""))),
    counts: voteCountsOf(unit.group, unit.investigations),
  }));
}

function realCounts(): ReadonlyMap<string, readonly StationCounts[]> {
  if (shared === undefined) return new Map();
  const files = ["gr2022", "gr2026"].flatMap((folder) =>
    readdirSync(join(shared, "data", folder))
      .filter((name) => name.startsWith("Telling_"))
      .map((name) => join(shared, "data", folder, name)),
  );
  return new Map(files.map((file) => [file.replace(/^.*Telling_|\.eml\.xml$/g, ""), readStations(file)]));
}

const municipalities = realCounts();
const paperOf = (counts: VoteCounts) => sheetOfCounts(counts, formOfCounts(counts, "GR"));

describe.skipIf(shared === undefined)(
  "real counts (set STEMKETEN_SHARED to the folder that holds them)",
  () => {
    it("are nine municipalities", () => {
      expect(municipalities.size).toBe(9);
    });

    it("contradict themselves in A, B, D, I and J only, and seldom", () => {
      const stations = [...municipalities.values()].flat();
      const wrong = stations
        .map(({ counts }) => validateSheet(paperOf(counts)).filter(({ severity }) => severity === "error"))
        .filter((findings) => findings.length > 0);
      const codes = new Set(wrong.flat().map(({ code }) => code));
      const known = ["F.201", "F.305", "F.306", "F.307", "F.308", "F.309"];
      expect([...codes].filter((code) => !known.includes(code))).toEqual([]);
      expect(wrong.length).toBeLessThan(stations.length / 20);
    });

    it("never hold the same result twice, and hardly ever rows that seem misplaced", () => {
      const findings = [...municipalities].flatMap(([, stations]) => compareStations(stations));
      const lists = [...municipalities.values()].flat().flatMap(({ counts }) => counts.lists);
      expect(findings.filter(({ code }) => code === "W.301")).toEqual([]);
      const misplaced = findings.filter(({ code }) => code === "W.302" || code === "W.303");
      expect(misplaced.length).toBeLessThan(lists.length / 500);
    });

    it("a list leader who changed places with the last candidate is nearly always found", () => {
      const exchanged = [...municipalities.values()]
        .flatMap((stations) => {
          const municipality = municipalityOf(stations);
          return stations.flatMap(({ counts }) => counts.lists.map((list) => rowsOf(list, municipality)));
        })
        .flatMap((rows) => {
          const [leader, last] = [rows.at(0), rows.at(-1)];
          const hasRest = rows.some((row) => row.elsewhere > 0);
          if (leader === undefined || last === undefined || rows.length < 4 || !hasRest) return [];
          if (leader.votes < 15 || leader.votes < 10 * last.votes) return [];
          return [[{ ...leader, votes: last.votes }, ...rows.slice(1, -1), { ...last, votes: leader.votes }]];
        });
      expect(exchanged.length).toBeGreaterThan(1000);
      const found = exchanged.filter((rows) => findMisplacement(rows) !== null);
      expect(found.length).toBeGreaterThan(0.9 * exchanged.length);
    });
  },
);
