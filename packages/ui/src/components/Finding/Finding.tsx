import type { ReactNode } from "react";
import { useTexts } from "../../i18n/LanguageProvider.tsx";
import { StatusIcon } from "../../icons/index.ts";
import { Checkbox } from "../Fields/Checkbox.tsx";
import type { Severity } from "../NumberField/severity.ts";
import { focusField } from "../NumberField/use-field-keys.ts";
import { Spoken } from "../Spoken/Spoken.tsx";
import styles from "./Finding.module.css";
import { findingTexts } from "./finding.texts.ts";

export interface FindingProps {
  readonly severity: Severity;
  /** "F.202"; for who asks for help by telephone. */
  readonly code: string;
  /** What does not fit, with the numbers: "E.1 tot en met E.4 zijn samen 1.297, bij E staat 1.279". */
  readonly title: string;
  /** One question, or what to do. */
  readonly advice: string;
  /** The boxes it is about, in the order of the paper. */
  readonly fields?: readonly { readonly field: string; readonly letter: string }[];
  /** Goes to a box; the one on this screen when left out. */
  readonly onGoTo?: (field: string) => void;
  /** Ticked against the paper; left out: there is nothing to tick here. */
  readonly onPaper?: { readonly ticked: boolean; readonly onTick: (ticked: boolean) => void };
  /** What the coordinator does with it: an explanation, a reason. */
  readonly children?: ReactNode;
}

/** Something to look at on the paper: which numbers, where, and what to do. It never stops anyone. */
export function Finding(props: FindingProps) {
  const { severity, code, title, advice, fields = [], onGoTo = focusField, onPaper, children } = props;
  const texts = useTexts(findingTexts);
  return (
    <article className={styles.finding} data-severity={severity}>
      <header className={styles.head}>
        <span className={styles.icon}>
          <StatusIcon status={severity === "error" ? "action-needed" : "to-explain"} />
        </span>
        <h3>
          <Spoken>{severity === "error" ? texts.error : texts.warning}: </Spoken>
          {title}
        </h3>
        <span className={styles.code}>{code}</span>
      </header>
      <p>{advice}</p>
      {fields.length > 0 && (
        <ul className={styles.fields} aria-label={texts.goTo}>
          {fields.map(({ field, letter }) => (
            <li key={field}>
              <button type="button" onClick={() => onGoTo(field)}>
                {letter}
              </button>
            </li>
          ))}
        </ul>
      )}
      {onPaper !== undefined && (
        <div className={styles.answer}>
          <Checkbox label={texts.onPaper} checked={onPaper.ticked} onChange={onPaper.onTick} />
        </div>
      )}
      {children !== undefined && <div className={styles.answer}>{children}</div>}
    </article>
  );
}
