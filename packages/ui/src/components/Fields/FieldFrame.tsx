import { type ReactNode, useId } from "react";
import { WarningIcon } from "../../icons/index.ts";
import styles from "./Fields.module.css";

/** What every field says about itself. */
export interface FieldTexts {
  readonly label: string;
  /** How to fill it in. */
  readonly hint?: string;
  /** What to do about what stands in it now. */
  readonly error?: string | null;
}

/** What ties an input to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** Label and hint above a field, and below it the error. */
export function FieldFrame({
  label,
  hint,
  error = null,
  children,
}: FieldTexts & { children: (ties: FieldTies) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Hint id={id} hint={hint} />
      {children(tiesOf(id, hint, error))}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The attributes that tie an input to its texts. */
export function tiesOf(id: string, hint: string | undefined, error: string | null): FieldTies {
  const described = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`];
  return {
    id,
    "aria-describedby": described.filter((part) => part !== null).join(" ") || undefined,
    "aria-invalid": error === null ? undefined : true,
  };
}

export function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint === undefined ? null : (
    <p id={`${id}-hint`} className={styles.hint}>
      {hint}
    </p>
  );
}

/** The error of a field; its place is there before the error is, so that a screen reader hears it come. */
export function FieldError({ id, error }: { id: string; error: string | null }) {
  return (
    <div role="alert" className={styles.errorPlace}>
      {error !== null && (
        <p id={`${id}-error`} className={styles.error}>
          <span>
            <WarningIcon />
          </span>
          {error}
        </p>
      )}
    </div>
  );
}
