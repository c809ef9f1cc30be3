import type { StationStatus, StatusCounts } from "@stemketen/ui";
import type { Outputs } from "../../app/api.ts";

/** A station as the server gives it. */
export type OverviewRow = Outputs["entry"]["overview"][number];

/** What waits for the coordinator comes first, what is done last. */
export const URGENCY: readonly StationStatus[] = [
  "action-needed",
  "to-explain",
  "in-progress",
  "first-done",
  "not-started",
  "done",
];

/** How many stations are in each state. */
export function countStatuses(rows: readonly Pick<OverviewRow, "status">[]): StatusCounts {
  const counts: Record<StationStatus, number> = {
    "not-started": 0,
    "in-progress": 0,
    "first-done": 0,
    "action-needed": 0,
    "to-explain": 0,
    done: 0,
  };
  for (const { status } of rows) counts[status] += 1;
  return counts;
}
