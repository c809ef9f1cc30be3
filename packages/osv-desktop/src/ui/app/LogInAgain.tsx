import { Dialog, TextField, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "./api.ts";
import { leavingTexts } from "./leaving.texts.ts";
import { loginProblemTexts } from "./login-problem.texts.ts";
import { useFirstFocus } from "./use-first-focus.ts";
import type { Away } from "./use-presence.ts";
import type { Who } from "./who.ts";

interface LogInAgainProps {
  readonly owner: Who;
  readonly why: Away;
  readonly onBack: (who: Who) => void;
  /** Somebody else wants this desk: what is on the screen goes. */
  readonly onSomebodyElse: () => void;
}

/** Asks the owner of a screen for the password, over the screen, which stays as it was. */
export function LogInAgain({ owner, why, onBack, onSomebodyElse }: LogInAgainProps) {
  const texts = useTexts(leavingTexts);
  const problems = useTexts(loginProblemTexts);
  const [password, setPassword] = useState("");
  const field = useFirstFocus();
  const logIn = useMutation(
    useTRPC().accounts.logIn.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) onBack(answer.value);
        else setPassword("");
      },
    }),
  );
  const error = logIn.data?.ok === false ? logIn.data.error : null;
  const refusal = error === null ? null : problems[error.kind](error.kind === "wait" ? error.seconds : 0);
  const { userName, fullName } = owner.user;
  return (
    <Dialog
      open
      title={texts[why](fullName)}
      action={{
        title: texts.goOn,
        onAct: () => logIn.mutate({ userName, password }),
        busy: logIn.isPending ? texts.busy : null,
      }}
      closeTitle={texts.somebodyElse}
      onClose={onSomebodyElse}
      problem={logIn.isError ? texts.noAnswer : refusal}
    >
      <p>{why === "locked" ? texts.lockedText : texts.endedText}</p>
      <TextField
        ref={field}
        label={texts.password}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        required
      />
    </Dialog>
  );
}
