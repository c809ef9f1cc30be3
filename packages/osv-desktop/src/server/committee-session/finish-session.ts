import { err, impossible, ok, type Result } from "@stemketen/core/basics";
import { type StationStatus, stationStatus } from "@stemketen/core/data-entry";
import { findingKey, type StationNumber } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { allSummaries } from "../data-entry/entries.store.ts";
import type { Office } from "../office.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { readControlProtocol } from "../results/control-protocol.store.ts";
import {
  type CheckedCount,
  type CountError,
  checkedCountOf,
  withCheckedCount,
} from "../results/count-check.ts";
import { voidVersions } from "../results/void-versions.ts";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
  type StoredCommitteeSession,
  storeCommitteeSession,
} from "./committee-session.store.ts";
import { readSessionDetails } from "./committee-session.ts";
import { type MissingDetail, missingForFinish } from "./session-details.ts";

/** What stands in the way of finishing. */
export type FinishObstacle =
  | {
      readonly kind: "station";
      readonly station: StationNumber;
      readonly name: string;
      readonly status: StationStatus;
    }
  /** Errors on paper that nobody accepted as they are now. */
  | {
      readonly kind: "errors-not-accepted";
      readonly station: StationNumber;
      readonly findings: readonly string[];
    }
  | { readonly kind: "details"; readonly fields: readonly MissingDetail[] }
  | { readonly kind: "control-protocol"; readonly state: "not-drawn" | "outdated" | "no-outcome" }
  | Extract<CountError, { readonly kind: "sheets-changed" | "re-adding-differs" }>;

/** Why the session is not finished. */
export type FinishError =
  | { readonly kind: "not-in-this-status"; readonly status: CommitteeSessionStatus }
  | { readonly kind: "not-ready"; readonly obstacles: readonly FinishObstacle[] };

/** Why the session is not opened again. */
export type ReopenError =
  | { readonly kind: "not-in-this-status"; readonly status: CommitteeSessionStatus }
  | { readonly kind: "no-reason" };

/**
 * Everything that stands in the way of finishing, all at once: stations, what is not filled in, and the control
 * protocol. Totals that two ways of adding disagree on stand in the way of everything.
 */
export async function finishObstacles(office: Office): Promise<readonly FinishObstacle[]> {
  return reviewSession(office, await checkedCountOf(office.db)).obstacles;
}

/** Either obstacles, or the count that was checked. */
interface SessionReview {
  readonly obstacles: readonly FinishObstacle[];
  readonly count: CheckedCount | null;
}

function reviewSession(office: Office, checked: Result<CheckedCount, CountError>): SessionReview {
  const { db } = office;
  const stations = unfinishedStations(db, checked);
  const fields = missingForFinish(readSessionDetails(office).details);
  const details: readonly FinishObstacle[] = fields.length === 0 ? [] : [{ kind: "details", fields }];
  const wrong = checked.ok ? [] : obstaclesOf(checked.error);
  const count = checked.ok ? checked.value : null;
  return { obstacles: [...stations, ...wrong, ...details, ...protocolObstacle(db, count)], count };
}

type StationObstacle = Extract<FinishObstacle, { readonly kind: "station" }>;

/** The stations that are not done: by their sheets once those are all there, and until then by their summaries. */
function unfinishedStations(
  db: Database,
  checked: Result<CheckedCount, CountError>,
): readonly StationObstacle[] {
  const statuses = new Map<StationNumber, StationStatus>(
    checked.ok
      ? checked.value.stations.map(({ station, state }) => [station.number, stationStatus(state)])
      : allSummaries(db).map(({ station, summary }) => [station, summary.status]),
  );
  return readStations(db).flatMap(({ number: station, name }): readonly StationObstacle[] => {
    const status = statuses.get(station) ?? "not-started";
    return status === "done" ? [] : [{ kind: "station", station, name, status }];
  });
}

