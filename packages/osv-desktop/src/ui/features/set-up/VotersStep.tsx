import { Button, formatNumber, parseTypedCount, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { Problem } from "./Problem.tsx";
import styles from "./SetUp.module.css";
import { setUpTexts } from "./set-up.texts.ts";
import type { SetupState } from "./set-up-step.ts";
import { votersTexts } from "./voters.texts.ts";

/** How many voters the municipality has; a 110b gives the number, and the roll may differ. */
export function VotersStep({ state }: { state: SetupState }) {
  const texts = useTexts(votersTexts);
  const common = useTexts(setUpTexts);
  const language = useLanguage();
  const api = useTRPC();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const known = state.election?.eligibleVoters ?? null;
  const [typed, setTyped] = useState(known === null ? "" : formatNumber(known, language));
  const [isWrong, setWrong] = useState(false);
  const save = useMutation(
    api.election.setVoters.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries(api.election.pathFilter());
        goTo("/inrichten/nakijken");
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = parseTypedCount(typed);
    const isCount = read.ok && read.value !== null;
    setWrong(!isCount);
    if (isCount && read.value !== null) save.mutate({ voters: read.value });
  };
  const isFixed = state.session !== "prepared";
  return (
    <form onSubmit={submit}>
      <p className={styles.intro}>{isFixed ? texts.fixed : texts.intro}</p>
      <TextField
        label={texts.label}
        hint={known === null ? texts.hint : texts.fromFile}
        value={typed}
        {...(!isFixed && { onChange: setTyped })}
        inputMode="numeric"
        autoComplete="off"
        error={isWrong ? texts.wrong : null}
      />
      <Problem
        title={texts.notSaved}
        error={save.data?.ok === false ? save.data.error : null}
        failure={save.isError ? common.noAnswer : null}
      />
      {!isFixed && (
        <Button kind="main" type="submit" busy={save.isPending ? common.busy : null}>
          {common.goOn}
        </Button>
      )}
    </form>
  );
}
