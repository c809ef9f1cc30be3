import { type ReactNode, useRef } from "react";
import { formatNumber } from "../../format/index.ts";
import { useLanguage, useTexts } from "../../i18n/index.ts";
import { EmptyState } from "../EmptyState/EmptyState.tsx";
import styles from "./Chart.module.css";
import { ChartTable } from "./ChartTable.tsx";
import { type ChartContent, highestValue } from "./chart-content.ts";
import { chartTexts } from "./chart-texts.ts";
import { axisMarks, labelEvery } from "./scale.ts";
import { useWidth } from "./use-width.ts";

/** The drawing within the axes. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Middle of a label's place. */
  readonly xOf: (label: number) => number;
  readonly yOf: (value: number) => number;
  /** Width of the place of one label. */
  readonly slot: number;
}

interface ChartFrameProps extends ChartContent {
  readonly legend?: ReactNode;
  readonly draw: (area: PlotArea) => ReactNode;
}

const HEIGHT = 240;
const LABEL_WIDTH = 56;
/** Wide enough for the longest label below, in pixels per sign. */
const SIGN_WIDTH = 8;

/** Title, unit, axes and table of a chart; `draw` puts the values in. */
export function ChartFrame({ legend, draw, ...content }: ChartFrameProps) {
  const texts = useTexts(chartTexts);
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, 640);
  return (
    <figure className={styles.chart}>
      <figcaption>
        <span className={styles.title}>{content.title}</span>
        <span className={styles.unit}>{content.unit}</span>
      </figcaption>
      {content.labels.length === 0 ? (
        <EmptyState title={texts.empty} />
      ) : (
        <>
          {legend}
          <div ref={place} className={styles.place}>
            <Axes content={content} width={width} draw={draw} />
          </div>
          <details className={styles.table}>
            <summary>{texts.table}</summary>
            <ChartTable {...content} />
          </details>
        </>
      )}
    </figure>
  );
}

interface AxesProps {
  readonly content: ChartContent;
  readonly width: number;
  readonly draw: (area: PlotArea) => ReactNode;
}

function Axes({ content, width, draw }: AxesProps) {
  const language = useLanguage();
  const { labels, series } = content;
  const marks = axisMarks(highestValue(series), 5);
  const top = marks.at(-1) ?? 1;
  const left = 16 + SIGN_WIDTH * formatNumber(top, language).length;
  const slot = (width - left - 8) / labels.length;
  const area: PlotArea = {
    left,
    right: width - 8,
    top: 16,
    bottom: HEIGHT - 32,
    slot,
    xOf: (label) => left + slot * (label + 0.5),
    yOf: (value) => HEIGHT - 32 - ((HEIGHT - 48) * value) / top,
  };
  const longest = Math.max(...labels.map((label) => label.length));
  const labelWidth = Math.max(LABEL_WIDTH, SIGN_WIDTH * Math.min(longest, 16) + 8);
  const every = labelEvery(labels.length, width - left, labelWidth);
  return (
    // The table below says the same in words; the drawing itself is only for the eye.
    <svg
      className={styles.drawing}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
    >
      {marks.map((mark) => (
        <g key={mark} className={styles.mark} data-zero={mark === 0}>
          <line x1={left} x2={area.right} y1={area.yOf(mark)} y2={area.yOf(mark)} />
          <text x={left - 8} y={area.yOf(mark)} dy="0.35em" textAnchor="end">
            {formatNumber(mark, language)}
          </text>
        </g>
      ))}
      {labels.map((label, index) =>
        index % every === 0 ? (
          <text key={index} x={area.xOf(index)} y={HEIGHT - 8} textAnchor="middle">
            {label.length > 16 ? `${label.slice(0, 15)}…` : label}
          </text>
        ) : null,
      )}
      {draw(area)}
    </svg>
  );
}
