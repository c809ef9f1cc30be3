import { assert, seededRandom } from "../basics/index.ts";
import {
  type CandidateList,
  calendarDate,
  type Election,
  electionId,
  LARGE_COUNCIL_SEATS,
  type PollingStation,
  type ResultSheet,
  type StationNumber,
  sheetOfCounts,
  stationForm,
} from "../election/index.ts";
import { makeCandidateLists } from "./candidate-lists.ts";
import { councilSize } from "./council-size.ts";
import { MUNICIPALITY } from "./names.ts";
import { type PaperError, spoilSomePapers } from "./paper-errors.ts";
import { makeStationCounts } from "./station-counts.ts";
import { makeStations } from "./stations.ts";

/** A made-up municipality with everything an election night needs, and the papers of its stations. */
export interface PracticeTown {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly election: Election;
  readonly seats: number;
  readonly lists: readonly CandidateList[];
  readonly stations: readonly PollingStation[];
  /** The signed paper of each station, as it must come out of the count. */
  readonly papers: ReadonlyMap<StationNumber, ResultSheet>;
  /** Errors that really stand on those papers. */
  readonly paperErrors: readonly PaperError[];
}

export interface PracticeTownSize {
  readonly stations: number;
  readonly lists: number;
  /** Candidates on the longest list. */
  readonly candidates: number;
}

/** The built-in town: forty stations, nine lists. */
export const PRACTICE_TOWN_SIZE: PracticeTownSize = { stations: 40, lists: 9, candidates: 30 };

/**
 * Makes the town of Lindewaard, which does not exist. The same seed and size give the same town.
 * @param seed a whole number
 * @param size stations 1–5000, lists 1–99, candidates 5–80
 */
export function makePracticeTown(seed: number, size: PracticeTownSize = PRACTICE_TOWN_SIZE): PracticeTown {
  assert(
    size.stations >= 1 && size.lists >= 1 && size.candidates >= 5,
    "a town has stations, lists and candidates",
  );
  const random = seededRandom(seed);
  const lists = makeCandidateLists(random, size.lists, size.candidates);
  const stations = makeStations(random, size.stations);
  const voters = stations.reduce((sum, station) => sum + (station.eligibleVoters ?? 0), 0);
  // About four in five inhabitants may vote.
  const seats = councilSize(Math.floor((voters * 5) / 4));
  const form = stationForm("CSO", "first", "GR");
  const papers = new Map(
    stations.map((station) => [
      station.number,
      sheetOfCounts(makeStationCounts(random, lists, station), form),
    ]),
  );
  const spoiled = spoilSomePapers(random, papers);
  return {
    municipality: MUNICIPALITY,
    election: practiceElection(seats),
    seats,
    lists,
    stations,
    papers: spoiled.papers,
    paperErrors: spoiled.errors,
  };
}

function practiceElection(seats: number): Election {
  return {
    id: electionId(`GR2026_${MUNICIPALITY.name}`),
    name: `Gemeenteraad ${MUNICIPALITY.name} 2026`,
    category: "GR",
    subcategory: seats >= LARGE_COUNCIL_SEATS ? "GR2" : "GR1",
    domain: MUNICIPALITY,
    date: calendarDate("2026-03-18"),
    nominationDate: calendarDate("2026-02-02"),
  };
}
