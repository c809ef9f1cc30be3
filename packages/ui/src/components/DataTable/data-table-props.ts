import type { ReactNode } from "react";
import type { Column, RowFilter, RowGrouping, Sorting } from "./column.ts";
import type { TableState } from "./TableMessage.tsx";

/** What a table of `Row`s needs. */
export interface DataTableProps<Row> {
  /** Names the table, for who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** The newest rows. The same array means: nothing changed. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The number of a row: typing it jumps there. */
  readonly rowNumber?: (row: Row) => number;
  /** A value that differs when a row changed, to mark it for two seconds. */
  readonly revision?: (row: Row) => string | number;
  /** Enter or a click on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly filter?: RowFilter<Row> | null;
  readonly grouping?: RowGrouping<Row> | null;
  readonly initialSorting?: Sorting;
  /** Label of the search field; without it the table has none. */
  readonly searchLabel?: string;
  readonly state?: TableState;
  /** What stands there when there are no rows at all. */
  readonly empty?: ReactNode;
  /** Buttons and filters beside the search field. */
  readonly children?: ReactNode;
}
