import type { ReactNode } from "react";
import styles from "./Card.module.css";

interface CardProps {
  readonly title: string;
  readonly intro?: ReactNode;
  /** Room for sixteen groups side by side. */
  readonly wide?: boolean;
  /** Error: everything stands still until this is done. */
  readonly tone?: "neutral" | "error";
  readonly children: ReactNode;
}

/** One thing to do, in the middle of the screen. */
export function Card({ title, intro, wide = false, tone = "neutral", children }: CardProps) {
  return (
    <section className={styles.card} data-wide={wide} data-tone={tone}>
      <h1>{title}</h1>
      {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  );
}
