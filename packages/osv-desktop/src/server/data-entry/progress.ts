import type { StationStatus } from "@stemketen/core/data-entry";
import type { Instant } from "@stemketen/core/election";
import type { Database } from "@stemketen/server-kit/database";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
} from "../committee-session/committee-session.store.ts";
import { readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { allSummaries } from "./entries.store.ts";
import { countByStatus, overviewOf } from "./overview.ts";
import { type Pace, paceOf } from "./pace.ts";

/** How far the municipality is; no vote stands in it. */
export interface Progress {
  readonly session: CommitteeSessionStatus;
  readonly stations: number;
  readonly byStatus: Readonly<Record<StationStatus, number>>;
  readonly pace: Pace;
}

/** How far the municipality is, and how fast it goes. */
export function progressOf({ db, now }: Office): Progress {
  const { status, startedAt } = readCommitteeSession(db);
  const stations = readStations(db).length;
  const finished = allSummaries(db).flatMap(({ summary }) => summary.finished);
  return {
    session: status,
    stations,
    byStatus: countByStatus(overviewOf(db)),
    pace: paceOf(finished, { stations, startedAt, now: now() }),
  };
}

/** What the screen in the hall shows: how far, never whose or how many votes. */
export interface BeamerView {
  readonly municipality: string;
  readonly electionName: string;
  readonly session: CommitteeSessionStatus;
  readonly stations: number;
  readonly byStatus: Readonly<Record<StationStatus, number>>;
  readonly expectedEnd: Instant | null;
  /** When anything was typed or settled last; null before the first time. */
  readonly lastChangeAt: Instant | null;
  /** The clock of this answer: a screen that has had none for a while is stale. */
  readonly at: Instant;
}

/** The view of the screen in the hall; null before an election is set up. */
export function beamerView(office: Office): BeamerView | null {
  const election = readElection(office.db);
  if (election === null) return null;
  const { session, stations, byStatus, pace } = progressOf(office);
  return {
    municipality: election.municipality.name,
    electionName: election.election.name,
    session,
    stations,
    byStatus,
    expectedEnd: session === "open" ? pace.expectedEnd : null,
    lastChangeAt: lastChangeOf(office.db),
    at: office.now(),
  };
}

function lastChangeOf(db: Database): Instant | null {
  const moments = allSummaries(db).flatMap(({ changedAt }) => (changedAt === null ? [] : [changedAt]));
  return moments.toSorted().at(-1) ?? null;
}
