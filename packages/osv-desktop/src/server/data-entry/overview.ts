import type { EntrySide, StateKind, StationStatus } from "@stemketen/core/data-entry";
import type { Instant, StationNumber } from "@stemketen/core/election";
import type { Database } from "@stemketen/server-kit/database";
import { lastMove, lastMoves, type PaperPlace } from "../papers/papers.store.ts";
import { findStation, readStations } from "../polling-stations/stations.store.ts";
import { allSummaries, readSummary, type SummarisedEntry } from "./entries.store.ts";
import type { EntryProgress, EntrySummary } from "./entry-summary.ts";

/** Somebody at a station: who finished an entry of it, or types one now. */
export interface PersonAtStation {
  readonly side: EntrySide;
  readonly name: string;
  readonly isTyping: boolean;
}

/** A station as the overview of the coordinator has it; no vote stands in it. */
export interface OverviewRow {
  readonly station: StationNumber;
  readonly name: string;
  readonly status: StationStatus;
  /** The state of the entry: what it is that waits. */
  readonly kind: StateKind;
  /** Names of who finished an entry or types one now, first entry first; empty while nobody has begun. */
  readonly people: readonly string[];
  readonly peopleBySide: readonly PersonAtStation[];
  /** How far the entry at hand is, in boxes for a count; null when nobody is typing a whole sheet. */
  readonly filled: number | null;
  readonly boxes: number | null;
  /** Rounded down: a hundred is really everything. */
  readonly percent: number | null;
  /** The part of the paper that the typist came to. */
  readonly reached: EntryProgress["reached"];
  /** How much waits for the coordinator: differences, errors or warnings. */
  readonly findings: number;
  readonly paper: PaperPlace;
  readonly version: number;
  /** When this status began; null while nobody has begun. */
  readonly since: Instant | null;
  readonly savedAt: Instant | null;
}

/** Every station with where its entry stands, by number. */
export function overviewOf(db: Database): readonly OverviewRow[] {
  const entries = new Map(allSummaries(db).map((entry) => [entry.station, entry]));
  const papers = lastMoves(db);
  return readStations(db).map(({ number, name }) =>
    rowOf({ station: number, name }, entries.get(number) ?? null, papers.get(number)?.place ?? "expected"),
  );
}

/** The rows of these stations alone, and which of them are no longer there. Cheap: each save asks for one. */
export function overviewOfStations(
  db: Database,
  stations: readonly StationNumber[],
): { readonly rows: readonly OverviewRow[]; readonly gone: readonly StationNumber[] } {
  const found = stations.map((number) => ({ number, stored: findStation(db, number) }));
  return {
    rows: found.flatMap(({ number, stored }) => {
      if (stored === null) return [];
      const about = { station: number, name: stored.station.name };
      return [rowOf(about, readSummary(db, number), lastMove(db, number)?.place ?? "expected")];
    }),
    gone: found.flatMap(({ number, stored }) => (stored === null ? [number] : [])),
  };
}

function rowOf(
  about: Pick<OverviewRow, "station" | "name">,
  entry: SummarisedEntry | null,
  paper: PaperPlace,
): OverviewRow {
  if (entry === null) {
    const nothing = { people: [], peopleBySide: [], ...howFar(null), findings: 0, version: 0 };
    return { ...about, ...nothing, status: "not-started", kind: "empty", paper, since: null, savedAt: null };
  }
  const { summary, version, since, changedAt: savedAt } = entry;
  const { status, kind, findings } = summary;
  const peopleBySide = peopleAt(summary);
  const people = peopleBySide.map(({ name }) => name);
  const progress = howFar(summary.progress);
  return {
    ...about,
    status,
    kind,
    people,
    peopleBySide,
    ...progress,
    findings,
    paper,
    version,
    since,
    savedAt,
  };
}

function peopleAt({ finished, typing }: EntrySummary): readonly PersonAtStation[] {
  const done = finished.map(({ side, by }) => ({ side, name: by.name, isTyping: false }));
  const busy = typing.map(({ side, person }) => ({ side, name: person.name, isTyping: true }));
  return [...done, ...busy].toSorted((a, b) => Number(a.side === "second") - Number(b.side === "second"));
}

function howFar(
  progress: EntryProgress | null,
): Pick<OverviewRow, "filled" | "boxes" | "percent" | "reached"> {
  if (progress === null) return { filled: null, boxes: null, percent: null, reached: null };
  const { filled, boxes } = progress;
  return { ...progress, percent: boxes === 0 ? 0 : Math.floor((100 * filled) / boxes) };
}

/** How many stations are in each status. */
export function countByStatus(
  rows: readonly Pick<OverviewRow, "status">[],
): Readonly<Record<StationStatus, number>> {
  const counts: Record<StationStatus, number> = {
    "not-started": 0,
    "in-progress": 0,
    "first-done": 0,
    "action-needed": 0,
    "to-explain": 0,
    done: 0,
  };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
