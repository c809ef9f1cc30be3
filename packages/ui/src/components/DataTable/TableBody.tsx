import { memo, type ReactNode, useState } from "react";
import type { Column } from "./column.ts";
import styles from "./DataTable.module.css";
import { TableRow } from "./TableRow.tsx";
import type { DrawnItem } from "./use-virtual-items.ts";

interface TableBodyProps<Row> {
  readonly drawn: readonly DrawnItem[];
  readonly columns: readonly Column<Row>[];
  readonly find: (key: string) => Row | undefined;
  readonly activeKey: string | null;
  /** The row that Tab comes to. */
  readonly tabKey: string | null;
  readonly changed: ReadonlySet<string>;
  readonly opens: boolean;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** The drawn rows, headings of groups, and the room of what is out of sight. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { drawn, columns, find, activeKey, tabKey, changed, opens, measure } = props;
  // Walking from row to row draws two rows anew, not all of them: a key press shows in the same frame.
  const [MemoRow] = useState(() => memo(TableRow<Row>));
  return drawn.map((entry): ReactNode => {
    if (entry.kind === "room") {
      return <tr key={entry.id} aria-hidden="true" style={{ blockSize: entry.height }} />;
    }
    const { item, index } = entry;
    if (item.kind === "group") {
      return (
        <tr key={`group ${item.heading}`} ref={measure} data-index={index} aria-rowindex={index + 2}>
          <td colSpan={columns.length} className={styles.group}>
            {item.heading} <span>{item.size}</span>
          </td>
        </tr>
      );
    }
    const { key } = item;
    const row = find(key);
    if (row === undefined) return null;
    return (
      <MemoRow
        key={`row ${key}`}
        {...{ row, index, columns, opens, measure }}
        rowKey={key}
        selected={key === activeKey}
        tabStop={key === tabKey}
        changed={changed.has(key)}
      />
    );
  });
}
