import { Button, EmptyState, formatTime, PageHead, useTexts } from "@stemketen/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { SessionStep, useCommitteeSession } from "../../app/SessionStep.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { DetailsForm } from "./DetailsForm.tsx";
import { FinishSession } from "./FinishSession.tsx";
import { ReopenSession } from "./ReopenSession.tsx";
import styles from "./Session.module.css";
import { StartSession } from "./StartSession.tsx";
import { sessionTexts } from "./session.texts.ts";

/** The session from its preparation to its end: what the report says of it, and its steps. */
export function CommitteeSession() {
  const texts = useTexts(sessionTexts);
  const session = useCommitteeSession();
  const details = useQuery(useTRPC().session.details.queryOptions());
  useArrival(texts.title);
  return (
    <>
      <PageHead
        title={texts.title}
        subtitle={session === undefined ? texts.loading : <HowItStands session={session} />}
        actions={<SessionStep />}
      />
      {details.isError && details.data === undefined && (
        <EmptyState
          tone="error"
          title={texts.failed}
          action={<Button onClick={() => void details.refetch()}>{texts.again}</Button>}
        >
          {texts.failedText}
        </EmptyState>
      )}
      {details.data !== undefined && session !== undefined && (
        <div className={styles.columns}>
          <DetailsForm stored={details.data} isFinished={session.status === "finished"} />
          <aside className={styles.steps}>
            {session.status === "prepared" && <StartSession details={details.data.details} />}
            {(session.status === "open" || session.status === "paused") && <FinishSession />}
            {session.status === "finished" && <ReopenSession />}
          </aside>
        </div>
      )}
    </>
  );
}

type Session = NonNullable<ReturnType<typeof useCommitteeSession>>;

function HowItStands({ session: { status, startedAt, finishedAt } }: { session: Session }) {
  const texts = useTexts(sessionTexts);
  const moment = status === "finished" ? finishedAt : startedAt;
  return texts[status](moment === null ? "" : formatTime(moment));
}
