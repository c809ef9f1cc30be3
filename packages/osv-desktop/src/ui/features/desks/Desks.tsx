import { Button, EmptyState, PageHead, useTexts } from "@stemketen/ui";
import { PageBody } from "../../app/PageBody.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { Decided } from "./Decided.tsx";
import { DeskList } from "./DeskList.tsx";
import styles from "./Desks.module.css";
import { desksTexts } from "./desks.texts.ts";
import { EntranceClosed } from "./EntranceClosed.tsx";
import { HowToEnter } from "./HowToEnter.tsx";
import { StandsAlone } from "./StandsAlone.tsx";
import { useRoom } from "./use-room.ts";

/** Several desks in one closed room: the decision, how they find this computer, and which were let in. */
export function Desks() {
  const texts = useTexts(desksTexts);
  const { data: room, isError, refetch } = useRoom();
  const mayDecide = useWho()?.user.role === "administrator";
  useArrival(texts.title);
  return (
    <>
      <PageHead title={texts.title} subtitle={texts.subtitle} />
      <PageBody measure="medium">
        {room === undefined && !isError && <p className={styles.soft}>{texts.loading}</p>}
        {room === undefined && isError && (
          <EmptyState
            tone="error"
            title={texts.failed}
            action={<Button onClick={() => void refetch()}>{texts.again}</Button>}
          >
            {texts.failedText}
          </EmptyState>
        )}
        {room?.decision === null && <StandsAlone mayDecide={mayDecide} />}
        {room !== undefined && room.decision !== null && (
          <>
            {room.entrance === null ? (
              <EntranceClosed mayDecide={mayDecide} />
            ) : (
              <>
                <DeskList desks={room.desks} />
                <HowToEnter entrance={room.entrance} />
              </>
            )}
            <Decided decision={room.decision} mayDecide={mayDecide} />
          </>
        )}
      </PageBody>
    </>
  );
}
