import type { ReactNode } from "react";
import styles from "./Chart.module.css";
import { ChartFrame, type PlotArea } from "./ChartFrame.tsx";
import type { ChartContent, ChartSeries } from "./chart-content.ts";
import { linePath } from "./scale.ts";

/** Lines over time. Each has a colour, a dash and a mark of its own; four lines can be told apart. */
export function LineChart(content: ChartContent) {
  const { series } = content;
  return (
    <ChartFrame
      {...content}
      legend={series.length > 1 && <Legend series={series} />}
      draw={(area) =>
        series.map((one, index) => <Line key={one.name} series={one} index={index} area={area} />)
      }
    />
  );
}

function Legend({ series }: { readonly series: readonly ChartSeries[] }) {
  return (
    <ul className={styles.legend}>
      {series.map(({ name }, index) => (
        <li key={name}>
          <svg width="40" height="16" aria-hidden="true" data-series={index % 4}>
            <path className={styles.line} d="M0 8H40" />
            <Mark index={index} x={20} y={8} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly series: ChartSeries;
  readonly index: number;
  readonly area: PlotArea;
}

function Line({ series, index, area }: LineProps) {
  const points = series.values.map((value, label) =>
    value === null ? null : { x: area.xOf(label), y: area.yOf(value) },
  );
  // With many values the marks would hide the line: then only the last one is marked.
  const crowded = area.slot < 16;
  const last = points.findLastIndex((point) => point !== null);
  return (
    <g data-series={index % 4}>
      <path className={styles.line} d={linePath(points)} />
      {points.map((point, label) =>
        point === null || (crowded && label !== last) ? null : (
          <Mark key={label} index={index} x={point.x} y={point.y} />
        ),
      )}
    </g>
  );
}

const marks: readonly ReactNode[] = [
  <circle key="circle" r="4" />,
  <rect key="square" x="-4" y="-4" width="8" height="8" />,
  <path key="triangle" d="M0-5 5 4H-5z" />,
  <path key="diamond" d="M0-6 6 0 0 6-6 0z" />,
];

function Mark({ index, x, y }: { readonly index: number; readonly x: number; readonly y: number }) {
  return (
    <g className={styles.point} transform={`translate(${x} ${y})`}>
      {marks[index % marks.length]}
    </g>
  );
}
