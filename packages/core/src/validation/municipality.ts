import type { CandidateNumber, ListNumber, ListVotes, StationNumber, VoteCounts } from "../election/index.ts";

/** The counts of one station of a municipality. */
export interface StationCounts {
  readonly number: StationNumber;
  readonly counts: VoteCounts;
}

/** Votes on a list in all stations together: its totals as written, and the votes per candidate. */
interface ListInMunicipality {
  total: number;
  readonly candidates: Map<CandidateNumber, number>;
}

/** All stations together, so that each can be held against the others. */
export interface Municipality {
  /** Votes on all lists. */
  readonly total: number;
  readonly lists: ReadonlyMap<ListNumber, Readonly<ListInMunicipality>>;
}

/** Adds the stations up. */
export function municipalityOf(stations: readonly StationCounts[]): Municipality {
  const lists = new Map<ListNumber, ListInMunicipality>();
  for (const list of stations.flatMap(({ counts }) => counts.lists)) {
    const sum = lists.get(list.number) ?? { total: 0, candidates: new Map<CandidateNumber, number>() };
    lists.set(list.number, sum);
    sum.total += list.total;
    for (const { number, votes } of list.candidates) {
      sum.candidates.set(number, (sum.candidates.get(number) ?? 0) + votes);
    }
  }
  return { lists, total: sumOf([...lists.values()].map(({ total }) => total)) };
}

/** One candidate's row: the votes at a station, and in the rest of the municipality. */
export interface Row {
  readonly number: CandidateNumber;
  readonly votes: number;
  readonly elsewhere: number;
}

/** The rows of a list at one of the stations. */
export function rowsOf(list: ListVotes, municipality: Municipality): readonly Row[] {
  const everywhere = municipality.lists.get(list.number)?.candidates;
  return list.candidates.map(({ number, votes }) => {
    return { number, votes, elsewhere: (everywhere?.get(number) ?? votes) - votes };
  });
}

/** The sum of some numbers. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
