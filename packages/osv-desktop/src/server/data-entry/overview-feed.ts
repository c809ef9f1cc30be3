import type { StationNumber } from "@stemketen/core/election";
import type { Database } from "@stemketen/server-kit/database";
import type { Office } from "../office.ts";

/** Stations that changed, or all of them. */
export type ChangedStations = readonly StationNumber[] | "all";

/** Hears of changes after they were kept. `id` rises by one each time. */
export type ChangeListener = (id: number, changed: ChangedStations) => void;

/** What screens are told of one database. */
interface Feed {
  id: number;
  /** Screens that saw something before this have to begin anew. */
  begin: number;
  /** At which id each station changed last. */
  readonly changedAt: Map<StationNumber, number>;
  readonly listeners: Set<ChangeListener>;
}

const feeds = new WeakMap<Database, Feed>();

/** Where a screen begins: all stations, or those that changed since the last thing it saw. */
export interface FeedStart {
  readonly id: number;
  readonly changed: ChangedStations;
  readonly stop: () => void;
}

/**
 * Listens to the changes of the overview from now on.
 * @param lastSeen the id of the last change that this screen saw, before its connection broke; null for a new one
 */
export function watchOverview(
  { db, random }: Office,
  lastSeen: number | null,
  listener: ChangeListener,
): FeedStart {
  const feed = feeds.get(db) ?? newFeed(random);
  feeds.set(db, feed);
  feed.listeners.add(listener);
  const isKnown = lastSeen !== null && lastSeen >= feed.begin && lastSeen <= feed.id;
  const changed = [...feed.changedAt].flatMap(([station, at]) => (at > (lastSeen ?? 0) ? [station] : []));
  return {
    id: feed.id,
    changed: isKnown ? changed : "all",
    stop: () => feed.listeners.delete(listener),
  };
}

// A number that an earlier run of the programme gave out must not be taken for one of this run.
function newFeed(random: Office["random"]): Feed {
  const begin = random(5).reduce((sum, byte) => sum * 256 + byte, 0);
  return { id: begin, begin, changedAt: new Map(), listeners: new Set() };
}

/** Tells the screens that these stations changed. Call it after the transaction: what is told must be kept. */
export function tellChanges(db: Database, stations: readonly StationNumber[]): void {
  const feed = feeds.get(db);
  // Where nobody ever listened, nobody can have missed anything.
  if (feed === undefined || stations.length === 0) return;
  feed.id += 1;
  for (const station of stations) feed.changedAt.set(station, feed.id);
  for (const listener of feed.listeners) listener(feed.id, stations);
}

/** Tells the screens that the whole list is another one. */
export function tellEverything(db: Database): void {
  const feed = feeds.get(db);
  if (feed === undefined) return;
  feed.id += 1;
  feed.begin = feed.id;
  feed.changedAt.clear();
  for (const listener of feed.listeners) listener(feed.id, "all");
}
