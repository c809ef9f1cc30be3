import type { StationStatus } from "../../icons/index.ts";
import { stationStatuses } from "../StatusTag/station-status.ts";

/** The selection after a press on a state, in the order of the states. */
export function toggleStatus(
  selected: readonly StationStatus[],
  pressed: StationStatus,
): readonly StationStatus[] {
  return stationStatuses.filter((status) => (status === pressed) !== selected.includes(status));
}
