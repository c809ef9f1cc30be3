import { impossible } from "@stemketen/core/basics";
import { Button, Dialog, useTexts, useToasts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Outputs, useTRPC } from "./api.ts";
import { sessionStepTexts } from "./session-step.texts.ts";

type StepError = Extract<Outputs["session"]["pause"], { ok: false }>["error"];

/** The session as it stands; asked anew every few seconds, for another coordinator may change it. */
export function useCommitteeSession() {
  return useQuery(useTRPC().session.get.queryOptions(undefined, { refetchInterval: 5000 })).data;
}

/** The one step that a coordinator takes in the middle of the evening: pause, or go on again. */
export function SessionStep() {
  const status = useCommitteeSession()?.status;
  switch (status) {
    case "open":
      return <Pause />;
    case "paused":
      return <Resume />;
    case "prepared":
    case "finished":
    case undefined:
      return null;
    default:
      return impossible(status);
  }
}

function Pause() {
  const texts = useTexts(sessionStepTexts);
  const api = useTRPC();
  const [open, setOpen] = useState(false);
  const step = useStepOutcome(() => setOpen(false));
  const pause = useMutation(api.session.pause.mutationOptions(step));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.pause}</Button>
      <Dialog
        open={open}
        title={texts.pauseQuestion}
        onClose={() => setOpen(false)}
        action={{
          title: texts.pause,
          onAct: () => pause.mutate(),
          busy: pause.isPending ? texts.busy : null,
        }}
      >
        <p>{texts.pauseExplained}</p>
      </Dialog>
    </>
  );
}

function Resume() {
  const texts = useTexts(sessionStepTexts);
  const resume = useMutation(useTRPC().session.resume.mutationOptions(useStepOutcome(() => undefined)));
  return (
    <Button kind="main" onClick={() => resume.mutate()} busy={resume.isPending ? texts.busy : null}>
      {texts.resume}
    </Button>
  );
}

/** What every step does afterwards: the screens ask for the session again, and a refusal is told. */
function useStepOutcome(onDone: () => void) {
  const texts = useTexts(sessionStepTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  return {
    onSettled: () => {
      onDone();
      return queries.invalidateQueries(api.session.get.queryFilter());
    },
    onSuccess: (answer: { readonly ok: true } | { readonly ok: false; readonly error: StepError }) => {
      if (!answer.ok) tell("error", texts[answer.error.kind]);
    },
    onError: () => tell("error", texts.unreachable),
  };
}
