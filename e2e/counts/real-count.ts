import { readFileSync } from "node:fs";
import { join } from "node:path";
import { must } from "@stemketen/core/basics";
import {
  type CandidateList,
  type CountingMethod,
  type Election,
  formOfCounts,
  parseStationTitle,
  type StationNumber,
  sheetOfCounts,
  stationNumber,
  type VoteCounts,
  valuesOfSheet,
} from "@stemketen/core/election";
import { parseEml, voteCountsOf, writeEml } from "@stemketen/core/eml";
import { definitionOf, pollingStationsOf, type SetUpElection } from "@stemketen/core/practice-files";

/** Folder of the real election files; null where they are not there, and what needs them is skipped by name. */
export const SHARED = process.env["STEMKETEN_SHARED"] ?? null;

/** A station of a real count, with its signed paper box for box. */
export interface RealStation {
  readonly number: StationNumber;
  readonly name: string;
  readonly postalCode: string | null;
  readonly eligibleVoters: number;
  readonly paper: Readonly<Record<string, number | boolean>>;
}

/** A real count as the municipality has it on the evening: its papers, and the files to set the program up with. */
export interface RealCount {
  readonly election: Election;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly method: CountingMethod;
  readonly lists: readonly CandidateList[];
  readonly stations: readonly RealStation[];
  /** The totals that the municipality published. */
  readonly officialTotal: VoteCounts;
  /** The files of the set-up: the real candidate lists, and a definition and stations made for them. */
  readonly files: Readonly<Record<"110a" | "230b" | "110b", Uint8Array>>;
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
  const candidates = must(read.ok && read.value.message === "230b" ? read.value : null, "a 230b");
  const counted = must(count.ok && count.value.message === "510b" ? count.value : null, "a 510b");
  const { id, name: town } = must(counted.managingAuthority, "a count says who made it");
  const municipality = { id, name: town };
  const stations = counted.units.map((unit): RealStation => {
    const counts = voteCountsOf(unit.group, unit.investigations);
    const { name, postalCode } = parseStationTitle(unit.name);
    return {
      number: stationNumber(Number(/SB(\d+)$/u.exec(unit.id)?.[1])),
      name,
      postalCode,
      eligibleVoters: counts.eligibleVoters,
      paper: { ...valuesOfSheet(sheetOfCounts(counts, formOfCounts(counts, counted.election.category))) },
    };
  });
  const [first] = counted.units.map(({ group, investigations }) => voteCountsOf(group, investigations));
  const method = must(first, "a count has stations").investigations?.method ?? "CSO";
  const { election, lists } = candidates;
  const toSetUp: SetUpElection = {
    election,
    municipality,
    seats,
    lists,
    stations: stations.map((station) => ({ ...station, kind: null, address: null, locality: null })),
  };
  return {
    election,
    municipality,
    lists,
    stations,
    method,
    officialTotal: voteCountsOf(counted.total),
    files: {
      "110a": bytesOf(writeEml(definitionOf(toSetUp))),
      "230b": listBytes,
      "110b": bytesOf(writeEml(pollingStationsOf(toSetUp))),
    },
  };
}

function bytesOf(chunks: Iterable<string>): Uint8Array {
  return new TextEncoder().encode([...chunks].join(""));
}
