import { type Severity, type Step, StepList, useLanguage, useTexts } from "@stemketen/ui";
import type { FormStep } from "./form-steps.ts";
import { type Paper, stepTitle } from "./paper.ts";
import styles from "./Typing.module.css";
import type { TypedSheet } from "./typed-sheet.ts";
import { typingTexts } from "./typing.texts.ts";
import { findingsOf, openFindings, type Steps } from "./use-steps.ts";

interface EntryStepsProps {
  readonly paper: Paper;
  readonly steps: readonly FormStep[];
  readonly walk: Steps;
  readonly typed: TypedSheet;
}

/** The steps of the paper, with what is still to be checked in those that were left. */
export function EntrySteps({ paper, steps, walk, typed }: EntryStepsProps) {
  const language = useLanguage();
  const texts = useTexts(typingTexts);
  const shown = steps.map((step, place): Step => {
    const isNow = step.key === walk.at.key;
    return {
      key: step.key,
      label: stepTitle(step, paper.lists, language),
      state: isNow ? "now" : place <= walk.reached ? "done" : "later",
      flag: walk.isLookedAt(step.key) ? flagOf(step, steps, typed) : null,
    };
  });
  return (
    <div className={styles.steps}>
      <StepList label={texts.steps} steps={shown} onGo={walk.goTo} />
    </div>
  );
}

function flagOf(step: FormStep, steps: readonly FormStep[], typed: TypedSheet): Severity | null {
  const hasText =
    step.kind === "paper" && step.fields.some(({ path }) => typed.unreadable[path] !== undefined);
  if (hasText) return "error";
  const own = openFindings(findingsOf(steps, step, typed), typed);
  if (own.some(({ finding }) => finding.severity === "error")) return "error";
  return own.length > 0 ? "warning" : null;
}
