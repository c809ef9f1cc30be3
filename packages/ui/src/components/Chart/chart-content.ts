/** A row of values with a name. */
export interface ChartSeries {
  readonly name: string;
  /** One value per label, not negative; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows; its table says the same. */
export interface ChartContent {
  readonly title: string;
  /** What the values are: "stembureaus per uur". */
  readonly unit: string;
  /** What the labels are: "Tijd". */
  readonly labelTitle: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** The highest value, 0 when there is none. */
export function highestValue(series: readonly ChartSeries[]): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.filter((value) => value !== null)));
}
