import { Button, useTexts } from "@stemketen/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../app/api.ts";
import { DrawnLists } from "./DrawnLists.tsx";
import { RecordOutcome } from "./RecordOutcome.tsx";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { useAskAgain } from "./use-ask-again.ts";

/** Lists are drawn and added by hand; what comes of it is recorded before the session is finished. */
export function ControlProtocol({ isFinished }: { isFinished: boolean }) {
  const texts = useTexts(resultsTexts);
  const api = useTRPC();
  const asked = useQuery(api.results.controlProtocol.queryOptions());
  const current = asked.data ?? null;
  const isCurrent = current?.isCurrent === true;
  return (
    <section className={styles.part}>
      <h2>{texts.protocol}</h2>
      {!isFinished && <p>{texts.protocolText}</p>}
      {current !== null && !isCurrent && <p className={styles.warning}>{texts.outdatedText}</p>}
      {current !== null && <DrawnLists protocol={current.protocol} />}
      {current !== null && isCurrent && !isFinished && (
        <RecordOutcome key={current.protocol.number} protocol={current.protocol} />
      )}
      {asked.isSuccess && !isCurrent && !isFinished && <DrawLists isAgain={current !== null} />}
    </section>
  );
}

function DrawLists({ isAgain }: { isAgain: boolean }) {
  const texts = useTexts(resultsTexts);
  const askAgain = useAskAgain();
  const draw = useMutation(useTRPC().results.drawControlProtocol.mutationOptions({ onSuccess: askAgain }));
  const refusal = draw.data?.ok === false ? texts[`protocol-${draw.data.error.kind}`] : null;
  return (
    <>
      <Button onClick={() => draw.mutate()} busy={draw.isPending ? texts.busy : null}>
        {isAgain ? texts.drawAgain : texts.draw}
      </Button>
      <p role="alert" className={styles.problem}>
        {draw.isError ? texts.unreachable : refusal}
      </p>
    </>
  );
}
