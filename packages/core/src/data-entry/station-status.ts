import { impossible } from "../basics/index.ts";
import type { DataEntryState } from "./states.ts";
import { isFullyHandled } from "./warnings.ts";

/** How a station stands in the overview: nog te doen, bezig, eerste invoer klaar, actie nodig, te verklaren, klaar. */
export type StationStatus =
  | "not-started"
  | "in-progress"
  | "first-done"
  | "action-needed"
  | "to-explain"
  | "done";

/** The status of a station. "action-needed" waits for the coordinator; a correction lies with the typists. */
export function stationStatus(state: DataEntryState): StationStatus {
  switch (state.kind) {
    case "empty":
      return "not-started";
    case "first-entry":
    case "second-entry":
    case "correction":
      return "in-progress";
    case "first-entry-done":
      return "first-done";
    case "first-entry-errors":
    case "differences":
    case "errors-on-paper":
      return "action-needed";
    case "definitive":
      return isFullyHandled(state) ? "done" : "to-explain";
    default:
      return impossible(state);
  }
}
