import { useRef } from "react";
import { SearchField } from "../SearchField/SearchField.tsx";
import { pressColumn } from "./arrange-rows.ts";
import styles from "./DataTable.module.css";
import type { DataTableProps } from "./data-table-props.ts";
import { RowRegion } from "./RowRegion.tsx";
import { TableMessage, type TableState } from "./TableMessage.tsx";
import { TableStatus } from "./TableStatus.tsx";
import { useInteracting } from "./use-interacting.ts";
import { useRowFocus } from "./use-row-focus.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { useTableView } from "./use-table-view.ts";

const ready: TableState = { kind: "ready" };

/** A table to sort, search, filter and walk through with the keyboard, whose rows may change all the time. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, state = ready, onOpen, label, columns } = props;
  const region = useRef<HTMLDivElement>(null);
  const { interacting, handlers } = useInteracting();
  const { search, setSearch, sorting, setSorting, live, ...view } = useTableView(props, interacting);
  const { activeKey, setActiveKey, focusRow } = useRowFocus(region);
  const first = live.order[0]?.key ?? null;
  const tabKey = live.order.some((row) => row.key === activeKey) ? activeKey : first;
  const focusTabRow = () => tabKey !== null && focusRow(tabKey);
  const searching = { value: search, onChange: setSearch, onArrowDown: focusTabRow };
  const open = (key: string) => {
    const row = live.find(key);
    if (row !== undefined) onOpen?.(row);
  };
  const keys = useRowKeys({ ...view, activeKey, region, goTo: focusRow, open });
  return (
    <section className={styles.table} {...handlers}>
      <div className={styles.tools}>
        {props.searchLabel !== undefined && <SearchField {...searching} label={props.searchLabel} />}
        {props.children}
        {state.kind === "ready" && (
          <TableStatus
            shown={live.order.length}
            all={rows.length}
            waiting={live.waiting}
            typed={keys.typed}
            onRenew={() => {
              live.renew();
              focusTabRow();
            }}
          />
        )}
      </div>
      {state.kind === "ready" && live.order.length > 0 ? (
        <RowRegion
          {...{ label, columns, region, activeKey, tabKey, sorting }}
          items={view.items}
          changed={view.changed}
          find={live.find}
          onSort={(column) => setSorting(pressColumn(sorting, column))}
          onKeyDown={keys.onKeyDown}
          onFocusRow={setActiveKey}
          onOpen={onOpen === undefined ? null : open}
        />
      ) : (
        <TableMessage
          state={state}
          all={rows.length}
          empty={props.empty}
          onClearSearch={search === "" ? null : () => setSearch("")}
        />
      )}
    </section>
  );
}
