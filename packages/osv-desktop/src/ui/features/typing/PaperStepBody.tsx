import type { Severity } from "@stemketen/ui";
import { useLanguage, useTexts } from "@stemketen/ui";
import type { PaperStep } from "./form-steps.ts";
import { type Paper, stepTitle } from "./paper.ts";
import { rubricOf } from "./rubrics.ts";
import { StepFields } from "./StepFields.tsx";
import styles from "./Typing.module.css";
import { type FoundOnSheet, isPageMissing, tickedOnMissingPage } from "./typed-sheet.ts";
import { typingTexts } from "./typing.texts.ts";
import type { Entry } from "./use-entry.ts";

interface PaperStepBodyProps {
  readonly paper: Paper;
  readonly step: PaperStep;
  readonly entry: Entry;
  /** What was found here and not compared with the paper yet. */
  readonly open: readonly FoundOnSheet[];
}

/** One part of the paper, to type over. */
export function PaperStepBody({ paper, step, entry, open }: PaperStepBodyProps) {
  const language = useLanguage();
  const { typed } = entry;
  const rubric = rubricOf(paper.context.form, step.block, language);
  const flags = flagsOf(open);
  const isMissing = step.block === "corrections" && isPageMissing(typed.values);
  return (
    <>
      <h2 tabIndex={-1}>
        {stepTitle(step, paper.lists, language)}{" "}
        {rubric !== null && <span className={styles.rubric}>{rubric}</span>}
      </h2>
      {isMissing && <MissingPage paper={paper} entry={entry} />}
      {(!isMissing || tickedOnMissingPage(paper.context, typed.values).length > 0) && (
        <StepFields
          paper={paper}
          fields={step.fields}
          typed={typed}
          flagOf={(path) => flags.get(path) ?? null}
          onCount={entry.onCount}
          onTick={entry.onTick}
        />
      )}
    </>
  );
}

function MissingPage({ paper, entry: { typed } }: Pick<PaperStepBodyProps, "paper" | "entry">) {
  const texts = useTexts(typingTexts);
  const ticked = tickedOnMissingPage(paper.context, typed.values);
  return (
    <p className={styles.notice} role="status">
      {ticked.length === 0 ? texts.pageMissing : texts.pageMissingTicked}
    </p>
  );
}

function flagsOf(open: readonly FoundOnSheet[]): ReadonlyMap<string, Severity> {
  const flags = new Map<string, Severity>();
  for (const { finding } of open) {
    for (const path of finding.fields) {
      if (flags.get(path) !== "error") flags.set(path, finding.severity);
    }
  }
  return flags;
}
