import { formatNumber } from "../../format/index.ts";
import { useLanguage, useTexts } from "../../i18n/index.ts";
import styles from "./Chart.module.css";
import { chartTexts } from "./chart-texts.ts";
import { linePath } from "./scale.ts";

/** What a sparkline needs. */
export interface SparklineProps {
  readonly title: string;
  readonly unit: string;
  readonly values: readonly number[];
}

const WIDTH = 96;
const HEIGHT = 24;

/** How something went, small enough for in a line of text; the last value stands beside it. */
export function Sparkline({ title, unit, values }: SparklineProps) {
  const texts = useTexts(chartTexts);
  const language = useLanguage();
  const latest = values.at(-1);
  if (latest === undefined) return <span className={styles.sparkline}>–</span>;
  const highest = Math.max(1, ...values);
  const step = (WIDTH - 8) / Math.max(1, values.length - 1);
  const points = values.map((value, index) => ({
    x: 4 + (values.length === 1 ? WIDTH - 8 : index * step),
    y: HEIGHT - 4 - ((HEIGHT - 8) * value) / highest,
  }));
  const last = points.at(-1);
  const text = formatNumber(latest, language);
  return (
    <span className={styles.sparkline}>
      <svg
        role="img"
        aria-label={`${title}, ${texts.latest(text, unit)}`}
        width={WIDTH}
        height={HEIGHT}
        data-series="0"
      >
        <path className={styles.line} d={linePath(points)} />
        {last !== undefined && <circle className={styles.point} cx={last.x} cy={last.y} r="3" />}
      </svg>
      <b aria-hidden="true">{text}</b>
    </span>
  );
}
