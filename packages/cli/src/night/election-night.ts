import type { ApportionmentRules } from "@stemketen/core/apportionment";
import type { AuditActor } from "@stemketen/core/audit";
import { must, type RandomSource } from "@stemketen/core/basics";
import { type Actor, makeEntryContext } from "@stemketen/core/data-entry";
import {
  type CandidateList,
  type Election,
  type FieldPath,
  type FieldValue,
  type Finding,
  findingKey,
  type Instant,
  instant,
  numbersOf,
  type PollingStation,
  type ResultSheet,
  type SheetForm,
  type StationNumber,
  type VoteCounts,
  valuesOfSheet,
} from "@stemketen/core/election";
import { countsOfSession, reconcile, type Totals, tabulate } from "@stemketen/core/tabulation";
import { compareStations, validateSheet } from "@stemketen/core/validation";
import { assignSeats } from "../publication/assign-seats.ts";
import type { SeatAssignment } from "../publication/seat-assignment.ts";
import { coordinatorAtWork } from "./coordinator-at-work.ts";
import { CountingRoom, type Desk } from "./counting-room.ts";
import { Journal } from "./journal.ts";
import type { Mistake } from "./mistake-log.ts";
import { workShift } from "./night-shift.ts";
import { COORDINATOR, makeTypists } from "./people.ts";
import { actorOf, auditEventsOf } from "./room-journal.ts";
import { typistAtWork } from "./typist-at-work.ts";

/** The election that is played, with the papers that must come out of it. */
export interface NightElection {
  readonly election: Election;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly seats: number;
  readonly rules: ApportionmentRules;
  readonly lists: readonly CandidateList[];
  readonly stations: readonly PollingStation[];
  readonly form: SheetForm;
  readonly papers: ReadonlyMap<StationNumber, ResultSheet>;
  /** The total that must come out; null when only the papers say so. */
  readonly officialTotal: VoteCounts | null;
  /** Why an error that stands on a paper is accepted. */
  readonly reasonFor: (station: StationNumber, finding: Finding) => string;
}

export interface NightSettings {
  readonly typists: number;
  /** Share of boxes at which a slip begins, 0–1. */
  readonly errorRate: number;
  readonly seed: number;
  readonly random: RandomSource;
  readonly startsAt: Instant;
}

/** Where the result is not as the paper says; with one of these the night has failed. */
export interface PaperDifference {
  /** Null for the municipality's total. */
  readonly station: StationNumber | null;
  readonly field: FieldPath;
  readonly paper: FieldValue | null;
  readonly result: FieldValue | null;
}

/** How the night ended. */
export interface NightOutcome {
  readonly room: CountingRoom;
  readonly journal: Journal;
  readonly totals: Totals<StationNumber>;
  readonly stationCounts: ReadonlyMap<StationNumber, VoteCounts>;
  readonly mistakes: readonly Mistake[];
  readonly differencesFromPaper: readonly PaperDifference[];
  readonly assignment: SeatAssignment;
  readonly typists: readonly Actor[];
  readonly endedAt: Instant;
}

const PROGRAM: AuditActor | null = null;

/**
 * Plays the night: the generator yields after everything that somebody does, so that whoever watches can look
 * at the room in between. Same election, settings and chance: the same night to the last byte.
 */
export function* playNight(
  played: NightElection,
  settings: NightSettings,
): Generator<CountingRoom, NightOutcome> {
  const journal = new Journal();
  const typists = makeTypists(settings.typists);
  const context = makeEntryContext(played.form, played.lists.map(numbersOf));
  openJournal(journal, played, settings);
  const room = new CountingRoom({
    context,
    papers: played.papers,
    typists,
    coordinator: COORDINATOR,
    random: settings.random,
    errorRate: settings.errorRate,
    startsAt: settings.startsAt,
    onEvent: (event) => {
      const actor = actorOf(event.command.by, event.command.kind);
      for (const said of auditEventsOf(context, event)) journal.record(said, event.command.at, actor);
    },
  });
  yield* typeEverything(room, played);
  return concludeNight(room, journal, played, settings, typists);
}

