import { WarningIcon } from "@stemketen/ui";
import styles from "./Refusal.module.css";

interface RefusalProps {
  /** What was not done; null: nothing is wrong. */
  readonly title: string | null;
  /** Why, each in a sentence. */
  readonly lines: readonly string[];
}

/** What is wrong, where, and what to do; its place is there before, so that a screen reader hears it come. */
export function Refusal({ title, lines }: RefusalProps) {
  return (
    <div role="alert">
      {title !== null && (
        <div className={styles.refusal}>
          <p>
            <WarningIcon />
            <span>{title}</span>
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
