import type { ReactNode } from "react";
import styles from "./Spoken.module.css";

/** Heard by a screen reader, seen by nobody: what the eye gets from a picture or a place on the page. */
export function Spoken({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
