import { readSessionCookie } from "@stemketen/server-kit/http";
import type { Office } from "../office.ts";
import { type Desk, findDesk, readDecision } from "./closed-lan.store.ts";

/** Cookie in which a desk keeps that it was let in. */
export const DESK_COOKIE = "osv-desk";
/** All that a stranger can ask: which desk it is, and to be let in with a code. */
const OPEN_TO_STRANGERS: ReadonlySet<string> = new Set(["/api/lan.thisDesk", "/api/lan.admit"]);

/** The desk that a request comes from; null for one that was not let in. */
export function deskOf({ db }: Office, request: Request): Desk | null {
  const token = readSessionCookie(request, DESK_COOKIE);
  return token === null || readDecision(db) === null ? null : findDesk(db, token);
}

/** Whether a request over the network comes from a desk that was not let in, and asks for more than to be let in. */
export function isFromStranger(office: Office, request: Request): boolean {
  return !OPEN_TO_STRANGERS.has(new URL(request.url).pathname) && deskOf(office, request) === null;
}
