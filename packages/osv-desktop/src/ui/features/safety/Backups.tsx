import { Button, formatDate, formatTime, PageHead, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { useSafety } from "../../app/safety-state.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { useWho } from "../../app/who.ts";
import { backupsTexts } from "./backups.texts.ts";
import { explainBackupProblem } from "./explain-backup-problem.ts";
import { Restore } from "./Restore.tsx";
import styles from "./Safety.module.css";

/** Backups: the last one, a new one in a folder or on a stick, and putting one back. */
export function Backups() {
  const texts = useTexts(backupsTexts);
  const isAdministrator = useWho()?.user.role === "administrator";
  useArrival(texts.title);
  return (
    <>
      <PageHead title={texts.title} subtitle={texts.intro} />
      <div className={styles.page}>
        <LastBackup />
        <MakeBackup />
        {isAdministrator && <Restore title={texts.restore} />}
      </div>
    </>
  );
}

function LastBackup() {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const last = useSafety()?.backups?.last ?? null;
  const when = last === null ? "" : `${formatDate(last.at, language)}, ${formatTime(last.at)}`;
  return <p className={styles.soft}>{last === null ? texts.none : texts.last(when, last.path)}</p>;
}

function MakeBackup() {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const api = useTRPC();
  const queries = useQueryClient();
  const [folder, setFolder] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const make = useMutation(
    api.safety.makeBackup.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.safety.pathFilter());
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ folder: folder.trim(), passphrase: passphrase === "" ? null : passphrase });
  };
  const error = make.data?.ok === false ? make.data.error : null;
  return (
    <section className={styles.panel}>
      <h2>{texts.make}</h2>
      <form onSubmit={submit}>
        <TextField
          label={texts.folder}
          hint={texts.folderHint}
          value={folder}
          onChange={setFolder}
          autoComplete="off"
          spellCheck={false}
          required
        />
        <TextField
          label={texts.passphrase}
          hint={texts.passphraseHint}
          value={passphrase}
          onChange={setPassphrase}
          type="password"
          autoComplete="new-password"
        />
        <div role="status">
          {make.data?.ok === true && <p className={styles.done}>{texts.made(make.data.value.path)}</p>}
        </div>
        <p role="alert" className={styles.problem}>
          {make.isError ? texts.noAnswer : error === null ? null : explainBackupProblem(error, language)}
        </p>
        <Button kind="main" type="submit" busy={make.isPending ? texts.making : null}>
          {texts.make}
        </Button>
      </form>
    </section>
  );
}
