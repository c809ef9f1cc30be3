import type { ComponentProps } from "react";
import { FieldFrame, type FieldTexts } from "./FieldFrame.tsx";
import styles from "./Fields.module.css";

type Native = Omit<ComponentProps<"input">, "className" | "style" | "id" | "onChange" | "value" | "type">;

export interface TextFieldProps extends FieldTexts, Native {
  readonly value: string;
  readonly onChange?: (value: string) => void;
  readonly type?: "text" | "password" | "search" | "time" | "date";
}

/** One line of text. */
export function TextField({ label, hint, error, value, onChange, type = "text", ...rest }: TextFieldProps) {
  return (
    <FieldFrame label={label} {...(hint !== undefined && { hint })} error={error ?? null}>
      {(ties) => (
        <input
          {...rest}
          {...ties}
          type={type}
          className={styles.input}
          value={value}
          readOnly={onChange === undefined}
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
