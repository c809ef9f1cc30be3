import { rulesFor, rulesForElection } from "@stemketen/core/apportionment";
import { must, ok, type Result } from "@stemketen/core/basics";
import {
  type Finding,
  formOfCounts,
  type PollingStation,
  type StationNumber,
  sheetOfCounts,
  stationForm,
  stationTitle,
} from "@stemketen/core/election";
import { writeEml } from "@stemketen/core/eml";
import { makePracticeTown } from "@stemketen/core/practice";
import { type ReadStation, readCountedElection } from "../counted-election.ts";
import { bytesOf } from "../files.ts";
import type { Message } from "../message.ts";
import { emlPath } from "../publication/published-election.ts";
import type { SetFile } from "../publication/write-set.ts";
import type { Terminal } from "../terminal.ts";
import type { NightElection } from "./election-night.ts";
import { candidateListsOf, definitionOf, pollingStationsOf } from "./practice-files.ts";

/** The election to play, and the files it begins with. */
export interface NightSource {
  readonly played: NightElection;
  /** Where each station stands in the count file. */
  readonly places: ReadonlyMap<StationNumber, Pick<ReadStation, "unitId" | "title">>;
  readonly files: readonly SetFile[];
}

/** The town always has the same people and papers; `--seed` decides what goes wrong in the night. */
const TOWN_SEED = 1;
const ON_PAPER = "Het staat zo op het ondertekende papier; gecontroleerd door de coördinator.";

/** The built-in municipality, with real errors on some of its papers. */
export function builtInSource(): NightSource {
  const town = makePracticeTown(TOWN_SEED);
  const { election, municipality, seats, lists, stations, papers, paperErrors } = town;
  const reasons = new Map(paperErrors.map(({ station, reason }) => [station, reason]));
  return {
    played: {
      election,
      municipality,
      seats,
      rules: rulesFor(seats),
      lists,
      stations,
      form: stationForm("CSO", "first", election.category),
      papers,
      officialTotal: null,
      reasonFor: (station: StationNumber, _finding: Finding) => reasons.get(station) ?? ON_PAPER,
    },
    places: new Map(
      stations.map((station) => {
        const unitId = `${municipality.id}::SB${station.number}`;
        return [station.number, { unitId, title: stationTitle(station) }];
      }),
    ),
    files: [
      { path: emlPath("110a", election), chunks: writeEml(definitionOf(town)) },
      { path: emlPath("110b", election), chunks: writeEml(pollingStationsOf(town)) },
      { path: emlPath("230b", election), chunks: writeEml(candidateListsOf(town)) },
    ],
  };
}

/** A real count played back: its stations are the papers, its own total is what must come out. */
export async function sourceOfFiles(
  paths: { readonly counts: string; readonly candidates: string },
  seats: number,
  terminal: Terminal,
): Promise<Result<NightSource, Message>> {
  const read = await readCountedElection(paths, terminal);
  if (!read.ok) return read;
  const { election: counted, counts, candidates } = read.value;
  const { election } = counts;
  const form = formOfCounts(must(counted.stations[0], "a count has stations").counts, election.category);
  const lists = candidates.lists;
  const stations = counted.stations.map(
    ({ number, name, postalCode, counts: of }): PollingStation => ({
      number,
      name,
      postalCode,
      eligibleVoters: of.eligibleVoters,
      kind: null,
      address: null,
      locality: null,
    }),
  );
  const source: NightSource = {
    played: {
      election,
      municipality: counted.area,
      seats,
      rules: rulesForElection(election.category, seats) ?? rulesFor(seats),
      lists,
      stations,
      form,
      papers: new Map(counted.stations.map(({ number, counts: of }) => [number, sheetOfCounts(of, form)])),
      officialTotal: counted.total,
      reasonFor: () => ON_PAPER,
    },
    places: new Map(counted.stations.map(({ number, unitId, title }) => [number, { unitId, title }])),
    files: [{ path: emlPath("230b", election), chunks: await bytesOf(terminal.path(paths.candidates)) }],
  };
  return ok(source);
}
