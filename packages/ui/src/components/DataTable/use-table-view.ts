import { useMemo, useState } from "react";
import { arrangeRows } from "./arrange-rows.ts";
import type { Sorting } from "./column.ts";
import type { DataTableProps } from "./data-table-props.ts";
import { type Revisions, readRevisions } from "./find-changed-rows.ts";
import { listItems } from "./table-items.ts";
import { useChangedRows } from "./use-changed-rows.ts";
import { useLiveOrder } from "./use-live-order.ts";

const noRevisions: Revisions = new Map();

/** What the person asked to see, and the rows as they stand on the screen because of it. */
export function useTableView<Row>(props: DataTableProps<Row>, interacting: boolean) {
  const { rows, rowKey, rowNumber, columns, revision, filter = null, grouping = null } = props;
  const [search, setSearch] = useState("");
  const [sorting, setSorting] = useState<Sorting | null>(props.initialSorting ?? null);

  // Callers may make new functions at every render: the ids say whether somebody asked for another view.
  const viewId = JSON.stringify([search, sorting, filter?.id, grouping?.id]);
  const wanted = useMemo(
    () => arrangeRows(rows, rowKey, columns, { search, sorting, filter, grouping }),
    [rows, rowKey, columns, search, sorting, filter, grouping],
  );
  const byKey = useMemo(() => new Map(rows.map((row) => [rowKey(row), row])), [rows, rowKey]);
  const revisions = useMemo(
    () => (revision === undefined ? noRevisions : readRevisions(rows, rowKey, revision)),
    [rows, rowKey, revision],
  );
  const live = useLiveOrder(wanted, byKey, viewId, interacting);
  const changed = useChangedRows(revisions);
  const items = useMemo(() => listItems(live.order), [live.order]);
  const numberOf = (key: string): number | null => {
    const row = live.find(key);
    return row === undefined ? null : (rowNumber?.(row) ?? null);
  };
  return { search, setSearch, sorting, setSorting, live, changed, items, numberOf };
}
