import type { ReactNode } from "react";
import styles from "./Icon.module.css";

/** One icon of 20 by 20, drawn in the colour of the text around it; the word beside it says what it means. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
