import type { EntrySide, StationStatus } from "@stemketen/core/data-entry";
import type { Instant, PollingStation } from "@stemketen/core/election";
import type { OverviewRow } from "../data-entry/overview.ts";
import type { FallbackList } from "../documents/index.ts";
import type { CountedElection } from "../election-setup/election.store.ts";
import type { PaperPlace } from "./papers.store.ts";

/** What a fallback list is made from. */
export interface FallbackSource {
  readonly counted: Pick<CountedElection, "election" | "municipality">;
  readonly stations: readonly PollingStation[];
  readonly overview: readonly OverviewRow[];
  readonly madeAt: Instant;
  readonly practice: boolean;
}

/** The words of the screens, so that nobody has to learn others when the screens are gone. */
const STATUSES: Readonly<Record<StationStatus, string>> = {
  "not-started": "nog te doen",
  "in-progress": "bezig",
  "first-done": "eerste invoer klaar",
  "action-needed": "actie nodig",
  "to-explain": "te verklaren",
  done: "klaar",
};

const PLACES: Readonly<Record<PaperPlace, string>> = {
  expected: "niet binnen",
  in: "binnen",
  "at-entry": "bij invoer",
  "with-coordinator": "bij coördinator",
  "back-at-count-table": "terug naar teltafel",
  stored: "opgeborgen",
};

/** Where every station and its paper stand now, to go on with by hand when the computer fails. */
export function fallbackListOf(source: FallbackSource): FallbackList {
  const { counted, stations, overview, madeAt, practice } = source;
  const { election, municipality } = counted;
  const rows = new Map(overview.map((row) => [row.station, row]));
  return {
    kind: "fallback-list",
    election,
    municipality,
    madeAt,
    practice,
    stations: stations.flatMap((station) => {
      const row = rows.get(station.number);
      if (row === undefined) return [];
      return {
        station,
        status: STATUSES[row.status],
        paper: PLACES[row.paper],
        firstTypist: peopleAt(row, "first"),
        secondTypist: peopleAt(row, "second"),
      };
    }),
  };
}

/** Who finished this entry; who still types it is named as such, for that one is not on any computer then. */
function peopleAt({ peopleBySide }: OverviewRow, side: EntrySide): string {
  return peopleBySide
    .filter((person) => person.side === side)
    .map(({ name, isTyping }) => (isTyping ? `${name} (bezig)` : name))
    .join(", ");
}
