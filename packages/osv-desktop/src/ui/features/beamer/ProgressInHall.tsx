import {
  Button,
  EmptyState,
  formatNumber,
  formatTime,
  ProgressBar,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useRef } from "react";
import styles from "./Beamer.module.css";
import { beamerTexts } from "./beamer.texts.ts";
import { TotalsInHall } from "./TotalsInHall.tsx";
import type { HallProgress, HallView } from "./use-progress-in-hall.ts";

/** How far the count is, large and dark, to be read from the back of a hall; the totals once it is finished. */
export function ProgressInHall({ progress: { view, isStale } }: { progress: HallProgress }) {
  const texts = useTexts(beamerTexts);
  const screen = useRef<HTMLElement>(null);
  return (
    <>
      <section ref={screen} className={styles.screen} data-stale={isStale} aria-label={texts.title}>
        {view === undefined && <h1>{isStale ? texts.noAnswer : texts.loading}</h1>}
        {view === null && (
          <>
            <h1>{texts.title}</h1>
            <EmptyState title={texts.notSetUp} />
          </>
        )}
        {view?.totals === null && <HowFar view={view} isStale={isStale} />}
        {view !== undefined && view !== null && view.totals !== null && (
          <>
            <TotalsInHall electionName={view.electionName} totals={view.totals} />
            <Updated at={view.at} isStale={isStale} />
          </>
        )}
      </section>
      <p className={styles.tools}>
        <Button onClick={() => void screen.current?.requestFullscreen()}>{texts.fullScreen}</Button>
        <span>{texts.escape}</span>
      </p>
    </>
  );
}

/** Amber with the moment of the last answer, when nothing new comes in. */
function Updated({ at, isStale }: { at: string; isStale: boolean }) {
  const texts = useTexts(beamerTexts);
  return (
    <p className={styles.updated} role="status">
      {isStale ? texts.stale(formatTime(at)) : texts.updated(formatTime(at))}
    </p>
  );
}

function HowFar({ view, isStale }: { view: HallView; isStale: boolean }) {
  const texts = useTexts(beamerTexts);
  const language = useLanguage();
  const { electionName, stations, byStatus, session, expectedEnd, at } = view;
  // Twice typed and equal: a warning that is still to be explained changes no number.
  const equal = byStatus.done + byStatus["to-explain"];
  return (
    <>
      <h1>{electionName}</h1>
      <p className={styles.hero}>
        <strong>{formatNumber(equal, language)}</strong>
        <span>{texts.ofStations(formatNumber(stations, language))}</span>
      </p>
      <div className={styles.bar}>
        <ProgressBar label={texts.title} counts={byStatus} variant="beamer" />
      </div>
      <p className={styles.foot}>
        {texts[session]}
        {expectedEnd !== null && equal < stations && ` ${texts.expectedEnd(formatTime(expectedEnd))}`}
      </p>
      <Updated at={at} isStale={isStale} />
    </>
  );
}
