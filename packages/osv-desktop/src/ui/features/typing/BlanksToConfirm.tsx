import type { SheetField } from "@stemketen/core/election";
import { Checkbox, type Language, useLanguage, useTexts } from "@stemketen/ui";
import { paperStepsOf } from "./form-steps.ts";
import { type Paper, rowLetter, shortName, stepTitle } from "./paper.ts";
import styles from "./Typing.module.css";
import { typingTexts } from "./typing.texts.ts";

/** The box that confirms all blanks; the keys and the screen find it by this name. */
export const CONFIRM_BLANKS = "blanks-confirmed";

interface BlanksProps {
  readonly paper: Paper;
  readonly blanks: readonly SheetField[];
  readonly isConfirmed: boolean;
  /** Somebody tried to go on without confirming. */
  readonly isAsked: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
  readonly onGoTo: (field: string) => void;
}

/** Every count that is still blank, by name, to be confirmed as 0 once. */
export function BlanksToConfirm({ paper, blanks, isConfirmed, isAsked, onConfirm, onGoTo }: BlanksProps) {
  const texts = useTexts(typingTexts);
  const language = useLanguage();
  return (
    <section className={styles.part}>
      <h3>{texts.blanks(blanks.length)}</h3>
      <ul className={styles.blanks}>
        {paperStepsOf(blanks).map((step) => (
          <li key={step.key}>
            <button type="button" onClick={() => onGoTo(step.fields[0]?.path ?? "")}>
              {stepTitle(step, paper.lists, language)}
            </button>
            : {namesOf(step.fields, language).join(", ")}
          </li>
        ))}
      </ul>
      <Checkbox
        data-field={CONFIRM_BLANKS}
        label={texts.confirmBlanks}
        checked={isConfirmed}
        onChange={onConfirm}
        error={isAsked && !isConfirmed ? texts.confirmBlanksFirst : null}
      />
    </section>
  );
}

/** "A", "E.3", "totaal"; candidates that follow one another as "4–9". */
function namesOf(fields: readonly SheetField[], language: Language): readonly string[] {
  const runs: (readonly [first: SheetField, last: SheetField])[] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    if (run !== undefined && isNext(run[1], field)) runs[runs.length - 1] = [run[0], field];
    else runs.push([field, field]);
  }
  return runs.map(([first, last]) =>
    first === last ? shortName(first, language) : `${rowLetter(first)}–${rowLetter(last)}`,
  );
}

function isNext({ candidate: before }: SheetField, { candidate }: SheetField): boolean {
  return before !== null && candidate !== null && before + 1 === candidate;
}
