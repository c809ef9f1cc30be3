import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import {
  countsOfSheet,
  numbersOf,
  type StationNumber,
  stationTitle,
  type VoteCounts,
} from "@stemketen/core/election";
import { countDocumentOf, writeCount, writeEml } from "@stemketen/core/eml";
import { makePracticeTown, type PracticeTown, type PracticeTownSize } from "@stemketen/core/practice";
import { candidateListsOf, definitionOf } from "@stemketen/core/practice-files";
import { addUp } from "@stemketen/core/tabulation";

/** A made-up municipality that is small enough for many tests. */
export const SMALL: PracticeTownSize = { stations: 6, lists: 4, candidates: 8 };

export function smallTown(seed = 1, size: PracticeTownSize = SMALL): PracticeTown {
  return makePracticeTown(seed, size);
}

/** What is counted at each station of a town: what its papers say. */
export function countsOf(town: PracticeTown): ReadonlyMap<StationNumber, VoteCounts> {
  return new Map(
    town.stations.map(({ number, eligibleVoters }) => {
      const paper = must(town.papers.get(number), "a station has a paper");
      return [number, countsOfSheet(paper, eligibleVoters ?? 0)];
    }),
  );
}

/** The sum of what was counted at the stations of a town. */
export function totalOf(town: PracticeTown, counts = countsOf(town)): VoteCounts {
  const units = [...counts].map(([unit, of]) => ({ unit, counts: of }));
  const added = addUp(units, town.lists.map(numbersOf));
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value.counts;
}

/** The text of the 510b of a town. `counts` and `total` are its own unless they are given. */
export function countText(
  town: PracticeTown,
  counts = countsOf(town),
  total = totalOf(town, counts),
): string {
  const { header, units } = countDocumentOf({
    message: "510b",
    election: town.election,
    authority: town.municipality,
    creationDateTime: "2026-03-19T12:00:00.000",
    lists: town.lists,
    units: town.stations.map((station) => ({
      id: `${town.municipality.id}::SB${station.number}`,
      name: stationTitle(station),
      counts: must(counts.get(station.number), "every station was counted"),
    })),
    total,
  });
  return [...writeCount(header, units)].join("");
}

/** Names of the files that writeTown writes. */
export const TOWN_FILES = {
  counts: "telling.xml",
  candidates: "lijsten.xml",
  definition: "definitie.xml",
} as const;

/** Writes the 510b, 230b and 110a of a town. */
export function writeTown(folder: string, town: PracticeTown, counts = countText(town)): void {
  writeFileSync(join(folder, TOWN_FILES.counts), counts);
  writeFileSync(join(folder, TOWN_FILES.candidates), [...writeEml(candidateListsOf(town))].join(""));
  writeFileSync(join(folder, TOWN_FILES.definition), [...writeEml(definitionOf(town))].join(""));
}

/** The words that name the count and the lists of writeTown. */
export const COUNT_AND_LISTS = [
  "--counts",
  TOWN_FILES.counts,
  "--candidates",
  TOWN_FILES.candidates,
] as const;
