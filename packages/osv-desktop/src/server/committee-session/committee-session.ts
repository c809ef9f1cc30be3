import { canonicalJson, err, type JsonValue, ok, type Result } from "@stemketen/core/basics";
import { calendarDate, type Instant } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readElection, storeEligibleVoters } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { readStations } from "../polling-stations/stations.store.ts";
import { dutchDayOf, momentOf } from "../results/dutch-time.ts";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
  readOwnDetails,
  type StoredCommitteeSession,
  storeCommitteeSession,
  storeOwnDetails,
} from "./committee-session.store.ts";
import {
  type MissingDetail,
  missingForStart,
  type OwnDetails,
  type SessionDetails,
} from "./session-details.ts";

/** What a coordinator does with the session while it is counted; finishing and reopening are apart. */
export type CommitteeSessionStep = "start" | "pause" | "resume";

/** Why a step is refused. */
export type CommitteeSessionError =
  | { readonly kind: "not-in-this-status"; readonly status: CommitteeSessionStatus }
  /** There is nothing to count yet. */
  | { readonly kind: "no-election" }
  | { readonly kind: "no-stations" }
  /** Place, date and time must be confirmed first. */
  | { readonly kind: "details-missing"; readonly fields: readonly MissingDetail[] };

/** Why details are not saved. */
export type DetailsError =
  | { readonly kind: "no-election" }
  /** Somebody saved them since this screen was made. */
  | { readonly kind: "stale"; readonly version: number }
  /** A finished session is opened again first. */
  | { readonly kind: "session-finished" }
  | { readonly kind: "no-such-station"; readonly station: number }
  /** The clock went forward over this time. */
  | { readonly kind: "no-such-time"; readonly date: string; readonly time: string };

const STEPS = {
  start: { from: "prepared", to: "open", event: "session.started" },
  pause: { from: "open", to: "paused", event: "session.paused" },
  resume: { from: "paused", to: "open", event: "session.resumed" },
} as const;

/** What a screen shows and saves: the details with their version, 0 before anybody saved them. */
export interface StoredSessionDetails {
  readonly details: SessionDetails;
  readonly version: number;
}

/**
 * The details as saved. Before anybody saved them: the municipality, this very moment, and Z as the election was
 * set up with it; starting the session confirms them.
 */
export function readSessionDetails({ db, now }: Pick<Office, "db" | "now">): StoredSessionDetails {
  const election = readElection(db);
  const { details, version } = readOwnDetails(db) ?? {
    details: startingNow(election?.municipality.name ?? "", now()),
    version: 0,
  };
  return { details: { ...details, eligibleVoters: election?.eligibleVoters ?? null }, version };
}

function startingNow(place: string, moment: Instant): OwnDetails {
  const { date, time } = dutchDayOf(moment);
  return {
    place,
    date: calendarDate(date),
    startTime: time,
    members: [],
    objections: [],
    particulars: [],
    investigations: [],
  };
}

/**
 * Saves the details, at the version that the screen shows. They may change until the session is finished.
 * @returns what is stored now
 */
export function saveSessionDetails(
  office: Office,
  by: User,
  { details, version }: StoredSessionDetails,
): Result<StoredSessionDetails, DetailsError> {
  const { db } = office;
  return inTransaction(db, () => {
    if (readElection(db) === null) return err({ kind: "no-election" });
    if (readCommitteeSession(db).status === "finished") return err({ kind: "session-finished" });
    const before = readSessionDetails(office);
    if (version !== before.version) return err({ kind: "stale", version: before.version });
    const refusal = impossibleDetail(details, new Set(readStations(db).map(({ number }) => number)));
    if (refusal !== null) return err(refusal);
    return ok(keepDetails(office, by, { details, version }));
  });
}

/** Stores details as a new version, with what became another in the log. */
function keepDetails(
  { db, now }: Office,
  by: User,
  { details, version: earlier }: StoredSessionDetails,
): StoredSessionDetails {
  const version = earlier + 1;
  // What a screen showed by itself was not there before: only Z was.
  const before = { ...readOwnDetails(db)?.details, eligibleVoters: readElection(db)?.eligibleVoters ?? null };
  const { eligibleVoters, ...own } = details;
  storeOwnDetails(db, { details: own, version });
  storeEligibleVoters(db, eligibleVoters);
  const payload = { session: "first", changes: changesBetween(before, details) } as const;
  const log = { at: now(), actor: { ...actorOfUser(by), role: by.role } };
  appendAuditEvent(db, { event: "session.updated", payload }, log);
  return { details, version };
}

function impossibleDetail(
  { date, startTime, investigations }: SessionDetails,
  stations: ReadonlySet<number>,
): DetailsError | null {
  if (date !== null && startTime !== "" && momentOf(date, startTime) === null) {
    return { kind: "no-such-time", date, time: startTime };
  }
  const unknown = investigations.find(({ station }) => !stations.has(station));
  return unknown === undefined ? null : { kind: "no-such-station", station: unknown.station };
}

/** Every field that is another now; lists as canonical JSON, for a log holds plain values. */
function changesBetween(before: Partial<SessionDetails>, after: SessionDetails) {
  const was = new Map(Object.entries(before));
  return Object.entries(after).flatMap(([field, value]) => {
    const [old, given] = [plain(was.get(field) ?? null), plain(value)];
    return old === given ? [] : [{ field, before: old, after: given }];
  });
}

function plain(value: JsonValue): string | number | boolean | null {
  return typeof value === "object" && value !== null ? canonicalJson(value) : value;
}

/**
 * Starts, pauses or resumes the session: only while it is open can anything be typed. Starting confirms place, date
 * and time as the screen shows them.
 */
export function takeSessionStep(
  office: Office,
  by: User,
  step: CommitteeSessionStep,
): Result<StoredCommitteeSession, CommitteeSessionError> {
  const { db, now } = office;
  const { from, to, event } = STEPS[step];
  return inTransaction(db, () => {
    const session = readCommitteeSession(db);
    if (session.status !== from) return err({ kind: "not-in-this-status", status: session.status });
    if (readElection(db) === null) return err({ kind: "no-election" });
    if (readStations(db).length === 0) return err({ kind: "no-stations" });
    if (step === "start") {
      const shown = readSessionDetails(office);
      const fields = missingForStart(shown.details);
      if (fields.length > 0) return err({ kind: "details-missing", fields });
      if (shown.version === 0) keepDetails(office, by, shown);
    }
    const at = now();
    const next = { ...session, status: to, startedAt: session.startedAt ?? at };
    storeCommitteeSession(db, next);
    appendAuditEvent(
      db,
      { event, payload: { session: "first" } },
      { at, actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok(next);
  });
}
