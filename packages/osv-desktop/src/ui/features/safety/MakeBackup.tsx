import { Button, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { Panel } from "../../app/Panel.tsx";
import { backupsTexts } from "./backups.texts.ts";
import { type BackupPlace, type ChosenPlace, folderOf, LOOK_EVERY } from "./chosen-place.ts";
import { explainBackupProblem } from "./explain-backup-problem.ts";
import { formatBytes } from "./format-bytes.ts";
import { PlaceField } from "./PlaceField.tsx";
import { placeTexts } from "./place.texts.ts";
import styles from "./Safety.module.css";

const NO_PLACES: readonly BackupPlace[] = [];

/** Makes a backup now, on a stick or in a folder. */
export function MakeBackup() {
  const texts = useTexts(backupsTexts);
  const names = useTexts(placeTexts);
  const language = useLanguage();
  const api = useTRPC();
  const queries = useQueryClient();
  const [place, setPlace] = useState<ChosenPlace>({ choice: null, typed: "" });
  const [passphrase, setPassphrase] = useState("");
  const places =
    useQuery(api.safety.backupPlaces.queryOptions(undefined, { refetchInterval: LOOK_EVERY })).data ??
    NO_PLACES;
  const own = places.find(({ kind }) => kind === "own") ?? null;
  const make = useMutation(
    api.safety.makeBackup.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.safety.pathFilter());
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const folder = folderOf(place) ?? own?.path ?? "";
    make.mutate({ folder, passphrase: passphrase === "" ? null : passphrase });
  };
  const error = make.data?.ok === false ? make.data.error : null;
  return (
    <Panel>
      <h2>{texts.make}</h2>
      <form onSubmit={submit}>
        <PlaceField
          label={texts.folder}
          places={places}
          own={own === null ? null : names.own(formatBytes(own.freeBytes, language))}
          value={place}
          onChange={setPlace}
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
    </Panel>
  );
}
