import { err, ok, type Result } from "@stemketen/core/basics";
import {
  COMMAND_ROLES,
  type DataEntryCommand,
  type DataEntryRefusal,
  type EntryContext,
  makeEntryContext,
  transition,
} from "@stemketen/core/data-entry";
import { numbersOf, type StationNumber, stationForm } from "@stemketen/core/election";
import { actorOf, auditEventsOf } from "@stemketen/core/entry-log";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
} from "../committee-session/committee-session.store.ts";
import { type CountedElection, hasStation, readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { readEntry, type StoredEntry, storeEntry } from "./entries.store.ts";

type WithoutWho<C> = C extends unknown ? Omit<C, "by" | "at"> : never;

/** A command as a screen sends it: who asks and when is not for the screen to say. */
export type AskedCommand = WithoutWho<DataEntryCommand>;

/** Why nothing was changed. */
export type EntryError =
  | DataEntryRefusal
  | { readonly kind: "no-such-station"; readonly station: number }
  | { readonly kind: "session-not-open"; readonly status: CommitteeSessionStatus }
  /** This command is for another role. */
  | { readonly kind: "not-your-role" }
  /** Somebody changed the sheet since this screen was made. */
  | { readonly kind: "stale"; readonly version: number };

const contexts = new WeakMap<CountedElection["lists"], EntryContext>();

/** The boxes of a station's sheet in this election; made once, for a long list of lists has thousands. */
export function contextOf({ method, election, lists }: CountedElection): EntryContext {
  const context =
    contexts.get(lists) ??
    makeEntryContext(stationForm(method, "first", election.category), lists.map(numbersOf));
  contexts.set(lists, context);
  return context;
}

/**
 * Does what somebody asks at the sheet of a station: through the state machine, in one transaction with its lines
 * in the audit log. What was acknowledged survives anything.
 * @param version of the entry that the screen shows; null when it does not matter (a typist's own draft)
 */
export function doAtSheet(
  { db, now }: Office,
  by: User,
  {
    station,
    version,
    asked,
  }: { readonly station: StationNumber; readonly version: number | null; readonly asked: AskedCommand },
): Result<StoredEntry, EntryError> {
  if (COMMAND_ROLES[asked.kind] !== by.role) return err({ kind: "not-your-role" });
  return inTransaction(db, () => {
    const { status } = readCommitteeSession(db);
    if (status !== "open") return err({ kind: "session-not-open", status });
    const election = readElection(db);
    if (election === null || !hasStation(db, station)) {
      return err({ kind: "no-such-station", station });
    }
    const entry = readEntry(db, station);
    if (version !== null && version !== entry.version) return err({ kind: "stale", version: entry.version });
    const command: DataEntryCommand = { ...asked, by: actorOfUser(by), at: now() };
    const context = contextOf(election);
    const outcome = transition(context, entry.state, command);
    if (!outcome.ok) return outcome;
    const next = { station, state: outcome.value, version: entry.version + 1, changedAt: command.at };
    storeEntry(db, next);
    const step = {
      about: { session: "first", station },
      command,
      before: entry.state,
      after: next.state,
    } as const;
    for (const event of auditEventsOf(context, step)) {
      appendAuditEvent(db, event, { at: command.at, actor: actorOf(command.by, command.kind) });
    }
    return ok(next);
  });
}
