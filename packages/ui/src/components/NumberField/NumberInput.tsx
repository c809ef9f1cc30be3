import type { ComponentProps } from "react";
import styles from "./NumberField.module.css";
import type { Severity } from "./severity.ts";

export interface NumberInputProps extends Omit<ComponentProps<"input">, "className" | "style"> {
  /** Names the box of the paper; the keys and the findings find it by this. */
  readonly field: string;
  readonly flag: Severity | null;
  readonly isTotal: boolean;
  /** A total that still has to be typed stands out. */
  readonly isAwaited: boolean;
}

/** The box itself: figures large and to the right. */
export function NumberInput({ field, flag, isTotal, isAwaited, ...rest }: NumberInputProps) {
  return (
    <input
      {...rest}
      className={styles.input}
      data-field={field}
      data-total={isTotal || undefined}
      data-flag={flag ?? undefined}
      data-awaited={isAwaited || undefined}
      aria-invalid={flag === "error" || undefined}
    />
  );
}
