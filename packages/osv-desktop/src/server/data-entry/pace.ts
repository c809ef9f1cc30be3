import type { Actor } from "@stemketen/core/data-entry";
import { type Instant, instant, type UserId } from "@stemketen/core/election";

/** A paper that somebody finished typing, once. */
export interface FinishedPaper {
  readonly by: Actor;
  readonly at: Instant;
}

/** How fast the typing goes. Each station is typed twice, so two papers are one station. */
export interface Pace {
  readonly papersDone: number;
  readonly papersLeft: number;
  /** Stations an hour over the last half hour, rounded to tenths; null before anything was finished in it. */
  readonly stationsPerHour: number | null;
  /** When all papers are typed at this pace; null when nothing was finished lately. */
  readonly expectedEnd: Instant | null;
  readonly typists: readonly TypistPace[];
}

/** How many papers a person finished. */
export interface TypistPace {
  readonly person: Actor;
  readonly papers: number;
  readonly lastHalfHour: number;
}

const MINUTE = 60_000;
const WINDOW = 30 * MINUTE;
/** A shorter time says nothing about an hour. */
const SHORTEST = 5 * MINUTE;

/**
 * The pace of the typing, from the moments at which papers were finished alone.
 * @param stations how many there are to type
 * @param startedAt when the session began; null: not yet
 */
export function paceOf(
  finished: readonly FinishedPaper[],
  {
    stations,
    startedAt,
    now,
  }: { readonly stations: number; readonly startedAt: Instant | null; readonly now: Instant },
): Pace {
  const papersLeft = Math.max(0, 2 * stations - finished.length);
  const about = { papersDone: finished.length, papersLeft, typists: typistsIn(finished, now) };
  const recent = finished.filter(({ at }) => isRecent(at, now)).length;
  if (recent === 0) return { ...about, stationsPerHour: null, expectedEnd: null };
  const passed = startedAt === null ? WINDOW : Date.parse(now) - Date.parse(startedAt);
  const window = Math.min(WINDOW, Math.max(SHORTEST, passed));
  const left = Math.ceil((papersLeft * window) / recent / MINUTE) * MINUTE;
  return {
    ...about,
    stationsPerHour: Math.round((10 * recent * 60 * MINUTE) / window / 2) / 10,
    expectedEnd: instant(new Date(Date.parse(now) + left).toISOString()),
  };
}

/** In the last half hour; also what a clock that was set back puts in the future. */
function isRecent(at: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) < WINDOW;
}

function typistsIn(finished: readonly FinishedPaper[], now: Instant): readonly TypistPace[] {
  const papers = Map.groupBy(finished, ({ by }): UserId => by.id);
  return [...papers.values()]
    .flatMap((own): readonly TypistPace[] => {
      const [last] = own.slice(-1);
      if (last === undefined) return [];
      const lastHalfHour = own.filter(({ at }) => isRecent(at, now)).length;
      return [{ person: last.by, papers: own.length, lastHalfHour }];
    })
    .toSorted((a, b) => b.papers - a.papers);
}
