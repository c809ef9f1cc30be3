import { must } from "@stemketen/core/basics";
import type { ComponentProps } from "react";
import { ChevronIcon } from "../../icons/index.ts";
import { FieldFrame, type FieldTexts } from "./FieldFrame.tsx";
import styles from "./Fields.module.css";
import { useRefused } from "./use-refused.ts";

type Native = Omit<
  ComponentProps<"select">,
  "className" | "style" | "id" | "onChange" | "onInvalid" | "value" | "children"
>;

export interface SelectProps<Value extends string> extends FieldTexts, Native {
  /** Null: nothing chosen yet; the field then shows `placeholder`. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What to do, while nothing is chosen ("Kies een rol"). */
  readonly placeholder: string;
  readonly onChange: (value: Value) => void;
}

/** One out of several, when they are too many to stand side by side. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, value, options, placeholder, onChange, ...rest } = props;
  const { isRefused, onInvalid, forget } = useRefused();
  return (
    <FieldFrame
      label={label}
      {...(hint !== undefined && { hint })}
      error={error ?? (isRefused ? `${placeholder}.` : null)}
    >
      {(ties) => (
        <span className={styles.select}>
          <select
            {...rest}
            {...ties}
            className={styles.input}
            value={value ?? ""}
            onInvalid={onInvalid}
            onChange={(event) => {
              forget();
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              onChange(must(chosen, "only an option can be chosen").value);
            }}
          >
            {value === null && (
              <option value="" disabled>
                {placeholder}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronIcon />
        </span>
      )}
    </FieldFrame>
  );
}
