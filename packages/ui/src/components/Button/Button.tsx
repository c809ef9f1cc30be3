import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";

/** Main: the one action of the screen. Quiet: what else is possible. Danger: what cannot be undone. */
export type ButtonKind = "main" | "quiet" | "danger";

export interface ButtonProps extends Omit<ComponentProps<"button">, "className" | "style"> {
  readonly kind?: ButtonKind;
  /** An icon in front of the text. */
  readonly icon?: ReactNode;
  /** What it is doing, while it is doing that ("Opslaan…"): the button stays focusable, but does nothing. */
  readonly busy?: string | null;
}

/** A button; never a submit button unless `type="submit"`. */
export function Button({ kind = "quiet", icon, busy = null, children, onClick, ...rest }: ButtonProps) {
  const isBusy = busy !== null;
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-kind={kind}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        // A second press while busy must not send a form again.
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isBusy ? <span className={styles.wheel} aria-hidden="true" /> : icon}
      <span>{busy ?? children}</span>
    </button>
  );
}
