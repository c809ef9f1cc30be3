import { Button, TextField, useTexts, useToasts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { Card } from "../../app/Card.tsx";
import { loginProblemTexts } from "../../app/login-problem.texts.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import { useWho } from "../../app/who.ts";
import { changePasswordTexts } from "./change-password.texts.ts";
import { useLogIn } from "./LogIn.tsx";
import { type ChosenPassword, NewPassword } from "./NewPassword.tsx";

/** Chooses a password of one's own: in place of the one from a slip, or whenever somebody wants to. */
export function ChangePassword() {
  const texts = useTexts(changePasswordTexts);
  const user = useWho()?.user;
  const words =
    user?.passwordIsTemporary === true
      ? { title: texts.first, intro: texts.firstIntro, current: texts.fromSlip }
      : { title: texts.title, intro: texts.intro, current: texts.current };
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState<ChosenPassword>({ first: "", second: "" });
  const [isSent, setSent] = useState(false);
  const first = useFirstFocus();
  useArrival(words.title);
  const userName = user?.userName ?? "";
  const { change, error, busy, hasFailed } = useChange(userName, next.first);
  const currentProblem = useCurrentProblem(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (next.first === next.second) change.mutate({ current, next: next.first });
  };
  return (
    <Card title={words.title} intro={words.intro}>
      <form onSubmit={submit}>
        <TextField
          ref={first}
          label={words.current}
          value={current}
          onChange={setCurrent}
          type="password"
          autoComplete="current-password"
          required
          error={currentProblem}
        />
        <NewPassword
          userName={userName}
          value={next}
          onChange={setNext}
          problems={error?.kind === "weak-password" ? error.problems : []}
          mustBeSame={isSent}
        />
        <p role="alert">
          {error?.kind === "same-password" && texts["same-password"]}
          {hasFailed && texts.noAnswer}
        </p>
        <Button kind="main" type="submit" busy={busy ? texts.busy : null}>
          {texts.submit}
        </Button>
      </form>
    </Card>
  );
}

/** What is wrong with the password of now, or null. */
function useCurrentProblem(error: ReturnType<typeof useChange>["error"]): string | null {
  const texts = useTexts(changePasswordTexts);
  const { wait } = useTexts(loginProblemTexts);
  if (error?.kind === "wait") return wait(error.seconds);
  return error?.kind === "wrong-password" ? texts["wrong-password"] : null;
}

/** Changing ends every session of this person, so that they are logged in again with what they just chose. */
function useChange(userName: string, password: string) {
  const texts = useTexts(changePasswordTexts);
  const [, goTo] = useLocation();
  const { tell } = useToasts();
  const logIn = useLogIn();
  const change = useMutation(
    useTRPC().accounts.changePassword.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await logIn.mutateAsync({ userName, password });
        tell("done", texts.done);
        goTo("/", { replace: true });
      },
    }),
  );
  return {
    change,
    error: change.data?.ok === false ? change.data.error : null,
    busy: change.isPending || logIn.isPending,
    hasFailed: change.isError || logIn.isError,
  };
}
