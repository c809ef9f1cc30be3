import { type KeyboardEvent, useId, useState } from "react";
import { useTexts } from "../../i18n/LanguageProvider.tsx";
import { ChevronIcon, type StationStatus, StatusIcon } from "../../icons/index.ts";
import type { Severity } from "../NumberField/severity.ts";
import { Spoken } from "../Spoken/Spoken.tsx";
import styles from "./StepList.module.css";
import { stepListTexts } from "./step-list.texts.ts";

/** One step of a form. */
export interface Step {
  readonly key: string;
  readonly label: string;
  /** Done and now can be gone to, later can not. */
  readonly state: "done" | "now" | "later";
  /** What was found in it. */
  readonly flag?: Severity | null;
}

export interface StepListProps {
  /** What the steps lead to: "Stappen van de eerste invoer". */
  readonly label: string;
  readonly steps: readonly Step[];
  readonly onGo: (key: string) => void;
}

/** The steps of a form in the order of the paper; in a narrow window one line that folds open. */
export function StepList({ label, steps, onGo }: StepListProps) {
  const texts = useTexts(stepListTexts);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const at = steps.findIndex(({ state }) => state === "now");
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
  };
  return (
    <nav className={styles.steps} aria-label={label}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={closeOnEscape}
      >
        <span>
          <span className={styles.position}>{texts.position(at + 1, steps.length)}</span>
          {steps[at]?.label ?? label}
        </span>
        <ChevronIcon />
      </button>
      <ol id={id} data-open={isOpen || undefined}>
        {steps.map((step) => (
          <li key={step.key}>
            <StepLine
              step={step}
              onKeyDown={closeOnEscape}
              onGo={() => {
                setOpen(false);
                onGo(step.key);
              }}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const shapes: Readonly<Record<Step["state"] | Severity, StationStatus>> = {
  done: "done",
  now: "in-progress",
  later: "not-started",
  error: "action-needed",
  warning: "to-explain",
};

interface StepLineProps {
  readonly step: Step;
  readonly onGo: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function StepLine({ step: { label, state, flag = null }, onGo, onKeyDown }: StepLineProps) {
  const texts = useTexts(stepListTexts);
  const content = (
    <>
      <span className={styles.icon} data-shape={flag ?? state}>
        <StatusIcon status={shapes[flag ?? state]} />
      </span>
      <span>
        {label}
        <Spoken>
          {" "}
          {texts[state]}
          {flag !== null && `, ${texts[flag]}`}
        </Spoken>
      </span>
    </>
  );
  if (state === "later") return <span className={styles.step}>{content}</span>;
  return (
    <button
      type="button"
      className={styles.step}
      aria-current={state === "now" ? "step" : undefined}
      onClick={onGo}
      onKeyDown={onKeyDown}
    >
      {content}
    </button>
  );
}
