import { makeEntryContext } from "@stemketen/core/data-entry";
import { type Election, type Finding, type Instant, instant, numbersOf } from "@stemketen/core/election";
import { actorOf, auditEventsOf } from "@stemketen/core/entry-log";
import { compareStations } from "@stemketen/core/validation";
import { concludeNight, stationCountsOf } from "./conclude-night.ts";
import { coordinatorAtWork } from "./coordinator-at-work.ts";
import { CountingRoom, type Desk } from "./counting-room.ts";
import type { NightElection, NightOutcome, NightSettings } from "./election-night.ts";
import { Journal } from "./journal.ts";
import { workShift } from "./night-shift.ts";
import { COORDINATOR, makeTypists } from "./people.ts";
import { typistAtWork } from "./typist-at-work.ts";

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
      const step = { ...event, about: { session: "first", station: event.station } } as const;
      for (const said of auditEventsOf(context, step)) journal.record(said, event.command.at, actor);
      settings.onEvent?.(event);
    },
  });
  yield* typeEverything(room, played);
  return concludeNight(room, journal, played, settings.random);
}

function openJournal(journal: Journal, played: NightElection, settings: NightSettings): void {
  const payload = {
    election: played.election.id,
    stations: played.stations.length,
    typists: settings.typists,
    errorRate: String(settings.errorRate),
    seed: settings.seed,
  };
  journal.record({ event: "simulation.started", payload }, settings.startsAt);
  journal.record({ event: "session.started", payload: { session: "first" } }, settings.startsAt);
}

/** Everyone works until every sheet is definitive and nothing is left to explain, also after comparing stations. */
function* typeEverything(room: CountingRoom, played: NightElection): Generator<CountingRoom> {
  const noted = new Set<Desk>();
  let over = false;
  const isOver = (): boolean => {
    if (!over && room.isSettled()) {
      noteStationWarnings(room, played, noted);
      over = room.isSettled();
    }
    return over;
  };
  const reasonFor = (desk: Desk, finding: Finding): string => played.reasonFor(desk.station, finding);
  const people = [
    ...room.settings.typists.map((typist) => typistAtWork(room, typist, isOver)),
    coordinatorAtWork(room, reasonFor, isOver),
  ];
  const shift = workShift(people, (seconds) => {
    room.seconds = seconds;
  });
  for (const _ of shift) yield room;
}

/**
 * Each time all sheets are there they are compared with one another; what stands out goes to the coordinator.
 * @param noted desks at which something stood out; it may be gone after a correction
 */
function noteStationWarnings(room: CountingRoom, played: NightElection, noted: Set<Desk>): void {
  const stations = stationCountsOf(room, played).map(({ unit, counts }) => ({ number: unit, counts }));
  const byStation = Map.groupBy(compareStations(stations), ({ station }) => station);
  for (const desk of room.desks) {
    const warnings = byStation.get(desk.station) ?? [];
    if (warnings.length === 0 && !noted.has(desk)) continue;
    noted.add(desk);
    room.do(desk, COORDINATOR, { kind: "note-warnings", warnings });
  }
}

/** Eight hours UTC on the day after: nine in the morning in winter time, when councils are elected and counted. */
export function startOfCount(election: Election): Instant {
  const dayAfter = new Date(`${election.date}T08:00:00.000Z`);
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
  return instant(dayAfter.toISOString());
}
