import { PageHead, useTexts } from "@stemketen/ui";
import { useCommitteeSession } from "../../app/SessionStep.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { ControlProtocol } from "./ControlProtocol.tsx";
import { Documents } from "./Documents.tsx";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { SecondCount } from "./SecondCount.tsx";
import { StickCheck } from "./StickCheck.tsx";
import { Totals } from "./Totals.tsx";

/** What the count gives, how it was checked, and what is made of it. */
export function ResultScreen() {
  const texts = useTexts(resultsTexts);
  const status = useCommitteeSession()?.status;
  const isCoordinator = useWho()?.user.role === "coordinator";
  useArrival(texts.title);
  const isFinished = status === "finished";
  const isMaking = isCoordinator && status !== undefined;
  return (
    <>
      <PageHead title={texts.title} subtitle={isFinished ? texts.final : texts.notFinal} />
      <div className={styles.page} data-making={isMaking}>
        {isMaking ? <Columns isFinished={isFinished} /> : <Totals />}
      </div>
    </>
  );
}

/** Before the session is finished the lists are still to be added by hand; after it, the numbers come first. */
function Columns({ isFinished }: { isFinished: boolean }) {
  const checks = (
    <>
      <ControlProtocol isFinished={isFinished} />
      <SecondCount />
    </>
  );
  const documents = <Documents isFinished={isFinished} />;
  return (
    <>
      <div className={styles.column}>
        {isFinished ? <Totals /> : checks}
        {isFinished ? checks : documents}
      </div>
      <div className={styles.column}>
        {isFinished ? documents : <Totals />}
        <StickCheck />
      </div>
    </>
  );
}
