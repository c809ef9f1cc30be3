import { catalogue } from "../../i18n/index.ts";
import type { StationStatus } from "../../icons/index.ts";

/** The six states of a station, in their one order: from nothing on the screen to nothing left to do. */
export const stationStatuses: readonly StationStatus[] = [
  "not-started",
  "in-progress",
  "first-done",
  "action-needed",
  "to-explain",
  "done",
];

/** How many stations are in each state. */
export type StatusCounts = Readonly<Record<StationStatus, number>>;

/** The words for the states, the same on every screen and in every document. */
export const statusWords = catalogue(
  {
    "not-started": "Nog te doen",
    "in-progress": "Bezig",
    "first-done": "Eerste invoer klaar",
    "action-needed": "Actie nodig",
    "to-explain": "Te verklaren",
    done: "Klaar",
  },
  {
    "not-started": "To do",
    "in-progress": "In progress",
    "first-done": "First entry done",
    "action-needed": "Action needed",
    "to-explain": "To be explained",
    done: "Done",
  },
);
