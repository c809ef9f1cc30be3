import { err, must, ok, type Result, toHex } from "@stemketen/core/basics";
import type { Count, ListNumber, StationNumber } from "@stemketen/core/election";
import type { Totals } from "@stemketen/core/tabulation";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import type { Database } from "@stemketen/server-kit/database";
import { actorOfUser, type User } from "../accounts/users.store.ts";
import { readCommitteeSession } from "../committee-session/committee-session.store.ts";
import type { Office } from "../office.ts";
import { drawLists } from "./control-draw.ts";
import {
  addControlProtocol,
  type ControlOutcome,
  readControlProtocol,
  type StoredControlProtocol,
  storeControlOutcome,
} from "./control-protocol.store.ts";
import { type CountError, checkedCountOf, withCheckedCount } from "./count-check.ts";

const SEED_BYTES = 16;

/** What the committee added by hand, and what it says about it. */
export interface AddedByHand {
  readonly lists: readonly { readonly list: ListNumber; readonly addedByHand: Count }[];
  /** May be empty as long as nothing differs. */
  readonly remarks: string;
}

/** Why a step of the control protocol is refused. */
export type ControlProtocolError =
  | CountError
  /** Finished, or not begun: the lists are drawn and added during the session. */
  | { readonly kind: "session-not-open" }
  /** It was drawn for these very sheets. */
  | { readonly kind: "already-drawn" }
  | { readonly kind: "not-drawn" }
  /** A sheet changed since the draw: draw again. */
  | { readonly kind: "outdated" }
  /** Exactly the drawn lists must be added. */
  | { readonly kind: "other-lists"; readonly drawn: readonly ListNumber[] }
  /** A difference asks for an explanation: what was found, and what the Kiesraad said. */
  | { readonly kind: "remarks-needed" };

/** The last draw, and whether it was made for the sheets as they are now; null before the first. */
export async function currentProtocol(
  db: Database,
): Promise<{ readonly protocol: StoredControlProtocol; readonly isCurrent: boolean } | null> {
  if (readControlProtocol(db) === null) return null;
  const count = await checkedCountOf(db);
  // Read after the check, which takes a moment: somebody may have drawn again meanwhile.
  const protocol = must(readControlProtocol(db), "a draw is never removed");
  return { protocol, isCurrent: count.ok && count.value.sheetsSha256 === protocol.sheetsSha256 };
}

function isOpen(db: Database): boolean {
  const { status } = readCommitteeSession(db);
  return status === "open" || status === "paused";
}

/**
 * Draws the lists that the committee adds by hand (models Na 31-1 and Na 31-2, 2.5). Only when every station is
 * definitive, so that nobody knows beforehand which lists are looked at; and once, until a sheet changes.
 */
export function drawControlProtocol(
  { db, now, random }: Office,
  by: User,
): Promise<Result<StoredControlProtocol, ControlProtocolError>> {
  return withCheckedCount(db, (count): Result<StoredControlProtocol, ControlProtocolError> => {
    if (!isOpen(db)) return err({ kind: "session-not-open" });
    if (!count.ok) return count;
    const before = readControlProtocol(db);
    const { election, sheetsSha256 } = count.value;
    if (before?.sheetsSha256 === sheetsSha256) return err({ kind: "already-drawn" });
    const seed = toHex(random(SEED_BYTES));
    const lists = drawLists(
      seed,
      election.election.id,
      election.lists.map(({ number }) => number),
    );
    const at = now();
    const number = (before?.number ?? 0) + 1;
    const drawn = { number, seed, lists, sheetsSha256, drawnAt: at, drawnBy: by.fullName };
    addControlProtocol(db, drawn);
    appendAuditEvent(
      db,
      { event: "control-protocol.drawn", payload: { seed, lists, sheets: sheetsSha256 } },
      { at, actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok({ ...drawn, outcome: null });
  });
}

/** Records what adding by hand gave, with the programme's own totals of those lists beside it. */
export function recordControlOutcome(
  { db, now }: Office,
  by: User,
  added: AddedByHand,
): Promise<Result<ControlOutcome, ControlProtocolError>> {
  return withCheckedCount(db, (count): Result<ControlOutcome, ControlProtocolError> => {
    if (!isOpen(db)) return err({ kind: "session-not-open" });
    if (!count.ok) return count;
    const protocol = readControlProtocol(db);
    if (protocol === null) return err({ kind: "not-drawn" });
    if (protocol.sheetsSha256 !== count.value.sheetsSha256) return err({ kind: "outdated" });
    const lists = besideComputed(protocol.lists, added, count.value.totals);
    if (lists === null) return err({ kind: "other-lists", drawn: protocol.lists });
    const remarks = added.remarks.trim();
    if (remarks === "" && lists.some(differs)) return err({ kind: "remarks-needed" });
    const outcome = { recordedAt: now(), recordedBy: by.fullName, lists, remarks };
    storeControlOutcome(db, protocol.number, outcome);
    appendAuditEvent(
      db,
      { event: "control-protocol.recorded", payload: { lists, remarks } },
      { at: outcome.recordedAt, actor: { ...actorOfUser(by), role: by.role } },
    );
    return ok(outcome);
  });
}

/** Whether adding by hand gave another number. */
export function differs({ addedByHand, computed }: ControlOutcome["lists"][number]): boolean {
  return addedByHand !== computed;
}

/** The numbers of both, in the order of the draw; null when other lists were added than were drawn. */
function besideComputed(
  drawn: readonly ListNumber[],
  { lists }: AddedByHand,
  { counts }: Totals<StationNumber>,
): ControlOutcome["lists"] | null {
  const byHand = new Map(lists.map(({ list, addedByHand }) => [list, addedByHand]));
  if (lists.length !== drawn.length || !drawn.every((list) => byHand.has(list))) return null;
  return drawn.map((list) => {
    const computed = must(
      counts.lists.find(({ number }) => number === list),
      "a drawn list was counted",
    ).total;
    return { list, addedByHand: byHand.get(list) ?? 0, computed };
  });
}
