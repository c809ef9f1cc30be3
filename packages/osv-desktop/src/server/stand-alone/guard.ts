import type { Instant } from "@stemketen/core/election";
import { appendAuditEvent } from "@stemketen/server-kit/audit-store";
import { type Database, inTransaction } from "@stemketen/server-kit/database";

/** Whether the computer stands alone, as the last look found it. */
export type StandAloneState =
  /** Practice: connected or not does not matter. */
  | { readonly kind: "exempt" }
  /** `checkedAt`: null before the first look is done. */
  | { readonly kind: "clean"; readonly checkedAt: Instant | null }
  /** There may be a way out: nothing answered, but the system has a route. */
  | { readonly kind: "warning"; readonly checkedAt: Instant; readonly routes: readonly string[] }
  /** Something outside answered: nothing is typed or changed until it does not any more. */
  | {
      readonly kind: "stopped";
      readonly checkedAt: Instant;
      readonly since: Instant;
      readonly answered: readonly string[];
    };

/** How the guard looks: at the routes of the system, and for an answer from outside. */
export interface WaysOut {
  readonly routes: () => Promise<readonly string[]>;
  readonly answers: () => Promise<readonly string[]>;
}

/** Looks for a way out when asked, and remembers what it found. */
export interface StandAloneGuard {
  readonly state: () => StandAloneState;
  /** One look; done when every probe has answered or given up. */
  readonly look: () => Promise<void>;
}

/** A guard of the real work. What changes is in the log: a way out found, entry stopped, and going on again. */
export function makeGuard(db: Database, now: () => Instant, waysOut: WaysOut): StandAloneGuard {
  let state: StandAloneState = { kind: "clean", checkedAt: null };
  let inLog: StandAloneState = state;
  return {
    state: () => state,
    look: async () => {
      const [routes, answered] = await Promise.all([waysOut.routes(), waysOut.answers()]);
      const at = now();
      state = nextState(state, at, { routes, answered });
      // The database may have been closed while the probes waited.
      if (!db.open) return;
      // Where the log cannot be written, on a full disk, entry stops all the same; the line follows at a later look.
      recordChange(db, at, { before: inLog, next: state });
      inLog = state;
    },
  };
}

function nextState(
  before: StandAloneState,
  checkedAt: Instant,
  { routes, answered }: { readonly routes: readonly string[]; readonly answered: readonly string[] },
): StandAloneState {
  if (answered.length > 0) {
    const since = before.kind === "stopped" ? before.since : checkedAt;
    return { kind: "stopped", checkedAt, since, answered };
  }
  return routes.length > 0 ? { kind: "warning", checkedAt, routes } : { kind: "clean", checkedAt };
}

function recordChange(
  db: Database,
  at: Instant,
  { before, next }: { readonly before: StandAloneState; readonly next: StandAloneState },
): void {
  if (before.kind === next.kind) return;
  const log = { at, actor: null };
  inTransaction(db, () => {
    if (before.kind === "stopped") {
      appendAuditEvent(db, { event: "stand-alone.restored", payload: { brokenSince: before.since } }, log);
    }
    if (next.kind === "stopped") {
      appendAuditEvent(db, { event: "stand-alone.broken", payload: { answered: next.answered } }, log);
    }
    if (next.kind === "warning") {
      appendAuditEvent(db, { event: "stand-alone.route-found", payload: { routes: next.routes } }, log);
    }
  });
}