function openJournal(journal: Journal, played: NightElection, settings: NightSettings): void {
  const at = settings.startsAt;
  journal.record(
    {
      event: "simulation.started",
      payload: {
        election: played.election.id,
        stations: played.stations.length,
        typists: settings.typists,
        errorRate: String(settings.errorRate),
        seed: settings.seed,
      },
    },
    at,
    PROGRAM,
  );
  journal.record({ event: "session.started", payload: { session: "first" } }, at, PROGRAM);
}

/** Everyone types until every sheet is definitive and nothing is left to explain, also after comparing stations. */
function* typeEverything(room: CountingRoom, played: NightElection): Generator<CountingRoom> {
  let compared = false;
  const isOver = (): boolean => {
    if (!room.isSettled()) return false;
    if (compared) return true;
    compared = true;
    noteStationWarnings(room, played);
    return room.isSettled();
  };
  const reasonFor = (desk: Desk, finding: Finding): string => played.reasonFor(desk.station, finding);
  const { typists } = room.settings;
  const people = [
    ...typists.map((typist) => typistAtWork(room, typist, isOver)),
    coordinatorAtWork(room, reasonFor, isOver),
  ];
  const shift = workShift(people, (seconds) => {
    room.seconds = seconds;
  });
  for (const _ of shift) yield room;
}

/** Once all sheets are there they are compared with one another; what stands out goes to the coordinator. */
function noteStationWarnings(room: CountingRoom, played: NightElection): void {
  const counts = [...countsOf(room, played)].map(([number, of]) => ({ number, counts: of }));
  const byStation = Map.groupBy(compareStations(counts), ({ station }) => station);
  for (const desk of room.desks) {
    const warnings = byStation.get(desk.station) ?? [];
    if (warnings.length > 0) room.do(desk, COORDINATOR, { kind: "note-warnings", warnings });
  }
}

function sheetsOf(room: CountingRoom, played: NightElection) {
  const rolls = new Map(played.stations.map(({ number, eligibleVoters }) => [number, eligibleVoters ?? 0]));
  return room.desks.map(({ station, state }) => {
    if (state.kind !== "definitive")
      throw new Error(`Station ${station} is not definitive but ${state.kind}`);
    const accepted = new Set(state.accepted.map(({ finding }) => findingKey(finding)));
    const unacceptedErrors = validateSheet(state.sheet).filter(
      (finding) => finding.severity === "error" && !accepted.has(findingKey(finding)),
    );
    return { station, sheet: state.sheet, eligibleVoters: rolls.get(station) ?? 0, unacceptedErrors };
  });
}

function countsOf(room: CountingRoom, played: NightElection): ReadonlyMap<StationNumber, VoteCounts> {
  const counts = countsOfSession(
    played.stations.map(({ number }) => number),
    sheetsOf(room, played),
  );
  if (!counts.ok) throw new Error(`The sheets cannot be tabulated: ${JSON.stringify(counts.error)}`);
  return new Map(counts.value.map(({ unit, counts: of }) => [unit, of]));
}

function concludeNight(
  room: CountingRoom,
  journal: Journal,
  played: NightElection,
  settings: NightSettings,
  typists: readonly Actor[],
): NightOutcome {
  const stations = played.stations.map(({ number }) => number);
  const tabulated = tabulate(stations, sheetsOf(room, played), played.lists.map(numbersOf));
  if (!tabulated.ok) throw new Error(`The sheets cannot be added up: ${JSON.stringify(tabulated.error)}`);
  const totals = tabulated.value;
  const endedAt = room.now;
  const { counts } = totals;
  journal.record(
    {
      event: "totals.added",
      payload: {
        stations: stations.length,
        validVotes: counts.candidateVotes,
        blank: counts.blank,
        invalid: counts.invalid,
      },
    },
    endedAt,
  );
  const assignment = assignAndRecord(played, settings, counts, journal, endedAt);
  const mistakes = room.mistakes.all;
  const differencesFromPaper = [...differencesAtDesks(room), ...differencesInTotal(counts, played)];
  const caught = mistakes.length - room.mistakes.remaining.length;
  const numbers = {
    stations: stations.length,
    injected: mistakes.length,
    caught,
    remaining: mistakes.length - caught,
  };
  journal.record(
    differencesFromPaper.length === 0
      ? { event: "simulation.finished", payload: numbers }
      : { event: "simulation.failed", payload: { ...numbers, differences: differencesFromPaper.length } },
    endedAt,
  );
  const stationCounts = countsOf(room, played);
  return {
    room,
    journal,
    totals,
    stationCounts,
    mistakes,
    differencesFromPaper,
    assignment,
    typists,
    endedAt,
  };
}

