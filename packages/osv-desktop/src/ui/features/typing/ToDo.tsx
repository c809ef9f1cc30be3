import { type Column, DataTable, EmptyState, type TableState, useTexts } from "@stemketen/ui";
import { useMemo } from "react";
import { useLocation } from "wouter";
import type { Outputs } from "../../app/api.ts";
import { homeTexts } from "./home.texts.ts";
import styles from "./Typing.module.css";

type Home = NonNullable<Outputs["entry"]["home"]>;

interface Row {
  readonly station: number;
  readonly name: string;
  readonly work: "first" | "second" | "correct";
}

/** Papers that this person may type, those that others wait for first. */
export function ToDo({ home, state }: { readonly home: Home | undefined; readonly state: TableState }) {
  const texts = useTexts(homeTexts);
  const [, go] = useLocation();
  const rows = useMemo(() => (home === undefined ? [] : rowsOf(home)), [home]);
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      {
        id: "number",
        title: texts.columnNumber,
        align: "end",
        width: 5,
        sort: (a, b) => a.station - b.station,
        cell: ({ station }) => station,
        searchText: ({ station }) => String(station),
      },
      {
        id: "name",
        title: texts.columnName,
        cell: ({ name }) => name,
        searchText: ({ name }) => name,
        rowHeader: true,
      },
      {
        id: "work",
        title: texts.columnWork,
        width: 9,
        sort: (a, b) => ORDER.indexOf(a.work) - ORDER.indexOf(b.work),
        cell: ({ work }) => texts[work],
      },
    ],
    [texts],
  );
  return (
    <section className={styles.list}>
      <h2>{texts.toDo}</h2>
      <DataTable
        label={texts.toDo}
        columns={columns}
        rows={rows}
        rowKey={({ station, work }) => `${work} ${station}`}
        rowNumber={({ station }) => station}
        onOpen={({ station }) => go(`/invoer/${station}`)}
        searchLabel={texts.search}
        state={state}
        empty={<EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
      />
    </section>
  );
}

const ORDER = ["correct", "second", "first"] as const;

function rowsOf({ corrections, second, first }: Home): readonly Row[] {
  const rows = { correct: corrections, second, first };
  return ORDER.flatMap((work) => rows[work].map(({ station, name }) => ({ station, name, work })));
}
