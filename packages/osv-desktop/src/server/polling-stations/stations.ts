import type { AuditEvent } from "@stemketen/core/audit";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { PollingStation, StationNumber } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import { dropEmptyEntry, isStarted } from "../data-entry/entries.store.ts";
import { tellChanges } from "../data-entry/overview-feed.ts";
import type { Office } from "../office.ts";
import { changedFields } from "./station-changes.ts";
import { checkStation, type StationDraft, type StationProblem } from "./station-draft.ts";
import {
  appendStationChange,
  deleteStation,
  findStation,
  hasStation,
  insertStation,
  type StoredStation,
  updateStation,
} from "./stations.store.ts";

/** Why a station was not made, changed or removed. */
export type StationError =
  | { readonly kind: "wrong-fields"; readonly problems: readonly StationProblem[] }
  | { readonly kind: "no-such-station"; readonly station: number }
  /** Somebody changed the station since this screen was made. */
  | { readonly kind: "stale"; readonly version: number }
  /** Papers of this station were typed: it keeps its number, and stays until its entry is reset. */
  | { readonly kind: "has-entries" }
  /** Once the session has begun a change is for the coordinator. */
  | { readonly kind: "not-your-role" }
  /** Once the session has begun a change stands in the proces-verbaal, with its reason. */
  | { readonly kind: "reason-required" }
  /** The totals are made up: reopen the session first. */
  | { readonly kind: "session-finished" };

/** Which station, as the screen shows it. */
export interface ShownStation {
  readonly number: StationNumber;
  readonly version: number;
}

/** Adds a station. A reason is asked for once the session has begun; before it may be null. */
export function createStation(
  office: Office,
  by: User,
  draft: StationDraft,
  reason: string | null,
): Result<StoredStation, StationError> {
  return change(office, by, reason, ({ db }, at, kept) => {
    const checked = checkStation(draft);
    if (!checked.ok) return err({ kind: "wrong-fields", problems: checked.error });
    const station = checked.value;
    if (hasStation(db, station.number)) return err(numberTaken);
    insertStation(db, station, at);
    const { number, name } = station;
    const event = { event: "station.created", payload: { station: number, name, reason: kept } } as const;
    return ok({ before: null, after: station, event, value: { station, version: 1, changedAt: at } });
  });
}

/** Changes a station. Its number stays the same once a paper of it was typed. */
export function editStation(
  office: Office,
  by: User,
  shown: ShownStation,
  draft: StationDraft,
  reason: string | null,
): Result<StoredStation, StationError> {
  return change(office, by, reason, ({ db }, at, kept) => {
    const found = find(office, shown);
    if (!found.ok) return found;
    const checked = checkStation(draft);
    if (!checked.ok) return err({ kind: "wrong-fields", problems: checked.error });
    const [before, after] = [found.value.station, checked.value];
    if (after.number !== before.number) {
      if (isStarted(db, before.number)) return err({ kind: "has-entries" });
      if (hasStation(db, after.number)) return err(numberTaken);
    }
    const fields = changedFields(before, after);
    if (fields.length === 0) return ok({ before, after, event: null, value: found.value });
    const value = updateStation(db, before.number, after, at);
    const payload = { station: before.number, name: before.name, changes: fields, reason: kept };
    return ok({ before, after, event: { event: "station.updated", payload }, value });
  });
}

/** Removes a station of which nothing was typed. */
export function removeStation(
  office: Office,
  by: User,
  shown: ShownStation,
  reason: string | null,
): Result<null, StationError> {
  return change(office, by, reason, ({ db }, _, kept) => {
    const found = find(office, shown);
    if (!found.ok) return found;
    const { station: before } = found.value;
    if (isStarted(db, before.number)) return err({ kind: "has-entries" });
    dropEmptyEntry(db, before.number);
    deleteStation(db, before.number);
    const { number, name } = before;
    const event = { event: "station.deleted", payload: { station: number, name, reason: kept } } as const;
    return ok({ before, after: null, event, value: null });
  });
}

const numberTaken: StationError = {
  kind: "wrong-fields",
  problems: [{ field: "number", problem: "duplicate" }],
};

function find({ db }: Office, { number, version }: ShownStation): Result<StoredStation, StationError> {
  const found = findStation(db, number);
  if (found === null) return err({ kind: "no-such-station", station: number });
  return found.version === version ? ok(found) : err({ kind: "stale", version: found.version });
}

/** What was done to a station; no event when nothing came of it. */
interface Done<T> {
  readonly before: PollingStation | null;
  readonly after: PollingStation | null;
  readonly event: AuditEvent | null;
  readonly value: T;
}

/** Does one change, with its line in the list of changes and in the audit log, and tells the screens. */
function change<T>(
  office: Office,
  by: User,
  reason: string | null,
  work: (
    office: Office,
    at: ReturnType<Office["now"]>,
    reason: string | null,
  ) => Result<Done<T>, StationError>,
): Result<T, StationError> {
  const { db, now } = office;
  const at = now();
  const kept = reason?.trim() === "" ? null : (reason?.trim() ?? null);
  const done = inTransaction(db, () => {
    const refusal = refuseChange(office, by, kept);
    if (refusal !== null) return err(refusal);
    const outcome = work(office, at, kept);
    if (!outcome.ok || outcome.value.event === null) return outcome;
    const { before, after, event } = outcome.value;
    appendStationChange(db, { before, after, reason: kept, by: by.fullName, at });
    appendAuditEvent(db, event, { at, actor: { ...actorOfUser(by), role: by.role } });
    return outcome;
  });
  if (!done.ok) return done;
  const { before, after, value } = done.value;
  tellChanges(
    db,
    [before, after].flatMap((station) => (station === null ? [] : [station.number])),
  );
  return ok(value);
}

function refuseChange({ db }: Office, by: User, reason: string | null): StationError | null {
  const { status } = readCommitteeSession(db);
  if (status === "prepared") return null;
  if (status === "finished") return { kind: "session-finished" };
  if (by.role !== "coordinator") return { kind: "not-your-role" };
  return reason === null ? { kind: "reason-required" } : null;
}
