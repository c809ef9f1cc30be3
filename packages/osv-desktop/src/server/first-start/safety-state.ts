import type { Instant } from "@stemketen/core/election";
import type { ShownHashCheck } from "@stemketen/core/integrity";
import type { LoggedIn } from "../accounts/login.ts";
import { countUsers } from "../accounts/users.store.ts";
import { type BackupState, backupState } from "../backups/backup-state.ts";
import type { Office } from "../office.ts";
import type { StandAloneState } from "../stand-alone/guard.ts";
import type { IntegrityState, ReleaseState } from "./installation.ts";
import { shownLetterCheck } from "./letter-check.ts";

/** What every screen must know before anything else. */
export interface SafetyState {
  readonly mode: "live" | "practice";
  readonly release: ReleaseState;
  /** The comparison of the programme's hash with the letter; null in practice and for what was not released. */
  readonly letterCheck: ShownHashCheck | null;
  readonly integrity: IntegrityState;
  readonly standAlone: StandAloneState;
  /** Whether there is an administrator. */
  readonly isStarted: boolean;
  /** For whoever is logged in; null for others. */
  readonly backups: BackupState | null;
  /** The clock of the server: the screen counts from it, not from its own. */
  readonly now: Instant;
}

/** The state as it is now. */
export function safetyStateOf(office: Office, loggedIn: LoggedIn | null): SafetyState {
  const { db, mode, now, installation } = office;
  return {
    mode,
    release: installation.release,
    letterCheck: shownLetterCheck(office),
    integrity: installation.integrity(),
    standAlone: installation.standAlone(),
    isStarted: countUsers(db, null) > 0,
    backups: loggedIn === null ? null : backupState(office),
    now: now(),
  };
}