function assignAndRecord(
  played: NightElection,
  settings: NightSettings,
  total: VoteCounts,
  journal: Journal,
  at: Instant,
): SeatAssignment {
  const { rules } = played;
  const lists = total.lists.map(({ number, candidates }) => ({ number, candidates, deceased: [] }));
  const assigned = assignSeats({ seats: played.seats, lists, rules }, (lot) => {
    const { kind, list, options, seatsAvailable } = lot;
    const drawn = must(options[settings.random.below(options.length)], "a lot has options");
    journal.record(
      { event: "apportionment.lot-required", payload: { kind, list, options, seatsAvailable } },
      at,
    );
    journal.record(
      { event: "apportionment.lot-drawn", payload: { kind, list, options, outcome: drawn } },
      at,
    );
    return { drawn, at };
  });
  if (!assigned.ok || assigned.value.kind !== "complete") {
    throw new Error(`The seats cannot be assigned: ${JSON.stringify(assigned)}`);
  }
  const { outcome, lots } = assigned.value;
  const seats = outcome.seats.map(({ list, seats: of }) => ({ list, seats: of }));
  const payload = { seats, elected: outcome.elected.length, unassigned: outcome.unassigned };
  journal.record({ event: "apportionment.completed", payload }, at);
  const { election, lists: candidateLists } = played;
  return { election, seats: played.seats, rules, lists: candidateLists, total, deceased: [], lots, outcome };
}

/** Every box of every definitive sheet against its paper. */
function differencesAtDesks(room: CountingRoom): PaperDifference[] {
  return room.desks.flatMap(({ station, state, paper }) => {
    const values = state.kind === "definitive" ? valuesOfSheet(state.sheet) : {};
    return room.settings.context.fields.flatMap(({ path }): PaperDifference[] =>
      values[path] === paper[path]
        ? []
        : [{ station, field: path, paper: paper[path] ?? null, result: values[path] ?? null }],
    );
  });
}

/** The total against the papers, added by other means than the result was, and against the official total. */
function differencesInTotal(total: VoteCounts, played: NightElection): PaperDifference[] {
  const sums = new Map<string, number>();
  for (const sheet of played.papers.values()) {
    for (const [field, value] of Object.entries(valuesOfSheet(sheet))) {
      if (typeof value === "number") sums.set(field, (sums.get(field) ?? 0) + value);
    }
  }
  const fromPaper = reconcilable(total).flatMap(([field, result]): PaperDifference[] => {
    const paper = sums.get(field) ?? 0;
    return paper === result ? [] : [{ station: null, field, paper, result }];
  });
  const fromFile = played.officialTotal === null ? [] : reconcile(total, played.officialTotal);
  return [
    ...fromPaper,
    ...fromFile.map(({ path, own, received }) => ({
      station: null,
      field: path,
      paper: received,
      result: own,
    })),
  ];
}

/** The numbers of a total under the names of the boxes they are the sum of. */
function reconcilable(total: VoteCounts): readonly (readonly [FieldPath, number])[] {
  const boxes: (readonly [string, number])[] = [
    ["admitted.pollCards", total.admitted.pollCards],
    ["admitted.proxies", total.admitted.proxies],
    ["admitted.total", total.admitted.total],
    ["cast.candidates", total.candidateVotes],
    ["cast.blank", total.blank],
    ["cast.invalid", total.invalid],
    ["difference.moreCounted", total.moreCounted],
    ["difference.fewerCounted", total.fewerCounted],
    ...total.lists.flatMap((list) => [
      [`list.${list.number}.total`, list.total] as const,
      ...list.candidates.map(
        ({ number, votes }) => [`list.${list.number}.candidate.${number}`, votes] as const,
      ),
    ]),
  ];
  return boxes.map(([field, value]) => [field as FieldPath, value]);
}

/** Nine in the morning after the election, when the municipality counts in public. */
export function startOfCount(election: Election): Instant {
  const dayAfter = new Date(`${election.date}T08:00:00.000Z`);
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
  return instant(dayAfter.toISOString());
}
