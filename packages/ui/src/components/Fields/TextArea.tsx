import type { ComponentProps } from "react";
import { FieldFrame, type FieldTexts } from "./FieldFrame.tsx";
import styles from "./Fields.module.css";

type Native = Omit<ComponentProps<"textarea">, "className" | "style" | "id" | "onChange" | "value">;

export interface TextAreaProps extends FieldTexts, Native {
  readonly value: string;
  readonly onChange?: (value: string) => void;
}

/** Some lines of text. */
export function TextArea({ label, hint, error, value, onChange, rows = 3, ...rest }: TextAreaProps) {
  return (
    <FieldFrame label={label} {...(hint !== undefined && { hint })} error={error ?? null}>
      {(ties) => (
        <textarea
          {...rest}
          {...ties}
          rows={rows}
          className={styles.input}
          value={value}
          readOnly={onChange === undefined}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
