import { PageHead, useTexts } from "@stemketen/ui";
import { useCommitteeSession } from "../../app/SessionStep.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { ControlProtocol } from "./ControlProtocol.tsx";
import { Documents } from "./Documents.tsx";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { StickCheck } from "./StickCheck.tsx";
import { Totals } from "./Totals.tsx";

/** What the count gives, how it was checked, and what is made of it. */
export function ResultScreen() {
  const texts = useTexts(resultsTexts);
  const status = useCommitteeSession()?.status;
  const isCoordinator = useWho()?.user.role === "coordinator";
  useArrival(texts.title);
  return (
    <>
      <PageHead title={texts.title} subtitle={status === "finished" ? texts.final : texts.notFinal} />
      <div className={styles.page}>
        <Totals />
        {isCoordinator && status !== undefined && (
          <div className={styles.making}>
            <Documents isFinished={status === "finished"} />
            <ControlProtocol isFinished={status === "finished"} />
            <StickCheck />
          </div>
        )}
      </div>
    </>
  );
}
