import { memo, useId } from "react";
import { formatNumber } from "../../format/index.ts";
import { useLanguage, useTexts } from "../../i18n/LanguageProvider.tsx";
import { FlagIcon } from "../NumberField/FlagIcon.tsx";
import { NumberInput } from "../NumberField/NumberInput.tsx";
import type { Severity } from "../NumberField/severity.ts";
import { type TypedNumber, useTypedNumber } from "../NumberField/use-typed-number.ts";
import styles from "./FiguresTable.module.css";
import { figuresTableTexts } from "./figures-table.texts.ts";

/** One box of the paper. */
export interface FigureRow extends TypedNumber {
  /** Names the box, as a finding does ("admitted.pollCards"). */
  readonly field: string;
  /** The letter or number beside it on the paper: "A", "E.1", "14". */
  readonly letter: string;
  readonly label: string;
  /** A sum of the rows above it: a rule above, and heavier. */
  readonly isTotal?: boolean;
  /** A finding is about this box. */
  readonly flag?: Severity | null;
}

export interface FiguresTableProps {
  /** The heading of this part of the paper. */
  readonly caption: string;
  readonly rows: readonly FigureRow[];
  /** Left out: the figures can only be read. Keep it the same function, and a key press paints one row only. */
  readonly onChange?: (field: string, value: number | null, unreadable: string | null) => void;
}

/** Figures in the order of the paper, to type over or to read. */
export function FiguresTable({ caption, rows, onChange }: FiguresTableProps) {
  const isBegun = rows.some(({ value, isTotal = false }) => value !== null && !isTotal);
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row) =>
          onChange === undefined ? (
            <ReadRow key={row.field} {...row} />
          ) : (
            <TypeRow key={row.field} {...row} isBegun={isBegun} onChange={onChange} />
          ),
        )}
      </tbody>
    </table>
  );
}

interface TypeRowProps extends FigureRow {
  /** Something in this table was typed. */
  readonly isBegun: boolean;
  readonly onChange: NonNullable<FiguresTableProps["onChange"]>;
}

const TypeRow = memo(function TypeRow(props: TypeRowProps) {
  const {
    field,
    letter,
    label,
    value,
    unreadable = null,
    isTotal = false,
    isBegun,
    flag = null,
    onChange,
  } = props;
  const id = useId();
  const texts = useTexts(figuresTableTexts);
  const { inputProps, trouble } = useTypedNumber({ value, unreadable }, (next, text) =>
    onChange(field, next, text),
  );
  const isAwaited = isTotal && isBegun && value === null && trouble === null;
  const shownFlag = trouble === null ? flag : "error";
  return (
    <tr data-total={isTotal || undefined} data-flag={shownFlag ?? undefined}>
      <td className={styles.letter} id={`${id}-letter`}>
        {letter}
      </td>
      <th scope="row">
        <div className={styles.label}>
          <div>
            <label htmlFor={id} id={`${id}-label`}>
              {label}
            </label>
            <Note id={`${id}-note`} awaited={isAwaited ? texts.awaited : null} trouble={trouble} />
          </div>
          <Flag severity={shownFlag} />
        </div>
      </th>
      <td className={styles.value}>
        <NumberInput
          {...inputProps}
          id={id}
          field={field}
          flag={shownFlag}
          isTotal={isTotal}
          isAwaited={isAwaited}
          aria-labelledby={`${id}-letter ${id}-label`}
          aria-describedby={`${id}-note`}
        />
      </td>
    </tr>
  );
});

/** A row to read; a link to its box leads to the row itself. */
function ReadRow({
  field,
  letter,
  label,
  value,
  unreadable = null,
  isTotal = false,
  flag = null,
}: FigureRow) {
  const language = useLanguage();
  const texts = useTexts(figuresTableTexts);
  return (
    <tr data-field={field} tabIndex={-1} data-total={isTotal || undefined} data-flag={flag ?? undefined}>
      <td className={styles.letter}>{letter}</td>
      <th scope="row">
        <div className={styles.label}>
          {label}
          <Flag severity={flag} />
        </div>
      </th>
      <td className={styles.value}>
        {value !== null && <span className={styles.read}>{formatNumber(value, language)}</span>}
        {value === null && <span className={styles.blank}>{unreadable ?? texts.blank}</span>}
      </td>
    </tr>
  );
}

/** What is still to be typed, or what to do about what was; always there, so that it can be heard to come. */
function Note({ id, awaited, trouble }: { id: string; awaited: string | null; trouble: string | null }) {
  return (
    <span id={id}>
      {awaited !== null && <span className={styles.awaited}>{awaited}</span>}
      {trouble !== null && (
        <span className={styles.trouble} role="alert">
          {trouble}
        </span>
      )}
    </span>
  );
}

function Flag({ severity }: { severity: Severity | null }) {
  return severity === null ? null : (
    <span className={styles.flag} data-severity={severity}>
      <FlagIcon severity={severity} />
    </span>
  );
}
