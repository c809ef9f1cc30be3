import type { ReactNode } from "react";
import styles from "./Panel.module.css";

interface PanelProps {
  /** The only one of its page: with more room in it, and from edge to edge on a telephone. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** Something to do or to read on a page, with a heading of its own. */
export function Panel({ alone = false, children }: PanelProps) {
  return (
    <section className={styles.panel} data-alone={alone}>
      {children}
    </section>
  );
}
