import { Button, TextField, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { Card } from "../../app/Card.tsx";
import { useArrival } from "../../app/use-arrival.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import { firstAdministratorTexts } from "./first-administrator.texts.ts";
import { useLogIn } from "./LogIn.tsx";
import { type ChosenPassword, NewPassword } from "./NewPassword.tsx";
import { RestoreLink } from "./RestoreLink.tsx";

type FirstError = Extract<Outputs["accounts"]["createFirstAdministrator"], { ok: false }>["error"];

/** Makes the first account: the program comes without any. */
export function FirstAdministrator() {
  const texts = useTexts(firstAdministratorTexts);
  const [fullName, setFullName] = useState("");
  const [userName, setUserName] = useState("");
  const [password, setPassword] = useState<ChosenPassword>({ first: "", second: "" });
  const [isSent, setSent] = useState(false);
  const first = useFirstFocus();
  useArrival(texts.title);
  const { create, error, isBusy, hasFailed } = useFirst(userName, password.first);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (password.first === password.second) create.mutate({ userName, fullName, password: password.first });
  };
  return (
    <Card title={texts.title} intro={texts.intro}>
      <form onSubmit={submit}>
        <TextField
          ref={first}
          label={texts.fullName}
          hint={texts.fullNameHint}
          value={fullName}
          onChange={setFullName}
          autoComplete="name"
          required
          error={error?.kind === "name-missing" ? texts["name-missing"] : null}
        />
        <TextField
          label={texts.userName}
          hint={texts.userNameHint}
          value={userName}
          onChange={setUserName}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={error?.kind === "bad-user-name" ? texts["bad-user-name"] : null}
        />
        <NewPassword
          userName={userName}
          value={password}
          onChange={setPassword}
          problems={error?.kind === "weak-password" ? error.problems : []}
          mustBeSame={isSent}
        />
        <p role="alert">{hasFailed ? texts.noAnswer : otherProblem(texts, error)}</p>
        <Button kind="main" type="submit" busy={isBusy ? texts.busy : null}>
          {texts.submit}
        </Button>
      </form>
      <RestoreLink />
    </Card>
  );
}

/** Makes the account, and logs in with it. */
function useFirst(userName: string, password: string) {
  const logIn = useLogIn();
  const create = useMutation(
    useTRPC().accounts.createFirstAdministrator.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.ok) await logIn.mutateAsync({ userName, password });
      },
    }),
  );
  return {
    create,
    error: create.data?.ok === false ? create.data.error : null,
    isBusy: create.isPending || logIn.isPending,
    hasFailed: create.isError || logIn.isError,
  };
}

/** What is wrong and belongs to none of the fields. */
function otherProblem(texts: (typeof firstAdministratorTexts)["nl" | "en"], error: FirstError | null) {
  if (error?.kind === "already-started") return texts["already-started"];
  return error?.kind === "letter-not-checked" ? texts["letter-not-checked"] : null;
}
