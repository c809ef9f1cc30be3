import { impossible } from "@stemketen/core/basics";
import { AppBar, Button, type Language, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type Outputs, useTRPC } from "./api.ts";
import { Card } from "./Card.tsx";
import { notLetInTexts } from "./not-let-in.texts.ts";
import { useArrival } from "./use-arrival.ts";
import { useFirstFocus } from "./use-first-focus.ts";

type Refusal = Extract<Outputs["lan"]["admit"], { ok: false }>["error"];

/** All that a desk in the room shows before it was let in: the question for its code. */
export function NotLetIn({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const texts = useTexts(notLetInTexts);
  const other = useLanguage() === "nl" ? "en" : "nl";
  useArrival(texts.title);
  return (
    <>
      <AppBar
        home="#/"
        actions={
          <Button lang={other} onClick={() => onLanguage(other)}>
            {texts.otherLanguage}
          </Button>
        }
      />
      <main>
        <Card title={texts.title} intro={texts.intro}>
          <CodeForm />
        </Card>
      </main>
    </>
  );
}

function CodeForm() {
  const texts = useTexts(notLetInTexts);
  const language = useLanguage();
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const first = useFirstFocus();
  const admit = useMutation(
    useTRPC().lan.admit.mutationOptions({
      // Whatever was asked before was refused.
      onSuccess: (answer) => (answer.ok ? queries.resetQueries() : undefined),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    admit.mutate({ code });
  };
  const refusal = admit.data?.ok === false ? explain(admit.data.error, language) : null;
  return (
    <form onSubmit={submit}>
      <TextField
        ref={first}
        label={texts.code}
        hint={texts.codeHint}
        value={code}
        onChange={setCode}
        error={admit.isError ? texts.noAnswer : refusal}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        required
      />
      <Button kind="main" type="submit" busy={admit.isPending ? texts.busy : null}>
        {texts.submit}
      </Button>
    </form>
  );
}

function explain(error: Refusal, language: Language): string {
  const texts = notLetInTexts[language];
  switch (error.kind) {
    case "wait":
      return texts.wait(error.seconds);
    case "stands-alone":
      return texts.standsAlone;
    // The other two are about drawing a code, and say as little here as a code that does not work.
    case "code-not-valid":
    case "no-such-desk":
    case "too-many-desks":
      return texts.notValid;
    default:
      return impossible(error);
  }
}
