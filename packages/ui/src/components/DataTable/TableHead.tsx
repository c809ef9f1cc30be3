import type { Column, Sorting } from "./column.ts";
import styles from "./DataTable.module.css";

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorting: Sorting | null;
  readonly onPress: (column: string) => void;
}

/** The head of the table: a button in each column that can be sorted on. */
export function TableHead<Row>({ columns, sorting, onPress }: TableHeadProps<Row>) {
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const direction = sorting?.column === column.id ? sorting.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction}
              data-align={column.align}
              data-names-row={column.rowHeader}
            >
              {column.sort === undefined ? (
                <span>{column.title}</span>
              ) : (
                <button type="button" onClick={() => onPress(column.id)}>
                  {column.title}
                  <SortMark direction={direction} />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Two triangles; the way the rows are sorted is filled. */
function SortMark({ direction }: { readonly direction: Sorting["direction"] | undefined }) {
  return (
    <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true" className={styles.sortMark}>
      <path d="M4 1 7.5 5.5h-7z" data-on={direction === "ascending"} />
      <path d="M4 13 .5 8.5h7z" data-on={direction === "descending"} />
    </svg>
  );
}
