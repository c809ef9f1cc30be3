import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** What an empty state says. */
export interface EmptyStateProps {
  /** What is not there, or went wrong: one short line. */
  readonly title: string;
  /** What to do now. */
  readonly children?: ReactNode;
  /** One button or link that does it. */
  readonly action?: ReactNode;
  readonly tone?: "neutral" | "done" | "error";
}

/** Stands where there is nothing to show: says why, and what to do. An error is read out at once. */
export function EmptyState({ title, children, action, tone = "neutral" }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-tone={tone} role={tone === "error" ? "alert" : undefined}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
