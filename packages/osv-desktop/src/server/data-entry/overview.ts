import { impossible } from "@stemketen/core/basics";
import { EMPTY, type StationStatus, stationStatus } from "@stemketen/core/data-entry";
import type { Instant, StationNumber } from "@stemketen/core/election";
import type { Database } from "@stemketen/server-kit/database";
import { readStations } from "../election-setup/election.store.ts";
import { allEntries, type StoredEntry } from "./entries.store.ts";

/** A station as the overview of the coordinator has it; no vote stands in it. */
export interface OverviewRow {
  readonly station: StationNumber;
  readonly name: string;
  readonly status: StationStatus;
  /** Who types or typed last; empty while nobody has begun. */
  readonly people: readonly string[];
  /** How much of the form is filled in the entry at hand, in boxes; null when nobody is typing. */
  readonly filled: number | null;
  readonly version: number;
  readonly since: Instant | null;
}

/** Every station with where its entry stands, by number. */
export function overviewOf(db: Database): readonly OverviewRow[] {
  const entries = new Map(allEntries(db).map((entry) => [entry.station, entry]));
  return readStations(db).map(({ number, name }) => {
    const entry = entries.get(number);
    return {
      station: number,
      name,
      status: stationStatus(entry?.state ?? EMPTY),
      people: entry === undefined ? [] : peopleAt(entry),
      filled: entry === undefined ? null : filledIn(entry),
      version: entry?.version ?? 0,
      since: entry?.changedAt ?? null,
    };
  });
}

function peopleAt({ state }: StoredEntry): readonly string[] {
  switch (state.kind) {
    case "empty":
      return [];
    case "first-entry":
    case "second-entry":
      return [state.typist.name];
    case "first-entry-errors":
    case "first-entry-done":
      return [state.first.finishedBy.name];
    case "differences":
    case "correction":
    case "errors-on-paper":
    case "definitive":
      return [state.first.finishedBy.name, state.second.finishedBy.name];
    default:
      return impossible(state);
  }
}

function filledIn({ state }: StoredEntry): number | null {
  const isTyping = state.kind === "first-entry" || state.kind === "second-entry";
  return isTyping ? Object.keys(state.draft.values).length : null;
}
