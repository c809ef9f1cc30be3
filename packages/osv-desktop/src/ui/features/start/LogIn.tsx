import { Button, TextField, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { Card } from "../../app/Card.tsx";
import { loginProblemTexts } from "../../app/login-problem.texts.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import { useWelcome } from "../../app/who.ts";
import { logInTexts } from "./log-in.texts.ts";

/** Says who you are; every screen of the program lies behind it. */
export function LogIn() {
  const texts = useTexts(logInTexts);
  const problems = useTexts(loginProblemTexts);
  const [userName, setUserName] = useState("");
  const [password, setPassword] = useState("");
  const first = useFirstFocus();
  useArrival(texts.title);
  const logIn = useLogIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    logIn.mutate({ userName, password });
  };
  const error = logIn.data?.ok === false ? logIn.data.error : null;
  const refusal = error === null ? null : problems[error.kind](error.kind === "wait" ? error.seconds : 0);
  return (
    <Card title={texts.title} intro={texts.intro}>
      <form onSubmit={submit}>
        <TextField
          ref={first}
          label={texts.userName}
          value={userName}
          onChange={setUserName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextField
          label={texts.password}
          value={password}
          onChange={setPassword}
          type="password"
          autoComplete="current-password"
          required
          error={logIn.isError ? texts.noAnswer : refusal}
        />
        <Button kind="main" type="submit" busy={logIn.isPending ? texts.busy : null}>
          {texts.submit}
        </Button>
      </form>
    </Card>
  );
}

/** Logging in at a desk that is nobody's. */
export function useLogIn() {
  const welcome = useWelcome();
  return useMutation(
    useTRPC().accounts.logIn.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) welcome(answer.value);
      },
    }),
  );
}
