import { err, ok, type Result } from "@stemketen/core/basics";
import type { Instant, StationNumber } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { tellChanges } from "../data-entry/overview-feed.ts";
import type { Office } from "../office.ts";
import { findStation, readStations } from "../polling-stations/stations.store.ts";
import { appendMove, lastMove, lastMoves, movesOf, type PaperMove, type PaperPlace } from "./papers.store.ts";

/** The paper of a station and where it is. */
export interface Paper {
  readonly station: StationNumber;
  readonly name: string;
  readonly place: PaperPlace;
  /** Who put it there, and when; null while nobody has said that it came in. */
  readonly by: string | null;
  readonly since: Instant | null;
}

/** Why a paper was not put elsewhere. */
export type PaperError =
  | { readonly kind: "no-such-station"; readonly station: number }
  /** Somebody put it elsewhere since this screen was made. */
  | { readonly kind: "stale"; readonly place: PaperPlace };

const paperOf = (station: StationNumber, name: string, move: PaperMove | null): Paper => ({
  station,
  name,
  place: move?.place ?? "expected",
  by: move?.by ?? null,
  since: move?.at ?? null,
});

/** The papers in these places, by station; every paper when none is named. */
export function listPapers(db: Database, places: readonly PaperPlace[]): readonly Paper[] {
  const moves = lastMoves(db);
  const papers = readStations(db).map(({ number, name }) => paperOf(number, name, moves.get(number) ?? null));
  return places.length === 0 ? papers : papers.filter(({ place }) => places.includes(place));
}

/** The paper of the number that somebody typed, so that they can see that it is the right one; null: no such station. */
export function findPaper(
  db: Database,
  station: StationNumber,
): (Paper & { readonly history: readonly PaperMove[] }) | null {
  const found = findStation(db, station);
  if (found === null) return null;
  return { ...paperOf(station, found.station.name, lastMove(db, station)), history: movesOf(db, station) };
}

/**
 * Says where the paper of a station is now. People say so: the programme does not guess it from what is typed.
 * @param from where the screen shows it
 */
export function movePaper(
  { db, now }: Office,
  by: User,
  {
    station,
    from,
    to,
  }: { readonly station: StationNumber; readonly from: PaperPlace; readonly to: PaperPlace },
): Result<Paper, PaperError> {
  const done = inTransaction(db, (): Result<Paper, PaperError> => {
    const found = findStation(db, station);
    if (found === null) return err({ kind: "no-such-station", station });
    const last = lastMove(db, station);
    const place = last?.place ?? "expected";
    if (place !== from) return err({ kind: "stale", place });
    const { name } = found.station;
    if (to === place) return ok(paperOf(station, name, last));
    const at = now();
    const move = { place: to, by: by.fullName, at };
    appendMove(db, station, move);
    appendAuditEvent(
      db,
      { event: "paper.moved", payload: { station, from, to } },
      { at, actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok(paperOf(station, name, move));
  });
  if (done.ok) tellChanges(db, [station]);
  return done;
}
