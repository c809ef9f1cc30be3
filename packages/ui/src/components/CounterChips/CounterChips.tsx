import { formatNumber } from "../../format/index.ts";
import { useLanguage } from "../../i18n/index.ts";
import type { StationStatus } from "../../icons/index.ts";
import { StatusTag } from "../StatusTag/StatusTag.tsx";
import { type StatusCounts, stationStatuses } from "../StatusTag/station-status.ts";
import styles from "./CounterChips.module.css";
import { RollingNumber } from "./RollingNumber.tsx";
import { toggleStatus } from "./toggle-status.ts";

/** What the chips need. */
export interface CounterChipsProps {
  /** What pressing does: "Toon alleen". */
  readonly label: string;
  readonly counts: StatusCounts;
  /** The states that are shown; none pressed means all of them. */
  readonly selected: readonly StationStatus[];
  /** Without it the chips only count. */
  readonly onSelect?: (selected: readonly StationStatus[]) => void;
}

/** How many stations are in each state; each is a button that filters on it. */
export function CounterChips({ label, counts, selected, onSelect }: CounterChipsProps) {
  const language = useLanguage();
  const inside = (status: StationStatus) => (
    <>
      <span className={styles.count}>
        <RollingNumber text={formatNumber(counts[status], language)} />
      </span>
      <StatusTag status={status} />
    </>
  );
  return (
    <ul className={styles.chips} aria-label={label}>
      {stationStatuses.map((status) => (
        <li key={status}>
          {onSelect === undefined ? (
            <div className={styles.chip}>{inside(status)}</div>
          ) : (
            <button
              type="button"
              className={styles.chip}
              aria-pressed={selected.includes(status)}
              onClick={() => onSelect(toggleStatus(selected, status))}
            >
              {inside(status)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
