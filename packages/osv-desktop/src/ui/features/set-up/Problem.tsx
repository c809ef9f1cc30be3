import { useLanguage, WarningIcon } from "@stemketen/ui";
import { explainProblem, type SetUpProblem } from "./explain-problem.ts";
import styles from "./SetUp.module.css";

interface ProblemProps {
  readonly title: string;
  /** What the server says; null: nothing is wrong. */
  readonly error: SetUpProblem | null;
  /** There was no answer at all. */
  readonly failure?: string | null;
}

/** What is wrong, where, and what to do; its place is there before, so that a screen reader hears it come. */
export function Problem({ title, error, failure = null }: ProblemProps) {
  const language = useLanguage();
  const lines = error === null ? [] : explainProblem(error, language);
  return (
    <div role="alert">
      {(failure !== null || error !== null) && (
        <div className={styles.problem}>
          <p>
            <WarningIcon />
            <span>{failure ?? title}</span>
          </p>
          {lines.length === 1 && <p>{lines[0]}</p>}
          {lines.length > 1 && (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
