import { useState } from "react";
import type { PlacedRow } from "./arrange-rows.ts";
import { countChanges } from "./count-changes.ts";

interface HeldOrder<Row> {
  readonly viewId: string;
  readonly order: readonly PlacedRow[];
  /** The rows at that moment: one that was deleted since keeps its place until the order is renewed. */
  readonly rows: ReadonlyMap<string, Row>;
}

/** The order on the screen. */
export interface LiveOrder<Row> {
  readonly order: readonly PlacedRow[];
  readonly find: (key: string) => Row | undefined;
  /** How many rows would move, appear or vanish in the newest order. */
  readonly waiting: number;
  /** Shows the newest order now. */
  readonly renew: () => void;
}

/**
 * Keeps rows where they are while somebody points at them or stands on one. What a row says is always the
 * newest; its place is renewed when nobody is busy in the table, or when the view (`viewId`) changes, because
 * then the person asked for another order.
 */
export function useLiveOrder<Row>(
  wanted: readonly PlacedRow[],
  rows: ReadonlyMap<string, Row>,
  viewId: string,
  interacting: boolean,
): LiveOrder<Row> {
  const newest = { viewId, order: wanted, rows };
  const [held, setHeld] = useState<HeldOrder<Row>>(newest);
  const mayMove = !interacting || held.viewId !== viewId || held.order.length === 0;
  if (mayMove && (held.order !== wanted || held.viewId !== viewId)) setHeld(newest);
  const shown = mayMove ? newest : held;
  return {
    order: shown.order,
    find: (key) => rows.get(key) ?? shown.rows.get(key),
    waiting: mayMove || held.order === wanted ? 0 : countChanges(held.order, wanted),
    renew: () => setHeld(newest),
  };
}
