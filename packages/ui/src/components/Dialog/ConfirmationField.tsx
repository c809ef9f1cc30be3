import { useId } from "react";
import { catalogue, useTexts } from "../../i18n/index.ts";
import styles from "./Dialog.module.css";

const texts = catalogue({ before: "Typ", after: "om door te gaan" }, { before: "Type", after: "to go on" });

interface ConfirmationFieldProps {
  readonly wanted: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly: boolean;
}

/** Asks to type a word or a number, so that nobody does in passing what cannot be undone. */
export function ConfirmationField({ wanted, value, onChange, readOnly }: ConfirmationFieldProps) {
  const words = useTexts(texts);
  const id = useId();
  return (
    <div className={styles.confirmation}>
      <label htmlFor={id}>
        {words.before} <b>{wanted}</b> {words.after}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        readOnly={readOnly}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
