import type { ReactNode } from "react";
import { Spoken } from "../Spoken/Spoken.tsx";
import styles from "./PageHead.module.css";

export interface PageHeadProps {
  /** The number of the polling station or list, shown as on its door. */
  readonly number?: number;
  readonly title: string;
  /** What happens here, in one line. */
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

/** What this page is about. */
export function PageHead({ number, title, subtitle, actions }: PageHeadProps) {
  return (
    <div className={styles.head}>
      {number !== undefined && (
        <p className={styles.plate} aria-hidden="true">
          {number}
        </p>
      )}
      <div className={styles.texts}>
        <h1>
          {number !== undefined && <Spoken>{number} </Spoken>}
          {title}
        </h1>
        {subtitle !== undefined && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
