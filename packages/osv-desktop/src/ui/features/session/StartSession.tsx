import { Button, Dialog, formatDay, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import styles from "./Session.module.css";
import { sessionTexts } from "./session.texts.ts";
import type { SessionDetails } from "./session-details.ts";

/** Begins the session, once place, date and time were confirmed. */
export function StartSession({ details: { place, date, startTime } }: { details: SessionDetails }) {
  const texts = useTexts(sessionTexts);
  const language = useLanguage();
  const api = useTRPC();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const start = useMutation(
    api.session.start.mutationOptions({
      onSuccess: async (answer) => {
        await queries.invalidateQueries(api.session.get.queryFilter());
        if (answer.ok) setOpen(false);
      },
    }),
  );
  const problem = start.isError
    ? texts.unreachable
    : start.data?.ok === false
      ? texts[start.data.error.kind]
      : null;
  const isComplete = place.trim() !== "" && date !== null && startTime !== "";
  return (
    <section className={styles.step}>
      <h2>{texts.startTitle}</h2>
      <p>{isComplete ? texts.startText : texts.startFirst}</p>
      <Button kind="main" disabled={!isComplete} onClick={() => setOpen(true)}>
        {texts.start}
      </Button>
      <Dialog
        open={open}
        title={texts.startQuestion}
        onClose={() => setOpen(false)}
        problem={problem}
        action={{
          title: texts.start,
          onAct: () => start.mutate(),
          busy: start.isPending ? texts.busy : null,
        }}
      >
        <dl className={styles.facts}>
          <dt>{texts.placeName}</dt>
          <dd>{place}</dd>
          <dt>{texts.date}</dt>
          <dd>{date !== null && formatDay(date, language)}</dd>
          <dt>{texts.startTime}</dt>
          <dd>{startTime}</dd>
        </dl>
        <p>{texts.startEffect}</p>
      </Dialog>
    </section>
  );
}
