import { Button, Dialog, TextArea, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { explainProblem } from "./explain-problem.ts";
import { setUpTexts } from "./set-up.texts.ts";
import { withdrawTexts } from "./withdraw.texts.ts";

/** Takes the set-up back when something was chosen wrongly; only before the session begins. */
export function Withdraw() {
  const texts = useTexts(withdrawTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.withdraw}</Button>
      {isOpen && <WithdrawDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function WithdrawDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(withdrawTexts);
  const common = useTexts(setUpTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [reason, setReason] = useState("");
  const withdraw = useMutation(
    useTRPC().election.withdraw.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries();
        goTo("/inrichten/telling");
      },
    }),
  );
  const error = withdraw.data?.ok === false ? withdraw.data.error : null;
  const refusal = error === null ? null : explainProblem(error, language).join(" ");
  return (
    <Dialog
      open
      title={texts.title}
      action={{
        title: texts.withdraw,
        onAct: () => withdraw.mutate({ reason }),
        busy: withdraw.isPending ? common.busy : null,
      }}
      onClose={onClose}
      problem={withdraw.isError ? common.noAnswer : refusal}
    >
      <p>{texts.text}</p>
      <TextArea label={texts.reason} value={reason} onChange={setReason} maxLength={300} required />
    </Dialog>
  );
}
