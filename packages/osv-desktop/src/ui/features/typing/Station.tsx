import { type StationNumber, stationNumber } from "@stemketen/core/election";
import { Button, EmptyState, PageHead, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useLocation, useParams } from "wouter";
import { useTRPC, useTRPCClient } from "../../app/api.ts";
import { useWho } from "../../app/who.ts";
import type { View } from "./ask.ts";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { countEntry } from "./entries-typed.ts";
import { type Done, Outcome } from "./Outcome.tsx";
import type { Paper } from "./paper.ts";
import { StartCard } from "./StartCard.tsx";
import { stationTexts } from "./station.texts.ts";
import styles from "./Typing.module.css";
import { usePaper } from "./use-paper.ts";

const MOST = 999_999_999;

/** One station: its paper is typed here. */
export function Station() {
  const { station } = useParams<{ station: string }>();
  const texts = useTexts(stationTexts);
  const number = Number(station);
  const isNumber = Number.isInteger(number) && number >= 1 && number <= MOST;
  return isNumber ? (
    <StationAtHand key={number} station={stationNumber(number)} />
  ) : (
    <Message title={texts.noStation(station)} text={texts.noStationText} />
  );
}

function StationAtHand({ station }: { readonly station: StationNumber }) {
  const texts = useTexts(stationTexts);
  const paper = usePaper();
  const { open, shown, show, reopen } = useOpenStation(station);
  if (paper === null) return <Message title={texts.noElection} text={texts.noElectionText} />;
  if (open.data === undefined && open.isError) {
    return <Message title={texts.failed} text={texts.failedText} onTryAgain={() => void open.refetch()} />;
  }
  // What was looked at before this screen came may be older than what was saved since.
  if (paper === undefined || open.data === undefined || !open.isFetchedAfterMount)
    return <Message title={texts.loading} isWaiting />;
  if (!open.data.ok) return <Message title={texts.noStation(String(station))} text={texts.noStationText} />;
  return <Work {...{ station, paper, show, reopen }} view={shown ?? open.data.value} />;
}

/** What the server shows of the station, or has shown since somebody did something here. */
function useOpenStation(station: StationNumber) {
  const open = useQuery(useTRPC().entry.open.queryOptions({ station }, { gcTime: 0 }));
  const [shown, show] = useState<View | null>(null);
  const client = useTRPCClient();
  // Asked for by itself: what another question of this screen breaks off or fails to fetch would be shown as new.
  const reopen = async (): Promise<boolean> => {
    const now = await client.entry.open.query({ station }).catch(() => null);
    if (now?.ok === true) show(now.value);
    else await open.refetch();
    return now?.ok === true;
  };
  return { open, shown, show, reopen };
}

interface WorkProps {
  readonly station: StationNumber;
  readonly paper: Paper;
  readonly view: View;
  readonly show: (view: View) => void;
  /** True when the station is shown as the server has it now; false when it could not be fetched. */
  readonly reopen: () => Promise<boolean>;
}

/** What there is to do for this person: to begin, to type, or nothing. */
function Work({ station, paper, view, show, reopen }: WorkProps) {
  const who = useWho();
  const [done, setDone] = useState<Done>(null);
  const [turn, setTurn] = useState(0);
  // While somebody logs in again nobody is there for a moment; the screen stays theirs.
  const [person] = useState(who?.user.id ?? "");
  const onDone = (what: Done) => (next: View) => {
    if (what?.kind === "entry") countEntry(person);
    setDone(what);
    show(next);
  };
  const beginAnew = async (): Promise<void> => {
    if (await reopen()) setTurn(turn + 1);
  };
  const shared = { paper, person, station, onReopen: () => void beginAnew() };
  if (view.kind === "entry") {
    const finished = onDone({ kind: "entry", side: view.side });
    return <EntryForm key={`${view.side} ${turn}`} {...shared} view={view} onDone={finished} />;
  }
  if (view.kind === "correction") {
    const finished = onDone({ kind: "correction" });
    return <CorrectionForm key={`${view.side} ${turn}`} {...shared} view={view} onDone={finished} />;
  }
  if ((view.kind === "may-start" || view.kind === "may-correct") && done === null) {
    return <StartCard station={station} view={view} onStarted={show} />;
  }
  return <Outcome station={station} view={view} done={done} />;
}

interface MessageProps {
  readonly title: string;
  readonly text?: string;
  readonly onTryAgain?: () => void;
  readonly isWaiting?: boolean;
}

/** Why there is nothing to type here, and what to do. */
function Message({ title, text, onTryAgain, isWaiting = false }: MessageProps) {
  const texts = useTexts(stationTexts);
  const [, go] = useLocation();
  const action: ReactNode =
    onTryAgain === undefined ? (
      <Button onClick={() => go("/invoer")}>{texts.back}</Button>
    ) : (
      <Button kind="main" onClick={onTryAgain}>
        {texts.tryAgain}
      </Button>
    );
  return (
    <>
      <PageHead title={title} />
      {!isWaiting && (
        <div className={styles.message}>
          <EmptyState title={title} action={action} tone={onTryAgain === undefined ? "neutral" : "error"}>
            {text}
          </EmptyState>
        </div>
      )}
    </>
  );
}
