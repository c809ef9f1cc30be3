import { Button, Dialog, formatDate, formatTime, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import styles from "./Desks.module.css";
import { decisionTexts } from "./decision.texts.ts";
import { type Decision, useRefreshRoom } from "./use-room.ts";

interface DecidedProps {
  readonly decision: Decision;
  readonly mayDecide: boolean;
}

/** Who decided it and why, and the way back. */
export function Decided({ decision: { by, at, reason }, mayDecide }: DecidedProps) {
  const texts = useTexts(decisionTexts);
  const language = useLanguage();
  return (
    <section className={styles.panel}>
      <h2>{texts.decision}</h2>
      <p>{texts.decidedBy(by, formatDate(at, language), formatTime(at))}</p>
      <blockquote className={styles.reason}>{reason}</blockquote>
      {mayDecide && <StandAloneAgain />}
    </section>
  );
}

function StandAloneAgain() {
  const texts = useTexts(decisionTexts);
  const [asked, setAsked] = useState(false);
  const refresh = useRefreshRoom();
  const end = useMutation(
    useTRPC().lan.standAloneAgain.mutationOptions({
      onSuccess: async () => {
        await refresh();
        setAsked(false);
      },
    }),
  );
  return (
    <>
      <Button onClick={() => setAsked(true)}>{texts.end}</Button>
      <Dialog
        open={asked}
        title={texts.endTitle}
        onClose={() => setAsked(false)}
        problem={end.isError ? texts.noAnswer : null}
        action={{
          title: texts.end,
          onAct: () => end.mutate(),
          busy: end.isPending ? texts.closing : null,
        }}
      >
        <p>{texts.endText}</p>
      </Dialog>
    </>
  );
}
