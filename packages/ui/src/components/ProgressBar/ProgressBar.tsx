import { formatNumber, formatPercent } from "../../format/index.ts";
import { catalogue, useLanguage, useTexts } from "../../i18n/index.ts";
import { StatusIcon } from "../../icons/index.ts";
import { type StatusCounts, statusWords } from "../StatusTag/station-status.ts";
import styles from "./ProgressBar.module.css";
import { countStations, divideBar, type Segment } from "./segments.ts";

const texts = catalogue(
  {
    state: "Stand",
    stations: "Stembureaus",
    share: "Deel",
    total: "Totaal",
    none: "Er zijn nog geen stembureaus.",
  },
  {
    state: "State",
    stations: "Polling stations",
    share: "Share",
    total: "Total",
    none: "There are no polling stations yet.",
  },
);

/** What a progress bar needs. */
export interface ProgressBarProps {
  /** What is counted: "Voortgang van de invoer". */
  readonly label: string;
  readonly counts: StatusCounts;
  /** The beamer is dark and read from the back of a room. */
  readonly variant?: "screen" | "beamer";
  /** Left out where counters beside it say the same. */
  readonly hasLegend?: boolean;
}

/** How far all stations are, as one bar with a legend; the same figures in a table for who cannot see it. */
export function ProgressBar({ label, counts, variant = "screen", hasLegend = true }: ProgressBarProps) {
  const { none } = useTexts(texts);
  const segments = divideBar(counts);
  const total = countStations(counts);
  const last = segments.findLast(({ count }) => count > 0)?.status;
  return (
    <div className={styles.progress} data-variant={variant}>
      <div className={styles.bar} aria-hidden="true">
        {segments.map(({ status, percent }) => (
          <span
            key={status}
            data-status={status}
            data-last={status === last}
            style={{ inlineSize: `${percent}%` }}
          />
        ))}
      </div>
      {total === 0 && <p className={styles.none}>{none}</p>}
      {total > 0 && hasLegend && <Legend segments={segments} />}
      <TableEquivalent label={label} segments={segments} total={total} />
    </div>
  );
}

function Legend({ segments }: { readonly segments: readonly Segment[] }) {
  const words = useTexts(statusWords);
  const language = useLanguage();
  return (
    <ul className={styles.legend} aria-hidden="true">
      {segments.map(({ status, count }) => (
        <li key={status}>
          <span className={styles.swatch} data-status={status} />
          <StatusIcon status={status} />
          {words[status]} <b>{formatNumber(count, language)}</b>
        </li>
      ))}
    </ul>
  );
}

interface TableEquivalentProps {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly total: number;
}

function TableEquivalent({ label, segments, total }: TableEquivalentProps) {
  const words = useTexts(statusWords);
  const language = useLanguage();
  const { state, stations, share, total: totalWord } = useTexts(texts);
  return (
    <div className={styles.hidden}>
      <table>
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{state}</th>
            <th scope="col">{stations}</th>
            <th scope="col">{share}</th>
          </tr>
        </thead>
        <tbody>
          {segments.map(({ status, count }) => (
            <tr key={status}>
              <th scope="row">{words[status]}</th>
              <td>{formatNumber(count, language)}</td>
              <td>{formatPercent(count, total, language)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{totalWord}</th>
            <td>{formatNumber(total, language)}</td>
            <td>{formatPercent(total, total, language)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
