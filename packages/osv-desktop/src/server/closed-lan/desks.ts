import { err, ok, type Result } from "@stemketen/core/basics";
import { type Instant, instant } from "@stemketen/core/election";
import { recordMiss, secondsToWait } from "@stemketen/server-kit/accounts";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { inTransaction } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { drawBelow } from "../draw-below.ts";
import type { Office } from "../office.ts";
import {
  allDesks,
  type Desk,
  deleteDesk,
  readDecision,
  storeCode,
  storeDesk,
  takeCode,
} from "./closed-lan.store.ts";

/** Why a desk is not let in or sent away. */
export type DeskError =
  /** The computer stands alone: there are no other desks. */
  | { readonly kind: "stands-alone" }
  | { readonly kind: "too-many-desks"; readonly most: number }
  | { readonly kind: "no-such-desk"; readonly desk: string }
  /** Wrong, used before, or older than a quarter of an hour: ask for a new one. */
  | { readonly kind: "code-not-valid" }
  | { readonly kind: "wait"; readonly seconds: number };

/** What lets one desk in. */
interface DeskCode {
  readonly code: string;
  readonly validUntil: Instant;
}

export const MOST_DESKS = 50;
const CODE_DIGITS = 8;
/** From the screen of the server to the desk across the room, in milliseconds. */
const CODE_LIFE = 15 * 60_000;
const TOKEN_BYTES = 32;
/** Under this name misses are counted together with the address: no user is called like this. */
const ATTEMPT = "\nwerkplek";

/**
 * Draws the code that lets one desk in, to read from the screen of the server and type at the desk.
 * @param desk its name, "Tafel 4"; a desk of that name that was let in before stays until the code is used
 * @returns eight digits, and until when they work
 */
export function drawDeskCode(
  { db, now, random }: Office,
  by: User,
  desk: string,
): Result<DeskCode, DeskError> {
  return inTransaction(db, () => {
    if (readDecision(db) === null) return err({ kind: "stands-alone" });
    const others = allDesks(db).filter(({ name }) => name.toLowerCase() !== desk.toLowerCase());
    if (others.length >= MOST_DESKS) return err({ kind: "too-many-desks", most: MOST_DESKS });
    const at = now();
    const code = drawDigits(random);
    storeCode(db, code, desk, at);
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "closed-lan.code-drawn", payload: { desk } }, { at, actor });
    return ok({ code, validUntil: instant(new Date(Date.parse(at) + CODE_LIFE).toISOString()) });
  });
}

function drawDigits(random: Office["random"]): string {
  return Array.from({ length: CODE_DIGITS }, () => drawBelow(random, 10)).join("");
}

/**
 * Lets the desk in at which this code was typed. A code works once, and attempts are slowed by address.
 * @returns the token that the desk's browser keeps from then on
 */
export function admitDesk(
  { db, now, random }: Office,
  code: string,
  address: string,
): Result<{ readonly desk: string; readonly token: string }, DeskError> {
  return inTransaction(db, () => {
    if (readDecision(db) === null) return err({ kind: "stands-alone" });
    const at = now();
    const attempt = { userName: ATTEMPT, address };
    const seconds = secondsToWait(db, attempt, at);
    if (seconds > 0) return err({ kind: "wait", seconds });
    const drawn = takeCode(db, code.replaceAll(/\D/gu, ""));
    if (drawn === null || Math.abs(Date.parse(at) - Date.parse(drawn.drawnAt)) > CODE_LIFE) {
      recordMiss(db, attempt, at);
      const refused = { event: "closed-lan.desk-refused", payload: { address } } as const;
      appendAuditEvent(db, refused, { at, actor: null });
      return err({ kind: "code-not-valid" });
    }
    const { desk } = drawn;
    const token = Buffer.from(random(TOKEN_BYTES)).toString("base64url");
    storeDesk(db, desk, token, at);
    appendAuditEvent(db, { event: "closed-lan.desk-admitted", payload: { desk } }, { at, actor: null });
    return ok({ desk, token });
  });
}

/** Sends a desk away; what was typed there stays where it was. */
export function removeDesk({ db, now }: Office, by: User, desk: string): Result<readonly Desk[], DeskError> {
  return inTransaction(db, () => {
    if (!deleteDesk(db, desk)) return err({ kind: "no-such-desk", desk });
    const actor = { ...actorOfUser(by), role: by.role };
    appendAuditEvent(db, { event: "closed-lan.desk-removed", payload: { desk } }, { at: now(), actor });
    return ok(allDesks(db));
  });
}
