import { err, ok, type Result } from "@stemketen/core/basics";
import type { CountedElection, CountedStation } from "@stemketen/core/csv";
import { parseStationTitle, stationNumber } from "@stemketen/core/election";
import {
  type CandidateListsDocument,
  type CountDocument,
  type ReportingUnit,
  voteCountsOf,
} from "@stemketen/core/eml";
import { nameOf, readEml } from "./files.ts";
import type { Message } from "./message.ts";
import { whyNotOneElection } from "./one-election.ts";
import type { Terminal } from "./terminal.ts";

/** A station of a count, with its place in the file. */
export interface ReadStation extends CountedStation {
  /** "0668::SB121" */
  readonly unitId: string;
  /** "Stembureau De Hucht (postcode: 6626 AC)" */
  readonly title: string;
}

/** The count of a municipality with the names of its lists and candidates. */
interface ReadCountedElection {
  readonly election: Omit<CountedElection, "stations"> & { readonly stations: readonly ReadStation[] };
  /** The count without its units, and the lists, as they were read. */
  readonly counts: CountDocument;
  readonly candidates: CandidateListsDocument;
}

/**
 * Reads the count of a municipality (510b) and its candidate lists (230b), and sees to it that they belong
 * together. Of each station only the numbers are kept.
 * @returns a sentence that names the files when they cannot be read or differ
 */
export async function readCountedElection(
  paths: { readonly counts: string; readonly candidates: string },
  terminal: Terminal,
): Promise<Result<ReadCountedElection, Message>> {
  const candidates = await readEml(paths.candidates, terminal, { expect: ["230b"] });
  if (!candidates.ok) return candidates;
  const stations: ReadStation[] = [];
  const strays: ReportingUnit[] = [];
  const counts = await readEml(paths.counts, terminal, {
    expect: ["510b"],
    onReportingUnit: (unit) => {
      const station = stationOf(unit);
      if (station === null) strays.push(unit);
      else stations.push(station);
    },
  });
  if (!counts.ok) return counts;
  const [count, lists] = [counts.value.document, candidates.value.document];
  const why = whyNotOneElection({
    counts: { path: paths.counts, document: count },
    candidates: { path: paths.candidates, document: lists },
  });
  if (why !== null) return err(why);
  const [stray] = strays;
  if (stray !== undefined) return err(whyNoStation(paths.counts, stray));
  const area = { id: count.managingAuthority?.id ?? "", name: count.managingAuthority?.name ?? "" };
  const election = {
    election: count.election,
    area,
    stations,
    total: voteCountsOf(count.total),
    lists: lists.lists,
  };
  return ok({ election, counts: count, candidates: lists });
}

/** A unit "0668::SB121" as station 121; null when it is no station. */
function stationOf(unit: ReportingUnit): ReadStation | null {
  const number = Number(/(?:^|::)SB(\d{1,9})$/u.exec(unit.id)?.[1] ?? 0);
  if (number === 0) return null;
  const { name, postalCode } = parseStationTitle(unit.name);
  const counts = voteCountsOf(unit.group, unit.investigations);
  return { number: stationNumber(number), name, postalCode, counts, unitId: unit.id, title: unit.name };
}

function whyNoStation(path: string, unit: ReportingUnit): Message {
  const line = unit.position === null ? "" : `, regel ${unit.position.line}, teken ${unit.position.column}`;
  const lineEn =
    unit.position === null ? "" : `, line ${unit.position.line}, character ${unit.position.column}`;
  return {
    nl: `${nameOf(path)}${line}: ${unit.id} is geen stembureau.`,
    en: `${nameOf(path)}${lineEn}: ${unit.id} is not a polling station.`,
  };
}
