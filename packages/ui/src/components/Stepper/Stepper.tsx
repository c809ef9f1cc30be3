import { catalogue, useTexts } from "../../i18n/index.ts";
import { CheckIcon } from "../../icons/index.ts";
import { Spoken } from "../Spoken/Spoken.tsx";
import styles from "./Stepper.module.css";

const texts = catalogue(
  {
    steps: "Stappen",
    place: (step: number, count: number) => `Stap ${step} van ${count}`,
    done: "klaar",
    now: "nu",
    later: "later",
  },
  {
    steps: "Steps",
    place: (step: number, count: number) => `Step ${step} of ${count}`,
    done: "done",
    now: "now",
    later: "later",
  },
);

/** A step of a wizard. */
export interface WizardStep {
  readonly id: string;
  readonly title: string;
}

/** What the stepper needs. */
export interface StepperProps {
  readonly steps: readonly WizardStep[];
  /** Id of the step one is at; steps before it are done. Another id than one of these: all are done. */
  readonly current: string;
  /** Goes back to a step that is done; without it, steps cannot be pressed. */
  readonly onGoTo?: (id: string) => void;
}

/** The steps of a wizard with their numbers: done, now and later. */
export function Stepper({ steps, current, onGoTo }: StepperProps) {
  const words = useTexts(texts);
  const place = steps.findIndex((step) => step.id === current);
  const now = place < 0 ? steps.length : place;
  return (
    <nav className={styles.stepper} aria-label={words.steps}>
      {place >= 0 && <p className={styles.place}>{words.place(place + 1, steps.length)}</p>}
      <ol>
        {steps.map(({ id, title }, index) => {
          const when = index < now ? "done" : index === now ? "now" : "later";
          const inside = (
            <>
              <span className={styles.number}>{when === "done" ? <CheckIcon /> : index + 1}</span>
              <span className={styles.title}>
                {title}
                <Spoken>, {words[when]}</Spoken>
              </span>
            </>
          );
          return (
            <li key={id} data-when={when} aria-current={when === "now" ? "step" : undefined}>
              {when === "done" && onGoTo !== undefined ? (
                <button type="button" className={styles.step} onClick={() => onGoTo(id)}>
                  {inside}
                </button>
              ) : (
                <span className={styles.step}>{inside}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