function obstaclesOf(error: CountError): readonly FinishObstacle[] {
  switch (error.kind) {
    case "sheets-changed":
    case "re-adding-differs":
      return [error];
    case "not-tabulated":
      // Those stations are named by themselves.
      if (error.error.kind === "missing-stations") return [];
      if (error.error.kind !== "errors-not-accepted") {
        throw new Error(`Stored sheets cannot be added: ${JSON.stringify(error.error)}`);
      }
      return error.error.stations.map(({ station, errors }) => ({
        kind: "errors-not-accepted",
        station,
        findings: errors.map(findingKey),
      }));
    case "no-election":
      return [];
    default:
      return impossible(error);
  }
}

function protocolObstacle(db: Database, count: CheckedCount | null): readonly FinishObstacle[] {
  const protocol = readControlProtocol(db);
  if (protocol === null) return [{ kind: "control-protocol", state: "not-drawn" }];
  if (count !== null && protocol.sheetsSha256 !== count.sheetsSha256) {
    return [{ kind: "control-protocol", state: "outdated" }];
  }
  return protocol.outcome === null ? [{ kind: "control-protocol", state: "no-outcome" }] : [];
}

/**
 * Finishes the session: every station definitive, every warning dealt with and every error accepted, two ways of
 * adding equal, and the outcome of the control protocol recorded. Otherwise it says what is missing.
 */
export function finishSession(
  office: Office,
  by: User,
): Promise<Result<StoredCommitteeSession, FinishError>> {
  const { db, now } = office;
  return withCheckedCount(db, (checked): Result<StoredCommitteeSession, FinishError> => {
    const session = readCommitteeSession(db);
    if (session.status !== "open" && session.status !== "paused") {
      return err({ kind: "not-in-this-status", status: session.status });
    }
    const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
    const { obstacles, count } = reviewSession(office, checked);
    if (obstacles.length > 0 || count === null) {
      const refusal = refusalEvent(obstacles);
      if (refusal !== null) appendAuditEvent(db, refusal, log);
      return err({ kind: "not-ready", obstacles });
    }
    const { counts, unitCount } = count.totals;
    const { candidateVotes: validVotes, blank, invalid } = counts;
    const added = { stations: unitCount, validVotes, blank, invalid };
    const next = { ...session, status: "finished", finishedAt: log.at } as const;
    storeCommitteeSession(db, next);
    appendAuditEvent(db, { event: "totals.added", payload: added }, log);
    const finished = { session: "first", stations: unitCount } as const;
    appendAuditEvent(db, { event: "session.finished", payload: finished }, log);
    return ok(next);
  });
}

/** What the log keeps of totals that cannot be trusted; null when it is only that something is not done yet. */
function refusalEvent(obstacles: readonly FinishObstacle[]) {
  const changed = obstacles.find((obstacle) => obstacle.kind === "sheets-changed");
  const differing = obstacles.find((obstacle) => obstacle.kind === "re-adding-differs");
  if (changed === undefined && differing === undefined) return null;
  const payload = { changedSheets: changed?.stations ?? [], differences: differing?.differences ?? [] };
  return { event: "totals.refused", payload } as const;
}

/**
 * Opens a finished session again. Everything that was made of it so far is no longer valid.
 * @returns the session, and the numbers of the versions that lapsed now
 */
export function reopenSession(
  { db, now }: Office,
  by: User,
  reason: string,
): Result<{ readonly session: StoredCommitteeSession; readonly voided: readonly number[] }, ReopenError> {
  if (reason.trim() === "") return err({ kind: "no-reason" });
  return inTransaction(db, () => {
    const session = readCommitteeSession(db);
    if (session.status !== "finished") return err({ kind: "not-in-this-status", status: session.status });
    const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
    const next = { ...session, status: "open", finishedAt: null, reopenedAt: log.at } as const;
    storeCommitteeSession(db, next);
    const payload = { session: "first", reason: reason.trim() } as const;
    appendAuditEvent(db, { event: "session.reopened", payload }, log);
    return ok({ session: next, voided: voidVersions(db, reason.trim(), log) });
  });
}
