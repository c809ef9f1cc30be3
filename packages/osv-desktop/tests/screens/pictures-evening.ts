import { must } from "@stemketen/core/basics";
import { candidateField, type StationNumber } from "@stemketen/core/election";
import { makePracticeTown } from "@stemketen/core/practice";
import { validateSheet } from "@stemketen/core/validation";
import { firstListOf, paperOf as paperIn, type Values } from "../election-night.ts";
import { letMinutesPass, type Screen } from "../tabulator-at-work.ts";
import {
  keepTyped as keepTypedIn,
  typeOver as typeOverIn,
  withExchange,
  withManyBlanks,
} from "../typed-papers.ts";
import type { People } from "./pictures-people.ts";
import type { ProgramInBrowser } from "./program-in-browser.ts";

/** The made-up town on the pictures: enough stations for all that can happen in an evening. */
export const PICTURED_TOWN = makePracticeTown(5, { stations: 24, lists: 5, candidates: 14 });

/** Stations on whose papers stands nothing to look at, in the order in which they are typed. */
const CLEAN = PICTURED_TOWN.stations.flatMap(({ number }) =>
  findingsOn(number).length === 0 ? [number] : [],
);

const clean = (at: number): StationNumber =>
  must(CLEAN[at], "the town has this many papers without findings");

/** The stations of the evening that have something of their own. */
export const PICTURED = {
  /** Two entries in which the votes of two candidates were exchanged. */
  different: clean(0),
  /** A warning that waits for an explanation. */
  toExplain: clean(1),
  /** Half typed by J. van Dam. */
  halfTyped: clean(2),
  /** Nobody began: the next paper of E. Aydın. */
  next: clean(3),
  /** Nobody began either: the paper that B. Smeets takes. */
  afterNext: clean(4),
  /** An error on the paper itself. */
  erring: must(
    PICTURED_TOWN.stations.find(({ number }) =>
      findingsOn(number).some(({ severity }) => severity === "error"),
    ),
    "a paper holds an error",
  ).number,
} as const;

/** How many stations are definitive already, and how many were typed once. */
const [READY, TYPED_ONCE] = [7, 3];

function findingsOn(station: StationNumber) {
  return validateSheet(must(PICTURED_TOWN.papers.get(station), "every station has a paper"));
}

/** What stands on the paper of a station of the pictured town. */
export const paperOf = (station: StationNumber): Values => paperIn(station, PICTURED_TOWN);

/** Keeps what is typed of a paper, with every finding ticked, and goes no further. */
export async function keepTyped(screen: Screen, station: StationNumber, values: Values): Promise<void> {
  await keepTypedIn(screen, station, values, PICTURED_TOWN);
}

/** Types a paper and hands it in. */
async function typeOver(screen: Screen, station: StationNumber, values = paperOf(station)): Promise<void> {
  await typeOverIn(screen, station, values, PICTURED_TOWN);
}

/** The values of the boxes up to a box, in the order of the paper. */
export function valuesBefore(station: StationNumber, box: string): Values {
  const all = Object.entries(paperOf(station));
  return Object.fromEntries(
    all.slice(
      0,
      all.findIndex(([field]) => field === box),
    ),
  );
}

/** A paper on which the second candidate of the first list was exchanged with another. */
function exchanged(station: StationNumber): Values {
  return withExchange(paperOf(station), firstListOf(PICTURED_TOWN).slice(1));
}

/** Brings the count to the middle of its evening: stations in all six states, papers in all places. */
export async function fillEvening(program: ProgramInBrowser, people: People): Promise<void> {
  const { aydin, smeets, vandam, kamphuis } = people;
  const ordinary = CLEAN.slice(5);
  for (const [at, station] of ordinary.slice(0, READY + TYPED_ONCE).entries()) {
    await typeOver(at % 2 === 0 ? aydin : vandam, station);
    letMinutesPass(program.tabulator, 1);
    if (at < READY) await typeOver(smeets, station);
  }
  await typeOver(aydin, PICTURED.different);
  await typeOver(smeets, PICTURED.different, exchanged(PICTURED.different));
  letMinutesPass(program.tabulator, 1);
  for (const person of [smeets, aydin]) {
    await typeOver(person, PICTURED.toExplain, withManyBlanks(paperOf(PICTURED.toExplain), 90));
  }
  letMinutesPass(program.tabulator, 1);
  await typeOver(aydin, PICTURED.erring);
  await keepTyped(vandam, PICTURED.halfTyped, valuesBefore(PICTURED.halfTyped, candidateOf(3, 1)));
  letMinutesPass(program.tabulator, 2);
  await placePapers(kamphuis, ordinary);
}

/** The box of a candidate of a list of the pictured town. */
export function candidateOf(list: number, candidate: number): string {
  const found = must(PICTURED_TOWN.lists[list - 1], "the town has this list");
  return candidateField(found.number, must(found.candidates[candidate - 1], "the list has them").number);
}

/** Says where the papers are, as people do who carry them. */
async function placePapers(screen: Screen, ordinary: readonly StationNumber[]): Promise<void> {
  const move = async (station: StationNumber, from: string, to: string) =>
    screen.mutate("papers.move", { station, from, to });
  for (const station of [...ordinary.slice(0, READY + TYPED_ONCE), ...CLEAN.slice(0, 4), PICTURED.erring]) {
    await move(station, "expected", "in");
  }
  for (const station of ordinary.slice(0, READY)) await move(station, "in", "stored");
  for (const station of ordinary.slice(READY, READY + TYPED_ONCE)) await move(station, "in", "at-entry");
  for (const station of [PICTURED.different, PICTURED.toExplain, PICTURED.erring]) {
    await move(station, "in", "with-coordinator");
  }
}
