import { formatNumber } from "../../format/index.ts";
import { useLanguage } from "../../i18n/index.ts";
import styles from "./Chart.module.css";
import type { ChartContent } from "./chart-content.ts";

/** The values of a chart as a table. */
export function ChartTable({ title, unit, labelTitle, labels, series }: ChartContent) {
  const language = useLanguage();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- with the focus in it, the arrow keys scroll
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption>
          {title}, {unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">{labelTitle}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={index}>
              <th scope="row">{label}</th>
              {series.map(({ name, values }) => {
                const value = values[index] ?? null;
                return <td key={name}>{value === null ? "–" : formatNumber(value, language)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
