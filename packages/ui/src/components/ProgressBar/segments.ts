import type { StationStatus } from "../../icons/index.ts";
import type { StatusCounts } from "../StatusTag/station-status.ts";

/** States along the bar: what is done grows from the start, what nobody began is the rest at the end. */
export const barOrder: readonly StationStatus[] = [
  "done",
  "first-done",
  "in-progress",
  "to-explain",
  "action-needed",
  "not-started",
];

/** A part of the bar. */
export interface Segment {
  readonly status: StationStatus;
  readonly count: number;
  /** Part of the width, 0 to 100; a state with any station at all is never too thin to see. */
  readonly percent: number;
}

/** Per cent of the bar that one station gets at least. */
const THINNEST = 1;

/** Divides the bar; all six states are there, also empty ones, so that a bar grows instead of jumping. */
export function divideBar(counts: StatusCounts): readonly Segment[] {
  const total = countStations(counts);
  if (total === 0) return barOrder.map((status) => ({ status, count: 0, percent: 0 }));
  const wide = barOrder.map((status) => {
    const exact = (100 * counts[status]) / total;
    return { status, count: counts[status], percent: exact > 0 ? Math.max(exact, THINNEST) : 0 };
  });
  const sum = wide.reduce((all, { percent }) => all + percent, 0);
  return wide.map((segment) => ({ ...segment, percent: (100 * segment.percent) / sum }));
}

/** The number of stations in all states together. */
export function countStations(counts: StatusCounts): number {
  return barOrder.reduce((sum, status) => sum + counts[status], 0);
}
