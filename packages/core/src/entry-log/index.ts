export { actorOf, auditEventsOf, type EntryStep, type SheetAddress } from "./entry-events.ts";
