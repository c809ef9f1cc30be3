import type { ComponentProps } from "react";
import { useTexts } from "../../i18n/index.ts";
import { FieldFrame, type FieldTexts } from "./FieldFrame.tsx";
import styles from "./Fields.module.css";
import { fieldsTexts } from "./fields.texts.ts";
import { useRefused } from "./use-refused.ts";

type Native = Omit<
  ComponentProps<"input">,
  "className" | "style" | "id" | "onChange" | "onInvalid" | "value" | "type"
>;

export interface TextFieldProps extends FieldTexts, Native {
  readonly value: string;
  readonly onChange?: (value: string) => void;
  readonly type?: "text" | "password" | "search";
}

/** One line of text. */
export function TextField({ label, hint, error, value, onChange, type = "text", ...rest }: TextFieldProps) {
  const { fillIn } = useTexts(fieldsTexts);
  const { isRefused, onInvalid, forget } = useRefused();
  return (
    <FieldFrame
      label={label}
      {...(hint !== undefined && { hint })}
      error={error ?? (isRefused ? fillIn : null)}
    >
      {(ties) => (
        <input
          {...rest}
          {...ties}
          type={type}
          className={styles.input}
          value={value}
          readOnly={onChange === undefined}
          onInvalid={onInvalid}
          onChange={(event) => {
            forget();
            onChange?.(event.currentTarget.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
