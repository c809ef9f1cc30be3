import type { Column } from "./column.ts";

interface TableRowProps<Row> {
  readonly row: Row;
  readonly rowKey: string;
  /** Place among the items of the table, 0 for the first. */
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly changed: boolean;
  readonly opens: boolean;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** One row. Keys and presses are handled by the table. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, rowKey, index, columns, selected, tabStop, changed, opens, measure } = props;
  return (
    <tr
      ref={measure}
      data-index={index}
      data-key={rowKey}
      data-changed={changed}
      data-opens={opens}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
    >
      {columns.map((column) =>
        column.rowHeader === true ? (
          <th key={column.id} scope="row" data-align={column.align}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} data-align={column.align}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
