import { impossible } from "@stemketen/core/basics";
import type { EntrySide } from "@stemketen/core/data-entry";
import { type StationNumber, stationNumber } from "@stemketen/core/election";
import { Button, EmptyState, PageHead, type SavedState, StatusTag, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Link, useParams } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { useTellSaved } from "../../app/saved-state.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { Correction } from "./Correction.tsx";
import { Definitive } from "./Definitive.tsx";
import { Differences } from "./Differences.tsx";
import { ErrorsOnSheet } from "./ErrorsOnSheet.tsx";
import styles from "./Settling.module.css";
import { StaleNotice } from "./StaleNotice.tsx";
import { settlingTexts } from "./settling.texts.ts";
import type { Inspection, SheetAtHand } from "./sheet-at-hand.ts";
import { TypedTexts, useUnsent } from "./typed-texts.tsx";
import { useSettling } from "./use-settling.ts";
import { Waiting } from "./Waiting.tsx";

/** How often the sheet is asked for while somebody looks at it, in milliseconds. */
const ASK_EVERY = 4000;

/** One station, for the coordinator who settles it. */
export function StationSheet() {
  const texts = useTexts(settlingTexts);
  const { number } = useParams<{ number: string }>();
  if (!/^[1-9]\d{0,8}$/.test(number)) return <NoSuchStation title={texts.noStation(number)} />;
  // Another station is another screen: nothing typed at this one may be taken along.
  return (
    <TypedTexts key={number}>
      <Sheet station={stationNumber(Number(number))} />
    </TypedTexts>
  );
}

function Sheet({ station }: { station: StationNumber }) {
  const texts = useTexts(settlingTexts);
  const api = useTRPC();
  // Nothing is kept of an earlier visit: what stood there then may have been typed again since.
  const inspected = useQuery(
    api.entry.inspect.queryOptions({ station }, { refetchInterval: ASK_EVERY, gcTime: 0 }),
  );
  const inspection = inspected.data;
  const settling = useSettling(station, inspection?.version ?? null);
  useSavedState(station, settling.isBusy);
  if (inspection === null) return <NoSuchStation title={texts.noStation(String(station))} />;
  return (
    <>
      <Head station={station} inspection={inspection} />
      {settling.isStale && <StaleNotice onSeen={settling.seenStale} />}
      {inspected.isError && inspection === undefined && (
        <EmptyState
          tone="error"
          title={texts.failed}
          action={<Button onClick={() => void inspected.refetch()}>{texts.again}</Button>}
        >
          {texts.failedText}
        </EmptyState>
      )}
      {inspected.isPending && <p className={styles.loading}>{texts.loading}</p>}
      {inspection !== undefined && (
        <Settled
          sheet={{
            station,
            view: inspection.view,
            makers: makersOf(inspection),
            rowsExpected: inspection.rowsExpected,
            typists: inspection.typists,
            settle: settling.settle,
            isBusy: settling.isBusy,
          }}
        />
      )}
    </>
  );
}

interface HeadProps {
  readonly station: StationNumber;
  readonly inspection: Inspection | undefined;
}

function Head({ station, inspection }: HeadProps) {
  const texts = useTexts(settlingTexts);
  const name = inspection?.name ?? texts.station;
  useArrival(`${station} ${name}`, inspection?.view.kind);
  const differences = inspection?.view.kind === "differences" ? inspection.view.rows.length : 0;
  return (
    <PageHead
      number={station}
      title={name}
      subtitle={
        inspection !== undefined && (
          <span className={styles.subtitle}>
            <StatusTag status={inspection.status} />
            <span>{texts[inspection.view.kind](differences)}</span>
          </span>
        )
      }
      actions={<Link href="/overzicht">{texts.back}</Link>}
    />
  );
}

/** The screen that belongs to what waits. */
function Settled({ sheet }: { sheet: SheetAtHand }) {
  const { view, ...rest } = sheet;
  switch (view.kind) {
    case "differences":
      return <Differences sheet={{ ...rest, view }} />;
    case "first-entry-errors":
    case "errors-on-paper":
      return <ErrorsOnSheet sheet={{ ...rest, view }} />;
    case "definitive":
      return <Definitive sheet={{ ...rest, view }} />;
    case "correction":
      return <Correction sheet={{ ...rest, view }} />;
    case "empty":
    case "first-entry":
    case "first-entry-done":
    case "second-entry":
      return <Waiting sheet={{ ...rest, view }} />;
    default:
      return impossible(view);
  }
}

function NoSuchStation({ title }: { title: string }) {
  const texts = useTexts(settlingTexts);
  useArrival(title);
  return (
    <>
      <PageHead title={title} actions={<Link href="/overzicht">{texts.back}</Link>} />
      <EmptyState title={texts.noStationText} />
    </>
  );
}

/** Whose entry is whose: who finished it, else who is typing it. */
function makersOf({ first, second, typing }: Inspection): SheetAtHand["makers"] {
  const busy = (side: EntrySide) => typing.find((one) => one.side === side)?.person.name ?? null;
  return {
    first: first?.finishedBy.name ?? busy("first"),
    second: second?.finishedBy.name ?? busy("second"),
  };
}

/** Tells the bar that what was decided here is safe, and keeps what is typed from being thrown away unseen. */
function useSavedState(station: StationNumber, isBusy: boolean): void {
  const overview = useQuery(useTRPC().entry.overview.queryOptions()).data;
  const savedAt = overview?.find((row) => row.station === station)?.savedAt ?? null;
  const state = useMemo<SavedState | null>(() => {
    if (isBusy) return { kind: "saving" };
    return savedAt === null ? null : { kind: "saved", at: savedAt };
  }, [isBusy, savedAt]);
  useTellSaved(state);
  const hasUnsent = useUnsent().length > 0;
  useEffect(() => {
    if (!hasUnsent) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [hasUnsent]);
}
