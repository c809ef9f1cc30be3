import { Button, Dialog, TextArea, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import styles from "./Desks.module.css";
import { decisionTexts } from "./decision.texts.ts";
import { useRefreshRoom } from "./use-room.ts";

/** As long as nothing was decided: what is given up with other desks, and the decision itself. */
export function StandsAlone({ mayDecide }: { mayDecide: boolean }) {
  const texts = useTexts(decisionTexts);
  return (
    <section className={styles.panel}>
      <h2>{texts.standsAlone}</h2>
      <p>{texts.circular}</p>
      <p>{texts.givenUp}</p>
      <ul className={styles.list}>
        <li>{texts.cable}</li>
        <li>{texts.others}</li>
        <li>{texts.logged}</li>
      </ul>
      {mayDecide ? <Decide /> : <p className={styles.strong}>{texts.onlyAdministrator}</p>}
    </section>
  );
}

function Decide() {
  const texts = useTexts(decisionTexts);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const refresh = useRefreshRoom();
  const decide = useMutation(
    useTRPC().lan.giveUpStandingAlone.mutationOptions({
      // Also when no entrance opened: that is told and mended where the decision stands.
      onSettled: (_answer, error) => (error === null ? refresh() : undefined),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
  };
  return (
    <>
      <form className={styles.form} onSubmit={submit}>
        <TextArea
          label={texts.reason}
          hint={texts.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={300}
          required
        />
        <Button type="submit" kind="main" disabled={reason.trim() === ""}>
          {texts.decide}
        </Button>
      </form>
      <Dialog
        open={asked}
        title={texts.decideTitle}
        onClose={() => setAsked(false)}
        problem={decide.isError ? texts.noAnswer : null}
        action={{
          title: texts.decideAction,
          onAct: () => decide.mutate({ reason }),
          busy: decide.isPending ? texts.opening : null,
        }}
      >
        <p>{texts.decideText}</p>
      </Dialog>
    </>
  );
}
