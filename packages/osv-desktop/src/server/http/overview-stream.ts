import type { JsonValue } from "@stemketen/core/basics";
import { openEventStream } from "@stemketen/server-kit/http";
import { type OverviewRow, overviewOf, overviewOfStations } from "../data-entry/overview.ts";
import { type ChangedStations, type FeedStart, watchOverview } from "../data-entry/overview-feed.ts";
import type { Office } from "../office.ts";
import type { PlainRequest, PlainRoute } from "./plain-route.ts";

/** What an event holds: rows that take the place of those with the same number, and stations that went. */
interface OverviewChange {
  /** Whether these are all rows: then everything else on the screen goes. */
  readonly complete: boolean;
  readonly rows: readonly OverviewRow[];
  readonly gone: readonly number[];
}

/** A stream is let go after so long, in milliseconds: the screen comes back, and whether it may is asked again. */
const LONGEST = 10 * 60_000;

/**
 * Sends every change of the overview as an event "overview", as soon as it is kept. The first event brings all rows;
 * a screen that comes back after its connection broke gets what changed since.
 */
function streamOverview({ office, request, loggedIn }: PlainRequest): Response {
  const openedAt = Date.parse(office.now());
  let start: FeedStart | null = null;
  const stream = openEventStream(request, { onClose: () => start?.stop() });
  const send = (id: number, changed: ChangedStations): void => {
    const age = Date.parse(office.now()) - openedAt;
    if (age >= LONGEST || office.now() >= loggedIn.session.expiresAt) stream.close();
    else stream.send({ id, name: "overview", payload: plain(changeOf(office, changed)) });
  };
  // The other side may be gone before anything began.
  if (!request.signal.aborted) {
    start = watchOverview(office, lastSeenBy(request), send);
    send(start.id, start.changed);
  }
  return stream.response;
}

function lastSeenBy(request: Request): number | null {
  const text = request.headers.get("last-event-id") ?? "";
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function changeOf({ db }: Office, changed: ChangedStations): OverviewChange {
  return changed === "all"
    ? { complete: true, rows: overviewOf(db), gone: [] }
    : { complete: false, ...overviewOfStations(db, changed) };
}

/** The same as plain JSON. */
function plain(change: OverviewChange): JsonValue {
  return JSON.parse(JSON.stringify(change));
}

/** Changes of the overview as they happen (Server-Sent Events). */
export const OVERVIEW_ROUTES: readonly PlainRoute[] = [
  { path: "/overview-events", roles: ["coordinator", "observer", "auditor"], answer: streamOverview },
];
