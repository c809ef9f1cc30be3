import { formatNumber } from "../../format/index.ts";
import { useLanguage } from "../../i18n/index.ts";
import styles from "./Chart.module.css";
import { ChartFrame, type PlotArea } from "./ChartFrame.tsx";
import type { ChartContent, ChartSeries } from "./chart-content.ts";

/** What a bar chart shows: one value per label. */
export interface BarChartProps extends Omit<ChartContent, "series"> {
  readonly series: ChartSeries;
}

/** Bars with their values above them. */
export function BarChart({ series, ...content }: BarChartProps) {
  return (
    <ChartFrame
      {...content}
      series={[series]}
      draw={(area) => series.values.map((value, label) => <Bar key={label} {...{ value, label, area }} />)}
    />
  );
}

interface BarProps {
  readonly value: number | null;
  readonly label: number;
  readonly area: PlotArea;
}

function Bar({ value, label, area }: BarProps) {
  const language = useLanguage();
  if (value === null) return null;
  const width = Math.max(2, Math.min(64, area.slot * 0.7));
  const text = formatNumber(value, language);
  const top = area.yOf(value);
  return (
    <g>
      <rect
        className={styles.bar}
        x={area.xOf(label) - width / 2}
        y={top}
        width={width}
        height={area.bottom - top}
      />
      {text.length * 8 <= area.slot && (
        <text className={styles.value} x={area.xOf(label)} y={top - 6} textAnchor="middle">
          {text}
        </text>
      )}
    </g>
  );
}
