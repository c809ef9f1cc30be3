import type { ReactNode } from "react";
import styles from "./PageBody.module.css";

interface PageBodyProps {
  /** How wide what is read may become; tables take all there is. */
  readonly measure?: "full" | "medium" | "wide" | "centred";
  readonly children: ReactNode;
}

/** What stands below the head of a page, one thing under the other. */
export function PageBody({ measure = "full", children }: PageBodyProps) {
  return (
    <div className={styles.body} data-measure={measure}>
      {children}
    </div>
  );
}
