import { Button, Checkbox, Dialog, FileDrop, formatNumber, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { FileCheck } from "./CheckStep.tsx";
import { MOST_BYTES } from "./FileStep.tsx";
import { fileStepTexts } from "./file-step.texts.ts";
import { Preview } from "./Preview.tsx";
import { Problem } from "./Problem.tsx";
import { readAsBase64 } from "./read-as-base64.ts";
import styles from "./SetUp.module.css";
import { setUpTexts } from "./set-up.texts.ts";
import type { SetupState } from "./set-up-step.ts";
import { stationsTexts } from "./stations.texts.ts";
import { useImportFile } from "./use-import-file.ts";

/** The stations of the municipality: from a 110b, from a table, or one by one. */
export function StationsStep({ state }: { state: SetupState }) {
  const texts = useTexts(stationsTexts);
  const files = useTexts(fileStepTexts);
  const common = useTexts(setUpTexts);
  const language = useLanguage();
  const [, goTo] = useLocation();
  const eml = useImportFile("110b", "/inrichten/stembureaus");
  const table = useImportTable();
  const name = eml.name === "" ? table.name : eml.name;
  const take = (file: File) => void (file.name.toLowerCase().endsWith(".csv") ? table : eml).take(file);
  const isReading = eml.isReading || table.isReading;
  const { stations } = state;
  return (
    <>
      <p className={styles.intro}>
        {stations > 0 ? texts.there(formatNumber(stations, language)) : texts.intro}
      </p>
      <Problem
        title={files.notTaken(name)}
        error={eml.error ?? table.error}
        failure={eml.hasFailed || table.hasFailed ? files.noAnswer : null}
      />
      {isReading ? (
        <p role="status">{files.reading(name)}</p>
      ) : (
        <FileDrop
          key={name}
          label={texts.label}
          endings={[".xml", ".csv"]}
          maxBytes={MOST_BYTES}
          onFile={take}
          readOnly={state.session !== "prepared"}
        />
      )}
      {state.files["110b"] !== null && state.session === "prepared" && (
        <KeptStations key={state.files["110b"].sha256} file={state.files["110b"]} stations={stations} />
      )}
      <div className={styles.actions}>
        {stations > 0 && (
          <Button kind="main" onClick={() => goTo("/inrichten/kiesgerechtigden")}>
            {common.goOn}
          </Button>
        )}
        <Link href="/stembureaus">{texts.byHand}</Link>
      </div>
    </>
  );
}

type Confirmed = "other-election" | "no-hash-on-paper";

/** A 110b that was read: what is in it, its code, and taking its stations. */
function KeptStations({
  file,
  stations,
}: {
  file: NonNullable<SetupState["files"]["110b"]>;
  stations: number;
}) {
  const texts = useTexts(stationsTexts);
  const files = useTexts(fileStepTexts);
  const common = useTexts(setUpTexts);
  const [hasNoPaper, setNoPaper] = useState(false);
  const { take, error, isPending, isError, askOther, stopAsking } = useTakeStations(file.sha256);
  const isMatched = file.check?.kind === "matched";
  const confirmed: readonly Confirmed[] = hasNoPaper && !isMatched ? ["no-hash-on-paper"] : [];
  return (
    <section className={`${styles.preview} ${styles.split}`}>
      <Preview message="110b" sha256={file.sha256} name={file.name} />
      {!isMatched && (
        <Checkbox label={texts.noPaper} hint={texts.noPaperHint} checked={hasNoPaper} onChange={setNoPaper} />
      )}
      {!hasNoPaper && file.check !== null && (
        <>
          <p className={styles.intro}>{isMatched ? files.matched : files.checkIntro}</p>
          <FileCheck file={file} check={file.check} onMatched={() => take([])} />
        </>
      )}
      <Problem title={texts.notTaken} error={error} failure={isError ? common.noAnswer : null} />
      {(isMatched || hasNoPaper) && (
        <div className={styles.actions}>
          <Button
            kind={stations === 0 ? "main" : "quiet"}
            busy={isPending ? common.busy : null}
            onClick={() => take(confirmed)}
          >
            {stations === 0 ? texts.take : texts.replace}
          </Button>
        </div>
      )}
      <Dialog
        open={askOther !== null}
        title={texts.otherElection}
        onClose={stopAsking}
        action={{ title: texts.takeAnyway, onAct: () => take([...confirmed, "other-election"]) }}
      >
        <p>{askOther !== null && texts.otherElectionText(askOther.expected, askOther.found)}</p>
      </Dialog>
    </section>
  );
}

function useTakeStations(sha256: string) {
  const api = useTRPC();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const { mutate, data, isPending, isError } = useMutation(
    api.election.importStations.mutationOptions({
      onSuccess: async (answer) => {
        setAsking(!answer.ok && answer.error.kind === "other-election");
        if (!answer.ok) return;
        await queries.invalidateQueries();
        goTo("/inrichten/kiesgerechtigden");
      },
    }),
  );
  const error = data?.ok === false ? data.error : null;
  return {
    take: (confirmed: readonly Confirmed[]) => mutate({ sha256, confirmed: [...confirmed] }),
    error: isAsking ? null : error,
    isPending,
    isError,
    askOther: isAsking && error?.kind === "other-election" ? error : null,
    stopAsking: () => setAsking(false),
  };
}

/** Takes stations from a table; there is no paper with a code of a table of one's own. */
function useImportTable() {
  const api = useTRPC();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [name, setName] = useState("");
  const upload = useMutation(
    api.stations.importTable.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries();
        goTo("/inrichten/kiesgerechtigden");
      },
    }),
  );
  return {
    name,
    take: async (file: File) => {
      setName(file.name);
      upload.mutate({ name: file.name, base64: await readAsBase64(file) });
    },
    isReading: upload.isPending,
    hasFailed: upload.isError,
    error: upload.data?.ok === false ? upload.data.error : null,
  };
}
