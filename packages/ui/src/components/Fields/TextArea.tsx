import type { ComponentProps } from "react";
import { useTexts } from "../../i18n/index.ts";
import { FieldFrame, type FieldTexts } from "./FieldFrame.tsx";
import styles from "./Fields.module.css";
import { fieldsTexts } from "./fields.texts.ts";
import { useRefused } from "./use-refused.ts";

type Native = Omit<
  ComponentProps<"textarea">,
  "className" | "style" | "id" | "onChange" | "onInvalid" | "value"
>;

export interface TextAreaProps extends FieldTexts, Native {
  readonly value: string;
  readonly onChange?: (value: string) => void;
}

/** Some lines of text. */
export function TextArea({ label, hint, error, value, onChange, rows = 3, ...rest }: TextAreaProps) {
  const { fillIn } = useTexts(fieldsTexts);
  const { isRefused, onInvalid, forget } = useRefused();
  return (
    <FieldFrame
      label={label}
      {...(hint !== undefined && { hint })}
      error={error ?? (isRefused ? fillIn : null)}
    >
      {(ties) => (
        <textarea
          {...rest}
          {...ties}
          rows={rows}
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
