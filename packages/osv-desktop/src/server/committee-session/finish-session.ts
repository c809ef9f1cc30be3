import { err, impossible, ok, type Result } from "@stemketen/core/basics";
import { type StationStatus, stationStatus } from "@stemketen/core/data-entry";
import { findingKey, type StationNumber } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import { readControlProtocol } from "../results/control-protocol.store.ts";
import { type CheckedCount, type CountError, checkCount } from "../results/count-check.ts";
import { stationEntries } from "../results/definitive-sheets.ts";
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
export function finishObstacles(office: Office): readonly FinishObstacle[] {
  return reviewSession(office).obstacles;
}

/** Either obstacles, or the count that was checked. */
interface SessionReview {
  readonly obstacles: readonly FinishObstacle[];
  readonly count: CheckedCount | null;
}

function reviewSession(office: Office): SessionReview {
  const { db } = office;
  const stations = unfinishedStations(db);
  const fields = missingForFinish(readSessionDetails(office).details);
  const details: readonly FinishObstacle[] = fields.length === 0 ? [] : [{ kind: "details", fields }];
  // The sheets are added only when all are there: until then there is nothing to compare.
  const isComplete = stations.every(({ status }) => status === "to-explain");
  const checked = isComplete ? checkCount(db) : null;
  const wrong = checked === null || checked.ok ? [] : obstaclesOf(checked.error);
  const count = checked?.ok === true ? checked.value : null;
  return { obstacles: [...stations, ...wrong, ...details, ...protocolObstacle(db, count)], count };
}

type StationObstacle = Extract<FinishObstacle, { readonly kind: "station" }>;

function unfinishedStations(db: Database): readonly StationObstacle[] {
  const unfinished: StationObstacle[] = [];
  for (const { station, state } of stationEntries(db)) {
    const status = stationStatus(state);
    if (status === "done") continue;
    unfinished.push({ kind: "station", station: station.number, name: station.name, status });
  }
  return unfinished;
}

function obstaclesOf(error: CountError): readonly FinishObstacle[] {
  switch (error.kind) {
    case "sheets-changed":
    case "re-adding-differs":
      return [error];
    case "not-tabulated":
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
export function finishSession(office: Office, by: User): Result<StoredCommitteeSession, FinishError> {
  const { db, now } = office;
  return inTransaction(db, () => {
    const session = readCommitteeSession(db);
    if (session.status !== "open" && session.status !== "paused") {
      return err({ kind: "not-in-this-status", status: session.status });
    }
    const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
    const { obstacles, count } = reviewSession(office);
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
