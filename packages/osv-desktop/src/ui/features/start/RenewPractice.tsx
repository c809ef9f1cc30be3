import { Button, Dialog, PageHead, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { PageBody } from "../../app/PageBody.tsx";
import { Panel } from "../../app/Panel.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { renewPracticeTexts } from "./renew-practice.texts.ts";

type Content = "town" | "own-files";

/** Throws the practice away for another one: with the town that is ready, or empty for files of one's own. */
export function RenewPractice() {
  const texts = useTexts(renewPracticeTexts);
  const [asked, setAsked] = useState<Content | null>(null);
  useArrival(texts.title);
  return (
    <>
      <PageHead title={texts.title} subtitle={texts.intro} />
      <PageBody measure="medium">
        <Panel>
          <h2>{texts.ownFiles}</h2>
          <p>{texts.ownFilesText}</p>
          <div>
            <Button onClick={() => setAsked("own-files")}>{texts.startOwnFiles}</Button>
          </div>
        </Panel>
        <Panel>
          <h2>{texts.town}</h2>
          <p>{texts.townText}</p>
          <div>
            <Button onClick={() => setAsked("town")}>{texts.startTown}</Button>
          </div>
        </Panel>
      </PageBody>
      {asked !== null && <ThrowAway content={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function ThrowAway({ content, onClose }: { content: Content; onClose: () => void }) {
  const texts = useTexts(renewPracticeTexts);
  const renew = useMutation(
    useTRPC().safety.renewPractice.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        // Nobody is logged in to the new practice, and nothing on any screen is true any more.
        window.location.hash = "/inloggen";
        window.location.reload();
      },
    }),
  );
  const kind = renew.data?.ok === false ? renew.data.error.kind : null;
  const refusal = kind === null ? null : kind === "disk-full" ? texts.full : texts.failed(kind);
  return (
    <Dialog
      open
      title={texts.sure}
      action={{
        title: texts.act,
        onAct: () => renew.mutate({ content }),
        confirmation: texts.confirmation,
        busy: renew.isPending ? texts.busy : null,
      }}
      onClose={onClose}
      problem={renew.isError ? texts.noAnswer : refusal}
    >
      <p>{texts.sureText}</p>
      <p>{content === "town" ? texts.thenTown : texts.thenOwnFiles}</p>
    </Dialog>
  );
}
