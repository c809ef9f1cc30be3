import styles from "./KeyHint.module.css";

export interface KeyHintProps {
  /** Names as printed on the keys, pressed together: ["Shift", "↓"]. */
  readonly keys: readonly string[];
  /** What they do. */
  readonly children: string;
}

/** Which keys do something. */
export function KeyHint({ keys, children }: KeyHintProps) {
  return (
    <span className={styles.hint}>
      <span className={styles.keys}>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
      {children}
    </span>
  );
}
