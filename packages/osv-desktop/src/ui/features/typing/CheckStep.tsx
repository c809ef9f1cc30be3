import { FIELD, type SheetField } from "@stemketen/core/election";
import { type FigureRow, FiguresTable, useLanguage, useTexts } from "@stemketen/ui";
import type { ReactNode } from "react";
import { isTotal } from "./form-steps.ts";
import { type Paper, rowLabel, rowLetter } from "./paper.ts";
import styles from "./Typing.module.css";
import type { TypedSheet } from "./typed-sheet.ts";
import { typingTexts } from "./typing.texts.ts";

const SUMMED_UP: ReadonlySet<string> = new Set([
  FIELD.admitted,
  FIELD.candidates,
  FIELD.blank,
  FIELD.invalid,
  FIELD.cast,
]);

interface CheckStepProps {
  readonly paper: Paper;
  readonly typed: TypedSheet;
  readonly afterwards: string;
  /** The blanks to confirm; null: there are none. */
  readonly children: ReactNode;
}

/** The last look over an entry before it is handed in. */
export function CheckStep({ paper, typed, afterwards, children }: CheckStepProps) {
  const texts = useTexts(typingTexts);
  const language = useLanguage();
  const row = (field: SheetField): FigureRow => {
    const value = typed.values[field.path];
    return {
      field: `overview.${field.path}`,
      letter: rowLetter(field),
      label: rowLabel(field, paper.lists, language),
      value: typeof value === "number" ? value : null,
      isTotal: isTotal(field),
    };
  };
  return (
    <>
      <h2 tabIndex={-1}>{texts.check}</h2>
      <FiguresTable
        caption={texts.overview}
        rows={paper.context.fields.filter(({ path }) => SUMMED_UP.has(path)).map(row)}
      />
      {children ?? <p>{texts.noBlanks}</p>}
      <section className={styles.part}>
        <h3>{texts.afterwards}</h3>
        <p>{afterwards}</p>
        <p>{texts.paperToBasket}</p>
      </section>
    </>
  );
}
