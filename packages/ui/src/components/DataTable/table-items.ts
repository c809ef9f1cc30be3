import type { PlacedRow } from "./arrange-rows.ts";

/** What stands in the table, from top to bottom: headings of groups and rows. */
export type TableItem =
  | { readonly kind: "group"; readonly heading: string; readonly size: number }
  | { readonly kind: "row"; readonly key: string };

/** Puts a heading above each group; without grouping there are only rows. */
export function listItems(rows: readonly PlacedRow[]): readonly TableItem[] {
  const sizes = new Map<string | null, number>();
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return rows.flatMap((row, index): TableItem[] => {
    const item: TableItem = { kind: "row", key: row.key };
    if (row.group === null || rows[index - 1]?.group === row.group) return [item];
    return [{ kind: "group", heading: row.group, size: sizes.get(row.group) ?? 0 }, item];
  });
}

/** Where the person goes with a key. */
export type RowMove = "up" | "down" | "first" | "last" | "page-up" | "page-down";

const moves: ReadonlyMap<string, RowMove> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["Home", "first"],
  ["End", "last"],
  ["PageUp", "page-up"],
  ["PageDown", "page-down"],
]);

/** The move a key stands for, or null. */
export function moveOfKey(key: string): RowMove | null {
  return moves.get(key) ?? null;
}

/** The place of the row after a move from place `from` (−1: no row yet) among `count` rows. */
export function moveRow(move: RowMove, from: number, count: number, page: number): number {
  const steps = { up: -1, down: 1, "page-up": -page, "page-down": page, first: -count, last: count };
  return Math.max(0, Math.min(count - 1, from + steps[move]));
}
