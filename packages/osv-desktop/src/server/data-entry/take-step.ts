import { ok, type Result } from "@stemketen/core/basics";
import {
  type DataEntryCommand,
  type DataEntryRefusal,
  type DataEntryState,
  type EntryContext,
  transition,
} from "@stemketen/core/data-entry";
import { actorOf, auditEventsOf } from "@stemketen/core/entry-log";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import type { Database } from "@stemketen/server-kit/database";
import { type StoredEntry, storeEntry } from "./entries.store.ts";
import { summaryOf } from "./entry-summary.ts";

/** Takes one step of the state machine: the entry is stored, and its lines stand in the audit log. */
export function takeStep(
  db: Database,
  context: EntryContext,
  {
    before,
    command,
    isLogged,
  }: { readonly before: StoredEntry; readonly command: DataEntryCommand; readonly isLogged: boolean },
): Result<StoredEntry, DataEntryRefusal> {
  const { station } = before;
  const outcome = transition(context, before.state, command);
  if (!outcome.ok) return outcome;
  const state = outcome.value;
  const since = isSameWork(before.state, state) ? (before.since ?? command.at) : command.at;
  const after: StoredEntry = { station, state, version: before.version + 1, since, changedAt: command.at };
  storeEntry(db, after, summaryOf(context, state));
  const step = {
    about: { session: "first", station },
    command,
    before: before.state,
    after: state,
  } as const;
  for (const event of isLogged ? auditEventsOf(context, step) : []) {
    appendAuditEvent(db, event, { at: command.at, actor: actorOf(command.by, command.kind) });
  }
  return ok(after);
}

/** Whether the same person goes on with the same thing: then it is as old as it was. */
function isSameWork(before: DataEntryState, after: DataEntryState): boolean {
  return before.kind === after.kind && typistOf(before) === typistOf(after);
}

function typistOf(state: DataEntryState): string | null {
  return "typist" in state ? state.typist.id : null;
}
