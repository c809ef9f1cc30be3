import { type CountedElection, writeOsv43, writeTidyTable } from "@stemketen/core/csv";
import {
  countsOfSheet,
  type Election,
  type Instant,
  stationTitle,
  type VoteCounts,
} from "@stemketen/core/election";
import { type CountedUnit, countDocumentOf, emlTimeOf, writeCount } from "@stemketen/core/eml";
import type { CheckedCount } from "./count-check.ts";
import type { DefinitiveStation } from "./definitive-sheets.ts";

/** A checked count with what its files say besides the numbers of the stations. */
export interface CountToWrite {
  readonly count: CheckedCount;
  /** As it is written: marked when it is practice. */
  readonly election: Election;
  /** Z of the municipality: it goes into the total, and is not a sum of the stations. */
  readonly eligibleVoters: number;
  readonly madeAt: Instant;
}

function totalOf({ count, eligibleVoters }: CountToWrite): VoteCounts {
  return { ...count.totals.counts, eligibleVoters };
}

function countsOf({ station, state }: DefinitiveStation): VoteCounts {
  return countsOfSheet(state.sheet, station.eligibleVoters ?? 0);
}

/** The 510b: the count of the municipality, station by station. */
export function writeStationCount(toWrite: CountToWrite): Generator<string> {
  const { count, election, madeAt } = toWrite;
  const { municipality, lists } = count.election;
  const { header, units } = countDocumentOf({
    message: "510b",
    election,
    authority: municipality,
    creationDateTime: emlTimeOf(madeAt),
    lists,
    units: count.stations.map(
      (definitive): CountedUnit => ({
        id: `${municipality.id}::SB${definitive.station.number}`,
        name: stationTitle(definitive.station),
        counts: countsOf(definitive),
      }),
    ),
    total: totalOf(toWrite),
  });
  return writeCount(header, units);
}

function tableOf(toWrite: CountToWrite): CountedElection {
  const { count, election } = toWrite;
  return {
    election,
    area: count.election.municipality,
    stations: count.stations.map((definitive) => {
      const { number, name, postalCode } = definitive.station;
      return { number, name, postalCode, counts: countsOf(definitive) };
    }),
    total: totalOf(toWrite),
    lists: count.election.lists,
  };
}

/** The table osv4-3, in the form in which municipalities publish a count. */
export function writePublicTable(toWrite: CountToWrite): Generator<string> {
  return writeOsv43(tableOf(toWrite));
}

/** The tidy table, for analysts. */
export function writeTable(toWrite: CountToWrite): Generator<string> {
  return writeTidyTable(tableOf(toWrite));
}
