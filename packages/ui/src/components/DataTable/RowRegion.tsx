import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import type { Column, Sorting } from "./column.ts";
import styles from "./DataTable.module.css";
import { TableBody } from "./TableBody.tsx";
import { TableHead } from "./TableHead.tsx";
import type { TableItem } from "./table-items.ts";
import { usePrinting } from "./use-printing.ts";
import { useVirtualItems } from "./use-virtual-items.ts";

interface RowRegionProps<Row> {
  readonly label: string;
  readonly region: RefObject<HTMLDivElement | null>;
  readonly items: readonly TableItem[];
  readonly columns: readonly Column<Row>[];
  readonly find: (key: string) => Row | undefined;
  readonly activeKey: string | null;
  readonly tabKey: string | null;
  readonly changed: ReadonlySet<string>;
  readonly sorting: Sorting | null;
  readonly onSort: (column: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocusRow: (key: string) => void;
  readonly onOpen: ((key: string) => void) | null;
}

/** Rem that a column without a width gets at least; narrower than all together, the region scrolls. */
const LEAST_WIDTH = 10;

/** The region that scrolls, with the table in it. Only rows in sight are drawn; all of them on paper. */
export function RowRegion<Row>(props: RowRegionProps<Row>) {
  const { items, columns, region, onOpen } = props;
  const printing = usePrinting();
  const active = items.findIndex((item) => item.kind === "row" && item.key === props.tabKey);
  const { virtualizer, drawn } = useVirtualItems(items, region, active, printing);
  const least = columns.reduce((sum, column) => sum + (column.width ?? LEAST_WIDTH), 0);
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const key = event.target instanceof HTMLTableRowElement ? keyOfRow(event.target) : null;
    if (key !== null) props.onFocusRow(key);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const key = isPlainPress(event.target) ? keyOfRow(event.target) : null;
    if (key !== null) onOpen?.(key);
  };
  return (
    <div className={styles.region} ref={region} role="region" aria-label={props.label}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows take the focus
        role="grid"
        aria-label={props.label}
        aria-rowcount={items.length + 1}
        onKeyDown={props.onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        style={{ minInlineSize: `${least}rem` }}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={width === undefined ? undefined : { inlineSize: `${width}rem` }} />
          ))}
        </colgroup>
        <TableHead columns={columns} sorting={props.sorting} onPress={props.onSort} />
        <tbody>
          <TableBody
            drawn={drawn}
            columns={columns}
            find={props.find}
            activeKey={props.activeKey}
            tabKey={props.tabKey}
            changed={props.changed}
            opens={onOpen !== null}
            measure={virtualizer.measureElement}
          />
        </tbody>
      </table>
    </div>
  );
}

/** Whether a press is on the row itself: not on a control in it, and not to select text. */
function isPlainPress(target: EventTarget): boolean {
  const control = target instanceof Element ? target.closest("a, button, input, select, label") : null;
  return control === null && document.getSelection()?.isCollapsed !== false;
}

/** The key of the row that something is in; null in the head or a heading. */
function keyOfRow(target: EventTarget): string | null {
  const row = target instanceof Element ? target.closest("tr[data-key]") : null;
  return row?.getAttribute("data-key") ?? null;
}
