import { useId } from "react";
import { formatNumber } from "../../format/index.ts";
import { useLanguage } from "../../i18n/LanguageProvider.tsx";
import { Spoken } from "../Spoken/Spoken.tsx";
import styles from "./SegmentedChoice.module.css";

export interface SegmentedChoiceProps<Value extends string> {
  /** What is chosen here. */
  readonly label: string;
  /** The label stands on the screen; otherwise only a screen reader hears it. */
  readonly showLabel?: boolean;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly count?: number }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One out of a few that stand side by side; with the keyboard it is a group of radio buttons. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { label, showLabel = false, value, options, onChange, disabled = false } = props;
  const name = useId();
  const language = useLanguage();
  return (
    <fieldset className={styles.choice} disabled={disabled}>
      <legend>{showLabel ? <span className={styles.label}>{label}</span> : <Spoken>{label}</Spoken>}</legend>
      <div className={styles.segments}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.count !== undefined && <b> {formatNumber(option.count, language)}</b>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
