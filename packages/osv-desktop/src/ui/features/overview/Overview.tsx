import {
  Checkbox,
  CounterChips,
  DataTable,
  EmptyState,
  formatNumber,
  formatTime,
  formatTimeToTheSecond,
  KeyStrip,
  PageHead,
  ProgressBar,
  type RowFilter,
  type RowGrouping,
  type StationStatus,
  statusWords,
  type TableState,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { SessionStep } from "../../app/SessionStep.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { overviewColumns } from "./columns.tsx";
import styles from "./Overview.module.css";
import { overviewTexts } from "./overview.texts.ts";
import { countStatuses, type OverviewRow, URGENCY } from "./overview-row.ts";
import { SessionNotice } from "./SessionNotice.tsx";
import { type LiveOverview, useLiveOverview } from "./use-live-overview.ts";

/** How often the pace is asked for, in milliseconds: it changes slowly. */
const PACE_EVERY = 20_000;

const NO_ROWS: readonly OverviewRow[] = [];

/** Where every station stands, live. The coordinator opens one from here; who only watches, reads. */
export function Overview() {
  const texts = useTexts(overviewTexts);
  const live = useLiveOverview();
  const isCoordinator = useWho()?.user.role === "coordinator";
  const rows = live.rows ?? NO_ROWS;
  const counts = useMemo(() => countStatuses(rows), [rows]);
  const [shown, setShown] = useState<readonly StationStatus[]>([]);
  useArrival(texts.title);
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={<HowFar live={live} />}
        actions={
          <>
            <Link href="/beamer" className={styles.beamer}>
              {texts.beamer}
            </Link>
            {isCoordinator && rows.length > 0 && (
              <a href="api-files/stations/fallback-list" download className={styles.beamer}>
                {texts.fallbackList}
              </a>
            )}
            {isCoordinator && <SessionStep />}
          </>
        }
      />
      <div className={styles.page}>
        {isCoordinator && <SessionNotice />}
        {live.isLost && live.updatedAt !== null && (
          <p className={styles.lost} role="alert">
            {texts.lost(formatTimeToTheSecond(live.updatedAt))}
          </p>
        )}
        {rows.length > 0 && (
          <>
            <ProgressBar label={texts.progress} counts={counts} hasLegend={false} />
            <CounterChips label={texts.showOnly} counts={counts} selected={shown} onSelect={setShown} />
          </>
        )}
        <Stations live={live} shown={shown} mayOpen={isCoordinator} />
      </div>
    </>
  );
}

/** How many stations, how fast, and when it will be done at that pace. */
function HowFar({ live: { rows, updatedAt } }: { live: LiveOverview }) {
  const texts = useTexts(overviewTexts);
  const language = useLanguage();
  const role = useWho()?.user.role;
  const maySeePace = role === "coordinator" || role === "auditor";
  const pace = useQuery(
    useTRPC().entry.progress.queryOptions(undefined, { enabled: maySeePace, refetchInterval: PACE_EVERY }),
  ).data?.pace;
  if (rows === undefined || updatedAt === null) return texts.fetching;
  const perHour = pace?.stationsPerHour ?? null;
  const end = pace?.papersLeft === 0 ? null : (pace?.expectedEnd ?? null);
  return [
    texts.stations(formatNumber(rows.length, language)),
    ...(perHour === null ? [] : [texts.perHour(Math.round(perHour))]),
    ...(end === null ? [] : [texts.readyAround(formatTime(end))]),
    texts.updated(formatTimeToTheSecond(updatedAt)),
  ].join(" · ");
}

interface StationsProps {
  readonly live: LiveOverview;
  /** States that are shown; none: all of them. */
  readonly shown: readonly StationStatus[];
  readonly mayOpen: boolean;
}

function Stations({ live, shown, mayOpen }: StationsProps) {
  const texts = useTexts(overviewTexts);
  const words = useTexts(statusWords);
  const language = useLanguage();
  const [, goTo] = useLocation();
  const [isGrouped, setGrouped] = useState(false);
  const columns = useMemo(() => overviewColumns(texts, language), [texts, language]);
  const filter: RowFilter<OverviewRow> = useMemo(
    () => ({ id: shown.join(), matches: ({ status }) => shown.length === 0 || shown.includes(status) }),
    [shown],
  );
  const grouping: RowGrouping<OverviewRow> = useMemo(
    () => ({
      id: "status",
      heading: ({ status }) => words[status],
      order: URGENCY.map((status) => words[status]),
    }),
    [words],
  );
  return (
    <>
      <DataTable
        label={texts.table}
        columns={columns}
        rows={live.rows ?? NO_ROWS}
        rowKey={rowKey}
        rowNumber={rowNumber}
        revision={revision}
        initialSorting={{ column: "status", direction: "ascending" }}
        searchLabel={texts.search}
        filter={filter}
        grouping={isGrouped ? grouping : null}
        state={stateOf(live, texts.failed)}
        empty={<EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
        {...(mayOpen && { onOpen: ({ station }: OverviewRow) => goTo(`/stembureau/${station}`) })}
      >
        <Checkbox label={texts.group} checked={isGrouped} onChange={setGrouped} />
      </DataTable>
      {live.rows !== undefined && live.rows.length > 0 && (
        <KeyStrip
          hints={[
            { keys: ["/"], does: texts.keySearch },
            { keys: ["↓"], does: texts.keyWalk },
            { keys: ["1", "4"], does: texts.keyNumber },
            ...(mayOpen ? [{ keys: ["Enter"], does: texts.keyOpen }] : []),
          ]}
        />
      )}
    </>
  );
}

const rowKey = ({ station }: OverviewRow): string => String(station);
const rowNumber = ({ station }: OverviewRow): number => station;
const revision = ({ version }: OverviewRow): number => version;

function stateOf(live: LiveOverview, reason: string): TableState {
  if (live.rows !== undefined) return { kind: "ready" };
  return live.isLost ? { kind: "failed", reason, onRetry: live.retry } : { kind: "loading" };
}
