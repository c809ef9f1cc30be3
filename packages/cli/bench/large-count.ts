import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import { countsOfSheet, numbersOf, stationTitle } from "@stemketen/core/election";
import { countDocumentOf, writeCount, writeEml } from "@stemketen/core/eml";
import { makePracticeTown } from "@stemketen/core/practice";
import { candidateListsOf } from "@stemketen/core/practice-files";
import { addUp } from "@stemketen/core/tabulation";

/** Lists get shorter towards the end: with 52 candidates on the first, twenty lists have 40 each on average. */
const SIZE = { stations: 1000, lists: 20, candidates: 52 };

/** The files of a very large municipality, as a person would give them to `night`. */
export interface LargeCount {
  readonly counts: string;
  readonly candidates: string;
  readonly seats: number;
  readonly candidateCount: number;
}

/** Makes the 510b and 230b of a municipality of 1,000 stations. */
export function makeLargeCount(folder: string): LargeCount {
  const town = makePracticeTown(1, SIZE);
  const { election, municipality, lists, seats } = town;
  const units = town.stations.map((station) => {
    const paper = must(town.papers.get(station.number), "a station has a paper");
    return { station, unit: station.number, counts: countsOfSheet(paper, station.eligibleVoters ?? 0) };
  });
  const added = addUp(units, lists.map(numbersOf));
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const document = countDocumentOf({
    message: "510b",
    election,
    authority: municipality,
    creationDateTime: "2026-03-19T22:00:00.000",
    lists,
    units: units.map(({ station, counts }) => {
      return { id: `${municipality.id}::SB${station.number}`, name: stationTitle(station), counts };
    }),
    total: added.value.counts,
  });
  const files = { counts: join(folder, "510b.xml"), candidates: join(folder, "230b.xml") };
  writeFile(files.counts, writeCount(document.header, document.units));
  writeFile(files.candidates, writeEml(candidateListsOf(town)));
  return { ...files, seats, candidateCount: lists.reduce((sum, list) => sum + list.candidates.length, 0) };
}

function writeFile(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, "wx");
  for (const chunk of chunks) writeSync(file, chunk);
  closeSync(file);
}
