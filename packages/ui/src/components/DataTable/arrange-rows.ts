import type { Column, RowFilter, RowGrouping, Sorting } from "./column.ts";

/** Where a row stands: its key, and the heading it stands under (null without grouping). */
export interface PlacedRow {
  readonly key: string;
  readonly group: string | null;
}

/** What the person asked to see. */
export interface TableView<Row> {
  readonly search: string;
  readonly sorting: Sorting | null;
  readonly filter: RowFilter<Row> | null;
  readonly grouping: RowGrouping<Row> | null;
}

/** Text to search in: lower case and without accents, so that "aydin" finds "Aydın". */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");
}

/**
 * Filters, searches, orders and groups rows. Every word of the search must occur in a searchable column.
 * Rows that sort equal keep the order they came in.
 */
export function arrangeRows<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  columns: readonly Column<Row>[],
  view: TableView<Row>,
): readonly PlacedRow[] {
  const sorted = sortRows(searchRows(rows, columns, view), columns, view.sorting);
  const { grouping } = view;
  if (grouping === null) return sorted.map((row) => ({ key: rowKey(row), group: null }));
  const groups = new Map<string, PlacedRow[]>((grouping.order ?? []).map((heading) => [heading, []]));
  for (const row of sorted) {
    const group = grouping.heading(row);
    const placed = { key: rowKey(row), group };
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [placed]);
    else members.push(placed);
  }
  return [...groups.values()].flat();
}

function searchRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { filter, search }: TableView<Row>,
): readonly Row[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter !== null && !filter.matches(row)) return false;
    if (words.length === 0) return true;
    const text = foldText(columns.map((column) => column.searchText?.(row) ?? "").join("\n"));
    return words.every((word) => text.includes(word));
  });
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const compare = columns.find((column) => column.id === sorting?.column)?.sort;
  if (compare === undefined) return rows;
  const sign = sorting?.direction === "descending" ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a, b));
}

/** The sorting after a press on the head of a column: ascending first, then the other way round. */
export function pressColumn(sorting: Sorting | null, column: string): Sorting {
  const turn = sorting?.column === column && sorting.direction === "ascending";
  return { column, direction: turn ? "descending" : "ascending" };
}
