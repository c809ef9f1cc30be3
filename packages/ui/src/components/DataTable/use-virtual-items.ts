import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { TableItem } from "./table-items.ts";

/** Height of a row with one line, in pixels; rows with more lines are measured. */
const ROW_HEIGHT = 40;

/** Part of the table that is drawn: an item, or the room of items that are out of sight. */
export type DrawnItem =
  | { readonly kind: "item"; readonly item: TableItem; readonly index: number }
  | { readonly kind: "room"; readonly id: string; readonly height: number };

/**
 * Draws the items in sight, and always the active one: it may hold the focus, and focus may not get lost when
 * somebody scrolls with the mouse. `all` draws everything.
 */
export function useVirtualItems(
  items: readonly TableItem[],
  region: RefObject<HTMLElement | null>,
  active: number,
  all: boolean,
) {
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: items.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    // The head is sticky: a row that is scrolled to must not end up behind it.
    scrollPaddingStart: ROW_HEIGHT,
    initialRect: { width: 1280, height: 640 },
    getItemKey: (index) => itemKey(items[index], index),
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active < 0 || active >= items.length || indexes.includes(active)) return indexes;
      return [...indexes, active].toSorted((a, b) => a - b);
    },
  });
  const drawn = all
    ? items.map((item, index): DrawnItem => ({ kind: "item", item, index }))
    : fillGaps(items, virtualizer.getVirtualItems(), virtualizer.getTotalSize());
  return { virtualizer, drawn };
}

function itemKey(item: TableItem | undefined, index: number): string | number {
  if (item === undefined) return index;
  return item.kind === "row" ? `row ${item.key}` : `group ${item.heading}`;
}

/** Between drawn items stands the room of those that are not, so that each row is where it belongs. */
function fillGaps(
  items: readonly TableItem[],
  visible: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  total: number,
): readonly DrawnItem[] {
  const drawn: DrawnItem[] = [];
  let end = 0;
  for (const { index, start, end: next } of visible) {
    const item = items[index];
    if (item === undefined) continue;
    if (start > end) drawn.push({ kind: "room", id: `before ${index}`, height: start - end });
    drawn.push({ kind: "item", item, index });
    end = next;
  }
  if (total > end) drawn.push({ kind: "room", id: "after", height: total - end });
  return drawn;
}
