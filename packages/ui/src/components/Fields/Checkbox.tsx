import { type ComponentProps, useId } from "react";
import { FieldError, type FieldTexts, Hint, tiesOf } from "./FieldFrame.tsx";
import styles from "./Fields.module.css";

type Native = Omit<ComponentProps<"input">, "className" | "style" | "id" | "onChange" | "checked" | "type">;

export interface CheckboxProps extends FieldTexts, Native {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A tick with its text; the whole line can be clicked. */
export function Checkbox({ label, hint, error = null, checked, onChange, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <div className={styles.tick}>
      <label className={styles.tickLine}>
        <input
          {...rest}
          {...tiesOf(id, hint, error)}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
    </div>
  );
}
