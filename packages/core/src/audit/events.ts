import type * as z from "zod/mini";
import type { EventDefinition } from "./event-definition.ts";
import { accountEvents } from "./events/account-events.ts";
import { closedLanEvents } from "./events/closed-lan-events.ts";
import { dataEntryEvents } from "./events/data-entry-events.ts";
import { electionEvents } from "./events/election-events.ts";
import { programEvents } from "./events/program-events.ts";
import { resultEvents } from "./events/result-events.ts";
import { simulationEvents } from "./events/simulation-events.ts";

/**
 * Every event that the log may hold, with its level, what it says and the shape of its payload. What is not
 * here cannot be written and is refused when read. docs/audit-events.md is made from it.
 */
export const AUDIT_EVENTS = {
  ...programEvents,
  ...closedLanEvents,
  ...accountEvents,
  ...electionEvents,
  ...dataEntryEvents,
  ...resultEvents,
  ...simulationEvents,
} as const;

export type AuditEventId = keyof typeof AUDIT_EVENTS;

/** Something that happened, with the payload that belongs to its kind. */
export type AuditEvent = {
  [Id in AuditEventId]: {
    readonly event: Id;
    readonly payload: Readonly<z.infer<(typeof AUDIT_EVENTS)[Id]["payload"]>>;
  };
}[AuditEventId];

/** The definition of an event, or null for a name that the registry does not know. */
export function findAuditEvent(id: string): EventDefinition | null {
  return isAuditEventId(id) ? AUDIT_EVENTS[id] : null;
}

function isAuditEventId(id: string): id is AuditEventId {
  return Object.hasOwn(AUDIT_EVENTS, id);
}
