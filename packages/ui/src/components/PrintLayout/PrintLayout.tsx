import type { ReactNode } from "react";
import { formatDate, formatTime } from "../../format/index.ts";
import { useLanguage, useTexts } from "../../i18n/LanguageProvider.tsx";
import styles from "./PrintLayout.module.css";
import { printLayoutTexts } from "./print-layout.texts.ts";

export interface PrintLayoutProps {
  readonly title: string;
  /** The election, session or station it belongs to. */
  readonly about: string;
  /** When it was made, an instant in UTC. */
  readonly madeAt: string;
  /** Which print of this page it is. */
  readonly version?: number;
  /** Over every page: not real, or not final. */
  readonly watermark?: "practice" | "concept" | null;
  readonly children: ReactNode;
}

/** A page for paper, with the same head and foot on every sheet; on the screen it is shown as a sheet. */
export function PrintLayout({ title, about, madeAt, version, watermark = null, children }: PrintLayoutProps) {
  const texts = useTexts(printLayoutTexts);
  const language = useLanguage();
  return (
    <div className={styles.sheet}>
      {watermark !== null && (
        // A drawing, so that the word is as large as the sheet allows; screen readers get it in the head.
        <svg className={styles.watermark} viewBox="0 0 400 400" aria-hidden="true">
          <text x="200" y="215" textAnchor="middle" transform="rotate(-35 200 200)">
            {texts[watermark]}
          </text>
        </svg>
      )}
      {/* Rows of a table: the only head and foot that a browser repeats on every sheet and keeps room for. */}
      <div className={styles.head}>
        <div className={styles.line}>
          <span>{about}</span>
          {watermark !== null && <b>{texts[watermark]}</b>}
        </div>
      </div>
      <div className={styles.body}>
        <h1>{title}</h1>
        {children}
      </div>
      <div className={styles.foot}>
        <div className={styles.line}>
          <span>{texts.made(formatDate(madeAt, language), formatTime(madeAt))}</span>
          {version !== undefined && <span>{texts.version(version)}</span>}
        </div>
      </div>
    </div>
  );
}
