import type { ReactNode } from "react";

/** A column of a table of `Row`s. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Figures and times stand at the end; default start. */
  readonly align?: "start" | "end";
  /** Width in rem; a column without one shares what is left. */
  readonly width?: number;
  /** Orders two rows, ascending; without it the column cannot be sorted on. */
  readonly sort?: (a: Row, b: Row) => number;
  readonly cell: (row: Row) => ReactNode;
  /** What the search field finds in this column. */
  readonly searchText?: (row: Row) => string;
  /** This column names the row. */
  readonly rowHeader?: boolean;
}

/** Which column the rows are ordered by, and which way. */
export interface Sorting {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** A filter set outside the table; another `id` means the person changed it. */
export interface RowFilter<Row> {
  readonly id: string;
  readonly matches: (row: Row) => boolean;
}

/** Puts rows together under headings, in the order of `order`; other headings follow, as they come. */
export interface RowGrouping<Row> {
  readonly id: string;
  readonly heading: (row: Row) => string;
  readonly order?: readonly string[];
}
