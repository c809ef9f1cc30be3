import { pick, type RandomSource } from "@stemketen/core/basics";
import {
  findingKey,
  type Instant,
  numbersOf,
  type StationNumber,
  type VoteCounts,
} from "@stemketen/core/election";
import { addUp, countsOfSession, type UnitCounts } from "@stemketen/core/tabulation";
import { validateSheet } from "@stemketen/core/validation";
import { assignSeats } from "../publication/assign-seats.ts";
import type { SeatAssignment } from "../publication/seat-assignment.ts";
import type { CountingRoom, Desk } from "./counting-room.ts";
import type { NightElection, NightOutcome } from "./election-night.ts";
import type { Journal } from "./journal.ts";
import { differencesAtDesks, differencesInTotal } from "./paper-differences.ts";

/**
 * The counts of all stations, once everything is definitive.
 * @throws Error when a sheet is not, or holds an error that nobody accepted: then nothing may be added up
 */
export function stationCountsOf(
  room: CountingRoom,
  played: NightElection,
): readonly UnitCounts<StationNumber>[] {
  const rolls = new Map(played.stations.map(({ number, eligibleVoters }) => [number, eligibleVoters ?? 0]));
  const counts = countsOfSession(
    played.stations.map(({ number }) => number),
    room.desks.map((desk) => ({ ...sheetOf(desk), eligibleVoters: rolls.get(desk.station) ?? 0 })),
  );
  if (!counts.ok) throw new Error(`The sheets cannot be tabulated: ${JSON.stringify(counts.error)}`);
  return counts.value;
}

function sheetOf({ station, state }: Desk) {
  if (state.kind !== "definitive") throw new Error(`Station ${station} is not definitive but ${state.kind}`);
  const accepted = new Set(state.accepted.map(({ finding }) => findingKey(finding)));
  const unacceptedErrors = validateSheet(state.sheet).filter(
    (finding) => finding.severity === "error" && !accepted.has(findingKey(finding)),
  );
  return { station, sheet: state.sheet, unacceptedErrors };
}

/** Adds everything up, assigns the seats, and holds the result against the paper. */
export function concludeNight(
  room: CountingRoom,
  journal: Journal,
  played: NightElection,
  random: RandomSource,
): NightOutcome {
  const endedAt = room.now;
  const stationCounts = stationCountsOf(room, played);
  const added = addUp(stationCounts, played.lists.map(numbersOf));
  if (!added.ok) throw new Error(`The sheets cannot be added up: ${JSON.stringify(added.error)}`);
  const totals = added.value;
  const { counts } = totals;
  const { candidateVotes: validVotes, blank, invalid } = counts;
  const sums = { stations: stationCounts.length, validVotes, blank, invalid };
  journal.record({ event: "totals.added", payload: sums }, endedAt);
  const assignment = assignAndRecord(played, counts, random, journal, endedAt);
  const differencesFromPaper = [...differencesAtDesks(room), ...differencesInTotal(counts, played)];
  recordEnd(room, journal, differencesFromPaper.length, endedAt);
  return {
    room,
    journal,
    totals,
    stationCounts: new Map(stationCounts.map(({ unit, counts: of }) => [unit, of])),
    mistakes: room.mistakes.all,
    differencesFromPaper,
    assignment,
    typists: room.settings.typists,
    endedAt,
  };
}

function assignAndRecord(
  played: NightElection,
  total: VoteCounts,
  random: RandomSource,
  journal: Journal,
  at: Instant,
): SeatAssignment {
  const { election, lists, rules, seats } = played;
  const assigned = assignSeats({ seats, rules, lists: total.lists }, (lot) => {
    const { kind, list, options, seatsAvailable } = lot;
    const drawn: number = pick<number>(random, options);
    const asked = { kind, list, options };
    journal.record({ event: "apportionment.lot-required", payload: { ...asked, seatsAvailable } }, at);
    journal.record({ event: "apportionment.lot-drawn", payload: { ...asked, outcome: drawn } }, at);
    return { drawn, at };
  });
  if (assigned.kind === "lot-required") throw new Error("Every lot is drawn in a played night");
  const { outcome, lots } = assigned;
  const given = outcome.seats.map(({ list, seats: of }) => ({ list, seats: of }));
  const payload = { seats: given, elected: outcome.elected.length, unassigned: outcome.unassigned };
  journal.record({ event: "apportionment.completed", payload }, at);
  return { election, seats, rules, lists, total, deceased: [], lots, outcome };
}

function recordEnd(
  { desks, mistakes }: CountingRoom,
  journal: Journal,
  differences: number,
  at: Instant,
): void {
  const [injected, remaining] = [mistakes.all.length, mistakes.remaining.length];
  const numbers = { stations: desks.length, injected, caught: injected - remaining, remaining };
  journal.record(
    differences === 0
      ? { event: "simulation.finished", payload: numbers }
      : { event: "simulation.failed", payload: { ...numbers, differences } },
    at,
  );
}
