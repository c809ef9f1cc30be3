import { useId } from "react";
import { formatNumber } from "../../format/index.ts";
import { useLanguage, useTexts } from "../../i18n/LanguageProvider.tsx";
import styles from "./NumberField.module.css";
import { NumberInput } from "./NumberInput.tsx";
import { numberFieldTexts } from "./number-field.texts.ts";
import type { Severity } from "./severity.ts";
import { type OnTypedNumber, type TypedNumber, useTypedNumber } from "./use-typed-number.ts";

export interface NumberFieldProps extends TypedNumber {
  /** Names the box of the paper, as a finding does ("admitted.pollCards"). */
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly flag?: Severity | null;
  /** Left out: the number can only be read. */
  readonly onChange?: OnTypedNumber;
}

/** One count outside a table: label above, figures large. */
export function NumberField({ onChange, ...rest }: NumberFieldProps) {
  return onChange === undefined ? <ReadNumber {...rest} /> : <TypeNumber {...rest} onChange={onChange} />;
}

function TypeNumber({
  field,
  label,
  hint,
  flag = null,
  onChange,
  ...number
}: NumberFieldProps & { onChange: OnTypedNumber }) {
  const id = useId();
  const { inputProps, trouble } = useTypedNumber(number, onChange);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <NumberInput
        {...inputProps}
        id={id}
        field={field}
        flag={trouble === null ? flag : "error"}
        isTotal={false}
        isAwaited={false}
        aria-describedby={`${id}-hint ${id}-trouble`}
      />
      <p id={`${id}-trouble`} className={styles.trouble} role="alert">
        {trouble}
      </p>
    </div>
  );
}

function ReadNumber({ label, value, unreadable = null, hint }: NumberFieldProps) {
  const language = useLanguage();
  const { blank } = useTexts(numberFieldTexts);
  return (
    <div className={styles.field}>
      <p>{label}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <p className={styles.read}>{value === null ? (unreadable ?? blank) : formatNumber(value, language)}</p>
    </div>
  );
}
