import { formatNumber } from "../../format/index.ts";
import { catalogue, useLanguage, useTexts } from "../../i18n/index.ts";
import styles from "./Meter.module.css";

const texts = catalogue(
  { part: (part: string, whole: string) => `${part} van ${whole}` },
  { part: (part: string, whole: string) => `${part} of ${whole}` },
);

/** What a meter needs; both are counts. */
export interface MeterProps {
  /** What is measured: "Ingevulde velden". */
  readonly label: string;
  readonly part: number;
  readonly whole: number;
  /** Writes the counts beside the bar. */
  readonly figures?: boolean;
}

/** How far something is: a small bar, and the counts in words for who cannot see it. */
export function Meter({ label, part, whole, figures = false }: MeterProps) {
  const language = useLanguage();
  const text = useTexts(texts).part(formatNumber(part, language), formatNumber(whole, language));
  const percent = whole === 0 ? 0 : Math.min(100, (100 * part) / whole);
  return (
    <span className={styles.meter}>
      <span
        className={styles.bar}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={whole}
        aria-valuenow={part}
        aria-valuetext={text}
      >
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      {figures && <span aria-hidden="true">{text}</span>}
    </span>
  );
}
