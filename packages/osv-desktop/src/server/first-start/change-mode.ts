import { err, type Result } from "@stemketen/core/basics";
import { endExpiredSessions, type LoggedIn } from "../accounts/login.ts";
import { countSessionsOfOthers } from "../accounts/users.store.ts";
import type { Office } from "../office.ts";
import type { ChangeModeError, PracticeLogin } from "./installation.ts";

/** Goes from the real work to the practice, when nobody else is at work. */
export async function startPractice(
  office: Office,
  by: LoggedIn | null,
): Promise<Result<readonly PracticeLogin[], ChangeModeError>> {
  if (office.mode === "practice") return err({ kind: "already-there" });
  if (isSomebodyElseIn(office, by)) return err({ kind: "somebody-is-logged-in" });
  return office.installation.host.startPractice();
}

/** Goes from the practice back to the real work, when nobody else is practising. */
export async function stopPractice(
  office: Office,
  by: LoggedIn | null,
): Promise<Result<null, ChangeModeError>> {
  if (office.mode === "live") return err({ kind: "already-there" });
  if (isSomebodyElseIn(office, by)) return err({ kind: "somebody-is-logged-in" });
  return office.installation.host.stopPractice();
}

function isSomebodyElseIn(office: Office, by: LoggedIn | null): boolean {
  endExpiredSessions(office);
  return countSessionsOfOthers(office.db, by?.user.id ?? null) > 0;
}
