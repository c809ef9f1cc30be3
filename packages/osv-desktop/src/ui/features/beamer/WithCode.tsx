import { Button, TextField, useTexts } from "@stemketen/ui";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Card } from "../../app/Card.tsx";
import { beamerTexts } from "./beamer.texts.ts";
import { ProgressInHall } from "./ProgressInHall.tsx";
import { useProgressWithCode } from "./use-progress-in-hall.ts";

/** A screen in the hall at which nobody is logged in: the coordinator's code opens the progress, and nothing else. */
export function WithCode() {
  const texts = useTexts(beamerTexts);
  const [typed, setTyped] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const { answer, ...progress } = useProgressWithCode(code);
  if (answer?.ok === true) return <ProgressInHall progress={progress} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setCode(typed.trim());
  };
  const refusal = answer?.error ?? null;
  const seconds = refusal?.kind === "wait" ? refusal.seconds : 0;
  return (
    <Card title={texts.codeTitle} intro={texts.codeIntro}>
      <form ref={form} onSubmit={submit}>
        <TextField
          label={texts.code}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setCode(null);
          }}
          error={refusal === null ? null : texts[refusal.kind](seconds)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <Button kind="main" type="submit">
          {texts.show}
        </Button>
      </form>
    </Card>
  );
}
