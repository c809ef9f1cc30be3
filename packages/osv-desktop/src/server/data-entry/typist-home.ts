import { EMPTY, type EntryContext, type EntrySide } from "@stemketen/core/data-entry";
import type { Instant, StationNumber } from "@stemketen/core/election";
import type { Database } from "@stemketen/server-kit/database";
import type { User } from "../accounts/users.store.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { allSummaries } from "./entries.store.ts";
import { type EntrySummary, summaryOf, type TypingNow, type WaitingTask } from "./entry-summary.ts";

/** A station that a typist may take up. */
export interface StationToDo {
  readonly station: StationNumber;
  readonly name: string;
}

/** Own work that is not finished. */
export interface OwnWork extends StationToDo {
  readonly side: EntrySide;
  readonly task: TypingNow["task"];
  readonly savedAt: Instant;
}

/** Where a typist begins: what is to be done, by number, and nothing of what others typed. */
export interface TypistHome {
  readonly own: readonly OwnWork[];
  /** Corrections that this person may make, those that wait for nobody else included. */
  readonly corrections: readonly (StationToDo & { readonly side: EntrySide })[];
  readonly first: readonly StationToDo[];
  readonly second: readonly StationToDo[];
}

/** What this typist can do now. */
export function typistHome(db: Database, context: EntryContext, { id }: User): TypistHome {
  const begun = new Map(allSummaries(db).map(({ station, summary }) => [station, summary]));
  const untouched = summaryOf(context, EMPTY);
  const stations = readStations(db).map(({ number, name }) => {
    return { station: number, name, summary: begun.get(number) ?? untouched };
  });
  const waiting = (task: WaitingTask["task"]) =>
    stations.flatMap(({ station, name, summary }) =>
      openTo(summary, id)
        .filter((one) => one.task === task)
        .map(({ side }) => ({ station, name, side })),
    );
  const entries = waiting("entry");
  const toDo = (side: EntrySide): readonly StationToDo[] =>
    entries.filter((one) => one.side === side).map(({ station, name }) => ({ station, name }));
  return {
    own: stations.flatMap(({ station, name, summary }) =>
      summary.typing
        .filter(({ person }) => person.id === id)
        .map(({ side, task, savedAt }) => ({ station, name, side, task, savedAt })),
    ),
    corrections: waiting("correction"),
    first: toDo("first"),
    second: toDo("second"),
  };
}

/** What of an entry somebody may take up. */
function openTo({ waiting, typing }: EntrySummary, id: User["id"]): readonly WaitingTask[] {
  // Who corrects one side has their hands full there, and may not touch the other.
  if (typing.some(({ person }) => person.id === id)) return [];
  return waiting.filter(
    ({ onlyFor, notFor }) => (onlyFor === null || onlyFor === id) && !notFor.includes(id),
  );
}
