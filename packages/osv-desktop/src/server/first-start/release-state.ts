import { impossible } from "@stemketen/core/basics";
import type { ReleaseCheck } from "@stemketen/server-kit/release";
import type { ReleaseState } from "./installation.ts";

/** What a check of the programme's files means for what may be done with it. */
export function releaseStateOf(check: ReleaseCheck): ReleaseState {
  switch (check.kind) {
    case "not-released":
      return { kind: "not-released" };
    case "bad-manifest":
      return damagedUnread(`${check.fault}, line ${check.line}`);
    case "unreadable":
      return damagedUnread(check.reason);
    case "checked": {
      const { component, code, commit, files, problems } = check.release;
      if (component !== "osv-desktop") return damagedUnread(`manifest of ${component}`);
      if (problems.length > 0) return { kind: "damaged", code, problems, unreadable: null };
      return { kind: "released", code, commit, files };
    }
    default:
      return impossible(check);
  }
}

function damagedUnread(reason: string): ReleaseState {
  return { kind: "damaged", code: null, problems: [], unreadable: reason };
}
