import { Button, CrossIcon, useTexts } from "@stemketen/ui";
import { type ComponentType, useRef, useState } from "react";
import styles from "./Session.module.css";
import { sessionTexts } from "./session.texts.ts";

/** What a row of a list is shown with. */
export interface RowProps<Row> {
  readonly row: Row;
  readonly onChange: (row: Row) => void;
}

interface RowListProps<Row> {
  readonly title: string;
  /** What it says while there are no rows. */
  readonly empty: string;
  /** The button that adds one. */
  readonly add: string;
  readonly rows: readonly Row[];
  readonly blank: Row;
  readonly isReadOnly: boolean;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly Row: ComponentType<RowProps<Row>>;
}

/** A list of the report that grows: members, objections, particulars. */
export function RowList<Row>({
  title,
  empty,
  add,
  rows,
  blank,
  isReadOnly,
  onChange,
  Row,
}: RowListProps<Row>) {
  const texts = useTexts(sessionTexts);
  const list = useRef<HTMLOListElement>(null);
  const [removals, setRemovals] = useState(0);
  const addRow = () => {
    onChange([...rows, blank]);
    // The new row is there after this; its first field is where typing goes on.
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLElement>("input,textarea")?.focus(),
    );
  };
  const removeRow = (at: number) => {
    setRemovals(removals + 1);
    onChange(rows.toSpliced(at, 1));
  };
  return (
    <fieldset disabled={isReadOnly} className={styles.part}>
      <legend>{title}</legend>
      {rows.length === 0 && <p className={styles.empty}>{empty}</p>}
      <ol ref={list} className={styles.rows}>
        {rows.map((row, at) => (
          <li key={at}>
            {/* What a field of a removed row still held must not stand in the row that takes its place. */}
            <div key={removals} className={styles.fields}>
              <Row row={row} onChange={(changed) => onChange(rows.with(at, changed))} />
            </div>
            {!isReadOnly && (
              <Button icon={<CrossIcon />} onClick={() => removeRow(at)}>
                {texts.remove}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {!isReadOnly && <Button onClick={addRow}>{add}</Button>}
    </fieldset>
  );
}
