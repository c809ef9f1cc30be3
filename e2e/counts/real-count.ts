import { readFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import {
  type CandidateList,
  type CountingMethod,
  type Election,
  parseStationTitle,
  type StationNumber,
  type VoteCounts,
} from "@stemketen/core/election";
import { parseEml, voteCountsOf, writeEml } from "@stemketen/core/eml";
import { definitionOf, pollingStationsOf } from "@stemketen/core/practice-files";
import { type PaperValues, paperOfUnit } from "./station-paper.ts";

/** Folder of the real election files; null where they are not there, and what needs them is skipped by name. */
export const SHARED = process.env["STEMKETEN_SHARED"] ?? null;

/** A station of a real count, with its signed paper. */
export interface RealStation {
  readonly number: StationNumber;
  readonly name: string;
  readonly postalCode: string | null;
  readonly eligibleVoters: number;
  readonly paper: PaperValues;
}

/** A count as the municipality has it on the evening: its papers, and the files to set the program up with. */
export interface PaperCount {
  readonly election: Election;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly method: CountingMethod;
  readonly lists: readonly CandidateList[];
  readonly stations: readonly RealStation[];
  /** The files of the set-up: the real candidate lists, and a definition and stations made for them. */
  readonly files: Readonly<Record<"110a" | "230b" | "110b", Uint8Array>>;
}

/** A whole count as it was held. */
export interface RealCount extends PaperCount {
  readonly seats: number;
  /** The totals that the municipality published. */
  readonly officialTotal: VoteCounts;
}

/**
 * Reads a real count and its lists. The definition (110a) and the stations (110b) of these elections were not
 * published: they are made from the count.
 * @param year folder and part of the names of the files: "gr2022"
 * @param place as in the names of the files: "WestMaasenWaal"
 */
export function readRealCount(shared: string, year: string, place: string, seats: number): RealCount {
  const folder = join(shared, "data", year);
  const listBytes = readFileSync(join(folder, `Kandidatenlijsten_${year.toUpperCase()}_${place}.eml.xml`));
  const read = parseEml(listBytes);
  const count = parseEml(readFileSync(join(folder, `Telling_${year.toUpperCase()}_${place}.eml.xml`)));
  const { election, lists } = must(read.ok && read.value.message === "230b" ? read.value : null, "a 230b");
  const counted = must(count.ok && count.value.message === "510b" ? count.value : null, "a 510b");
  const { id, name } = must(counted.managingAuthority, "a count says who made it");
  const units = counted.units.map((unit) => ({ unit, ...paperOfUnit(unit, counted.election) }));
  const about = {
    election,
    municipality: { id, name },
    seats,
    lists,
    stations: units.map(({ unit, number, counts, paper }) => ({
      ...parseStationTitle(unit.name),
      number,
      eligibleVoters: counts.eligibleVoters,
      paper,
    })),
  };
  const [first] = units;
  return {
    ...about,
    method: must(first, "a count has stations").counts.investigations?.method ?? "CSO",
    officialTotal: voteCountsOf(counted.total),
    files: { "230b": listBytes, ...definitionAndStations(about) },
  };
}

/** The first stations of a real count, as a count of their own. */
export function firstStations(count: RealCount, howMany: number): PaperCount {
  const { election, municipality, method, lists, files } = count;
  const stations = count.stations.slice(0, howMany);
  const ownFiles = { ...files, ...definitionAndStations({ ...count, stations }) };
  return { election, municipality, method, lists, stations, files: ownFiles };
}

/** Makes the files that were not published. */
function definitionAndStations(
  count: Omit<RealCount, "method" | "officialTotal" | "files">,
): Pick<PaperCount["files"], "110a" | "110b"> {
  const unknown = { kind: null, address: null, locality: null };
  const toSetUp = { ...count, stations: count.stations.map((station) => ({ ...station, ...unknown })) };
  return {
    "110a": bytesOf(writeEml(definitionOf(toSetUp))),
    "110b": bytesOf(writeEml(pollingStationsOf(toSetUp))),
  };
}

function bytesOf(chunks: Iterable<string>): Uint8Array {
  return new TextEncoder().encode([...chunks].join(""));
}
