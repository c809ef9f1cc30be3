import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { moveOfKey, moveRow, type TableItem } from "./table-items.ts";
import { findNumberedRow, type TypedNumber, typeDigit } from "./typed-number.ts";

interface RowKeysOptions {
  readonly items: readonly TableItem[];
  readonly activeKey: string | null;
  readonly numberOf: (key: string) => number | null;
  readonly region: RefObject<HTMLElement | null>;
  readonly goTo: (key: string) => void;
  readonly open: (key: string) => void;
}

/** How long a typed number is shown. */
const SHOWN_MS = 3000;

/** A number being typed, and whether there is such a row. */
export type SoughtNumber = TypedNumber & { readonly found: boolean };

/** Keys on a row: arrows, Home, End, Page Up and Down, Enter, and the digits of a number to jump to. */
export function useRowKeys({ items, activeKey, numberOf, region, goTo, open }: RowKeysOptions) {
  const [typed, setTyped] = useState<SoughtNumber | null>(null);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => setTyped(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const rowKeys = () => items.flatMap((item) => (item.kind === "row" ? [item.key] : []));

  const goToPlace = (place: number | null): boolean => {
    const key = place === null ? undefined : rowKeys()[place];
    if (key !== undefined) goTo(key);
    return key !== undefined;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A button or link within a row has keys of its own.
    const row = event.target;
    if (!(row instanceof HTMLTableRowElement) || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moveOfKey(event.key);
    if (move !== null) {
      const keys = rowKeys();
      const page = Math.floor((region.current?.clientHeight ?? 0) / Math.max(1, row.offsetHeight)) - 1;
      const from = keys.findIndex((key) => key === activeKey);
      setTyped(null);
      goToPlace(moveRow(move, from, keys.length, Math.max(1, page)));
    } else if (event.key === "Enter" && activeKey !== null) {
      open(activeKey);
    } else if (/^\d$/.test(event.key)) {
      const next = typeDigit(typed, event.key, event.timeStamp);
      setTyped({ ...next, found: goToPlace(findNumberedRow(rowKeys().map(numberOf), next.digits)) });
    } else return;
    event.preventDefault();
  };
  return { onKeyDown, typed };
}
