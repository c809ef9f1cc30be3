import type { CountingMethod } from "@stemketen/core/election";
import { Button, SegmentedChoice, Select, useTexts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { Facts } from "../../app/Facts.tsx";
import { chooseTexts } from "./choose.texts.ts";
import { Problem } from "./Problem.tsx";
import styles from "./SetUp.module.css";
import { setUpTexts } from "./set-up.texts.ts";
import type { SetupState } from "./set-up-step.ts";
import { Withdraw } from "./Withdraw.tsx";

/** Chooses for which municipality and in which way the votes are counted; from here on the election is fixed. */
export function ChooseStep({ state }: { state: SetupState }) {
  const texts = useTexts(chooseTexts);
  const common = useTexts(setUpTexts);
  if (state.election === null) return <Choosing state={state} />;
  const { municipality, method } = state.election;
  return (
    <>
      <p className={styles.intro}>{common.fixed}</p>
      <Facts
        facts={[
          [texts.municipality, municipality.name],
          [texts.method, texts[method]],
        ]}
      />
      {state.session === "prepared" && (
        <div className={styles.actions}>
          <Withdraw />
        </div>
      )}
    </>
  );
}

function Choosing({ state }: { state: SetupState }) {
  const texts = useTexts(chooseTexts);
  const common = useTexts(setUpTexts);
  const { definition, lists, municipalities } = useFiles(state);
  const [chosen, setChosen] = useState<string | null>(null);
  const [method, setMethod] = useState<CountingMethod | null>(null);
  const [isSent, setSent] = useState(false);
  const { setUp, error } = useSetUp();
  const municipality = municipalities.find(({ id }) => id === chosen) ?? municipalities[0] ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (definition === null || lists === null || municipality === null || method === null) return;
    setUp.mutate({ definitionSha256: definition.sha256, listsSha256: lists.sha256, method, municipality });
  };
  return (
    <form onSubmit={submit}>
      <p className={styles.intro}>{texts.intro}</p>
      {municipalities.length > 1 ? (
        <Select
          label={texts.municipality}
          placeholder={texts.chooseMunicipality}
          value={chosen}
          options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      ) : (
        <Facts facts={[[texts.municipality, municipality?.name ?? texts.noMunicipality]]} />
      )}
      <SegmentedChoice
        label={texts.method}
        showLabel
        value={method}
        options={[
          { value: "CSO", label: texts.CSO },
          { value: "DSO", label: texts.DSO },
        ]}
        onChange={setMethod}
      />
      <ul className={styles.methods}>
        <li>{texts.aboutCSO}</li>
        <li>{texts.aboutDSO}</li>
      </ul>
      <Problem
        title={texts.notSetUp}
        error={error}
        failure={setUp.isError ? common.noAnswer : isSent && method === null ? texts.chooseMethod : null}
      />
      <Button kind="main" type="submit" busy={setUp.isPending ? common.busy : null}>
        {texts.submit}
      </Button>
    </form>
  );
}

function useFiles({ files }: SetupState) {
  const definition = files["110a"];
  const lists = files["230b"];
  const preview = useQuery(
    useTRPC().election.preview.queryOptions(
      { message: "110a", sha256: definition?.sha256 ?? "" },
      { enabled: definition !== null },
    ),
  ).data;
  const municipalities = preview?.message === "110a" ? preview.municipalities : [];
  return { definition, lists, municipalities };
}

function useSetUp() {
  const api = useTRPC();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const setUp = useMutation(
    api.election.setUp.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries(api.election.pathFilter());
        goTo("/inrichten");
      },
    }),
  );
  return { setUp, error: setUp.data?.ok === false ? setUp.data.error : null };
}
