import { err, ok, type Result } from "@stemketen/core/basics";
import {
  COMMAND_ROLES,
  type DataEntryCommand,
  type DataEntryRefusal,
  type EntryContext,
  makeEntryContext,
} from "@stemketen/core/data-entry";
import { formVersionOn, numbersOf, type StationNumber, stationForm } from "@stemketen/core/election";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import {
  type CommitteeSessionStatus,
  readCommitteeSession,
} from "../committee-session/committee-session.store.ts";
import { type CountedElection, readElection } from "../election-setup/election.store.ts";
import type { Office } from "../office.ts";
import { hasStation } from "../polling-stations/stations.store.ts";
import { readEntry, type StoredEntry } from "./entries.store.ts";
import { noteComparisons } from "./note-comparisons.ts";
import { tellChanges } from "./overview-feed.ts";
import { takeStep } from "./take-step.ts";

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
    makeEntryContext(
      stationForm(method, "first", election.category, formVersionOn(election.date)),
      lists.map(numbersOf),
    );
  contexts.set(lists, context);
  return context;
}

/** What somebody asks at the sheet of a station. */
export interface SheetRequest {
  readonly station: StationNumber;
  /** Of the entry that the screen shows: a screen that is behind changes nothing. Null: whatever it is. */
  readonly version: number | null;
  readonly asked: AskedCommand;
  /** False for what a screen saves by itself every few seconds: it is kept as well, without a line in the log. */
  readonly isStep: boolean;
}

/**
 * Does what somebody asks at the sheet of a station: through the state machine, in one transaction with its lines
 * in the audit log. What was acknowledged survives anything.
 */
export function doAtSheet(
  { db, now }: Office,
  by: User,
  { station, version, asked, isStep }: SheetRequest,
): Result<StoredEntry, EntryError> {
  if (COMMAND_ROLES[asked.kind] !== by.role) return err({ kind: "not-your-role" });
  const changed: StationNumber[] = [];
  const done = inTransaction(db, (): Result<StoredEntry, EntryError> => {
    const { status } = readCommitteeSession(db);
    if (status !== "open") return err({ kind: "session-not-open", status });
    const election = readElection(db);
    if (election === null || !hasStation(db, station)) {
      return err({ kind: "no-such-station", station });
    }
    const before = readEntry(db, station);
    if (version !== null && version !== before.version) {
      return err({ kind: "stale", version: before.version });
    }
    const context = contextOf(election);
    const command: DataEntryCommand = { ...asked, by: actorOfUser(by), at: now() };
    const outcome = takeStep(db, context, { before, command, isLogged: isStep });
    if (!outcome.ok) return outcome;
    changed.push(station);
    const isDefinitive = outcome.value.state.kind === "definitive";
    if (isDefinitive === (before.state.kind === "definitive")) return outcome;
    changed.push(...noteComparisons(db, context, command));
    return ok(readEntry(db, station));
  });
  tellChanges(db, changed);
  return done;
}
