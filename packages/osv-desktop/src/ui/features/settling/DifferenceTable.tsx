import { must } from "@stemketen/core/basics";
import type { DifferenceRow, Ruling } from "@stemketen/core/data-entry";
import type { FieldPath } from "@stemketen/core/election";
import { formatNumber, SegmentedChoice, useLanguage, useTexts } from "@stemketen/ui";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { boxWords } from "../../app/box-words.ts";
import { useLists } from "../../app/use-election.ts";
import styles from "./DifferenceTable.module.css";
import { differencesTexts } from "./differences.texts.ts";

interface DifferenceTableProps {
  readonly rows: readonly DifferenceRow[];
  readonly onChoose: (field: FieldPath, ruling: Ruling) => void;
  /** The last open row was chosen with a digit. */
  readonly onAllChosen: () => void;
}

/** What a digit chooses. */
const DIGITS: Readonly<Record<string, Ruling>> = { "1": "first", "2": "second", "0": "neither" };

/** Both values of every box that differs, and the question which one stands on the paper. */
export function DifferenceTable({ rows, onChoose, onAllChosen }: DifferenceTableProps) {
  const texts = useTexts(differencesTexts);
  const body = useRef<HTMLTableSectionElement>(null);
  // The coordinator begins with the paper in one hand: the first open row has the focus.
  const [start] = useState(() =>
    Math.max(
      0,
      rows.findIndex(({ ruling }) => ruling === null),
    ),
  );
  useEffect(() => focusRow(body.current, start), [start]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rowOf(event.target);
    if (at === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const ruling = DIGITS[event.key];
    if (event.key === "ArrowDown") focusRow(body.current, at + 1);
    else if (event.key === "ArrowUp") focusRow(body.current, at - 1);
    else if (ruling !== undefined) {
      onChoose(must(rows[at], "every row on the screen is a difference").field.path, ruling);
      const next = nextOpen(rows, at);
      // The button that ends it is enabled in the same moment; it takes the focus after that.
      if (next === null) requestAnimationFrame(onAllChosen);
      else focusRow(body.current, next);
    } else return;
    event.preventDefault();
  };
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.box}</th>
          <th scope="col" className={styles.number}>
            {texts.firstEntry}
          </th>
          <th scope="col" className={styles.number}>
            {texts.secondEntry}
          </th>
          <th scope="col">{texts.question}</th>
        </tr>
      </thead>
      {/* The keys work on the radio buttons within, which are all that can have the focus here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <Row key={row.field.path} row={row} onChoose={(ruling) => onChoose(row.field.path, ruling)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, onChoose }: { row: DifferenceRow; onChoose: (ruling: Ruling) => void }) {
  const texts = useTexts(differencesTexts);
  const language = useLanguage();
  const { place, name } = boxWords(row.field, useLists(), language);
  const said = (value: DifferenceRow["first"]) => {
    if (typeof value === "number") return formatNumber(value, language);
    return value ? texts.ticked : texts.notTicked;
  };
  return (
    <tr data-ruling={row.ruling ?? undefined}>
      <th scope="row">
        {place !== "" && <b>{place}</b>}
        <span className={styles.name}>{name}</span>
      </th>
      <td className={styles.number} data-title={texts.firstEntry} data-right={row.ruling === "first"}>
        {said(row.first)}
      </td>
      <td className={styles.number} data-title={texts.secondEntry} data-right={row.ruling === "second"}>
        {said(row.second)}
      </td>
      <td className={styles.choice}>
        <SegmentedChoice
          label={texts.choose([place, name].filter((part) => part !== "").join(", "))}
          value={row.ruling}
          options={[
            { value: "first", label: texts.first },
            { value: "second", label: texts.second },
            { value: "neither", label: texts.neither },
          ]}
          onChange={onChoose}
        />
      </td>
    </tr>
  );
}

/** To the choice of a row, or its first button while nothing is chosen; beyond the table nothing happens. */
function focusRow(body: HTMLElement | null, at: number): void {
  const row = body?.querySelectorAll<HTMLElement>("tr")[at];
  (row?.querySelector<HTMLElement>("input:checked") ?? row?.querySelector("input"))?.focus();
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest("tr") : null;
  const body = row?.parentElement;
  return row === null || body === null || body === undefined ? null : [...body.children].indexOf(row);
}

/** The next row after this one that has no ruling yet, round to the beginning; null when all others have one. */
function nextOpen(rows: readonly DifferenceRow[], at: number): number | null {
  const order = [...rows.keys()].map((step) => (at + 1 + step) % rows.length);
  return order.find((index) => index !== at && rows[index]?.ruling === null) ?? null;
}
