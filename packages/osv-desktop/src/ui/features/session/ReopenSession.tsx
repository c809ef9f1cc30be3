import { Button, Dialog, TextArea, useTexts, useToasts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useTRPC } from "../../app/api.ts";
import styles from "./Session.module.css";
import { sessionTexts } from "./session.texts.ts";

/** The session is over: on to the result, or open it again with a reason. */
export function ReopenSession() {
  const texts = useTexts(sessionTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const reopen = useMutation(
    api.session.reopen.mutationOptions({
      onSuccess: async (answer) => {
        await queries.invalidateQueries({ queryKey: api.session.pathKey() });
        if (!answer.ok) return;
        setOpen(false);
        setReason("");
        const { voided } = answer.value;
        tell("info", voided.length === 0 ? texts.reopened : texts.reopenedVoided(voided.join(", ")));
      },
    }),
  );
  const problem = reopen.isError
    ? texts.unreachable
    : reopen.data?.ok === false
      ? texts[reopen.data.error.kind]
      : null;
  return (
    <section className={styles.step}>
      <h2>{texts.finishedTitle}</h2>
      <p>{texts.finishedText}</p>
      <Link href="/resultaat">{texts.toResult}</Link>
      <Button onClick={() => setOpen(true)}>{texts.reopen}</Button>
      <Dialog
        open={open}
        title={texts.reopenQuestion}
        onClose={() => setOpen(false)}
        problem={problem}
        action={{
          title: texts.reopen,
          onAct: () => reopen.mutate({ reason }),
          busy: reopen.isPending ? texts.busy : null,
        }}
      >
        <p>{texts.reopenEffect}</p>
        <TextArea label={texts.reason} value={reason} onChange={setReason} rows={2} />
      </Dialog>
    </section>
  );
}
