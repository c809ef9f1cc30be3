import {
  Button,
  type Column,
  DataTable,
  Dialog,
  EmptyState,
  formatDate,
  formatNumber,
  formatTime,
  TextField,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useMemo, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { Facts } from "../../app/Facts.tsx";
import { Panel } from "../../app/Panel.tsx";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import { backupsTexts } from "./backups.texts.ts";
import { type BackupPlace, type ChosenPlace, folderOf, LOOK_EVERY, OTHER, OWN } from "./chosen-place.ts";
import { explainBackupProblem } from "./explain-backup-problem.ts";
import { formatBytes } from "./format-bytes.ts";
import { PlaceField } from "./PlaceField.tsx";
import { placeTexts } from "./place.texts.ts";
import styles from "./Safety.module.css";

type ListedBackup = Extract<Outputs["safety"]["listBackups"], { ok: true }>["value"][number];
type Inspected = Extract<Outputs["safety"]["inspectBackup"], { ok: true }>["value"];

const NO_BACKUPS: readonly ListedBackup[] = [];
const NO_PLACES: readonly BackupPlace[] = [];

/** Puts a backup back, after reading what is in it. */
export function Restore({ title }: { title: string }) {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const names = useTexts(placeTexts);
  const api = useTRPC();
  const [place, setPlace] = useState<ChosenPlace>({ choice: OWN, typed: "" });
  const [folder, setFolder] = useState<string | null>(null);
  const places = useQuery(api.safety.restorePlaces.queryOptions(undefined, { refetchInterval: LOOK_EVERY }));
  const [chosen, setChosen] = useState<ListedBackup | null>(null);
  const query = useQuery(api.safety.listBackups.queryOptions({ folder }));
  const columns = useColumns();
  const look = (event: FormEvent) => {
    event.preventDefault();
    setFolder(folderOf(place));
  };
  const choose = (next: ChosenPlace) => {
    setPlace(next);
    // What was only typed in part is no folder yet; a stick is.
    if (next.choice !== OTHER) setFolder(folderOf(next));
  };
  const error = query.data?.ok === false ? query.data.error : null;
  return (
    <Panel>
      <h2>{title}</h2>
      <p className={styles.soft}>{texts.restoreIntro}</p>
      <form onSubmit={look}>
        <PlaceField
          label={texts.lookIn}
          places={places.data?.ok === true ? places.data.value : NO_PLACES}
          own={names.ownCopies}
          value={place}
          onChange={choose}
          error={error === null ? null : explainBackupProblem(error, language)}
        />
        {place.choice === OTHER && <Button type="submit">{texts.look}</Button>}
      </form>
      {error === null && (
        <DataTable
          label={title}
          columns={columns}
          rows={query.data?.ok === true ? query.data.value : NO_BACKUPS}
          rowKey={({ path }) => path}
          initialSorting={{ column: "at", direction: "descending" }}
          onOpen={setChosen}
          state={query.isPending ? { kind: "loading" } : { kind: "ready" }}
          empty={<EmptyState title={texts.nothingThere} />}
        />
      )}
      {chosen !== null && <RestoreDialog key={chosen.path} backup={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}

function useColumns(): readonly Column<ListedBackup>[] {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        id: "at",
        title: texts.madeAt,
        width: 17,
        cell: ({ changedAt }) => `${formatDate(changedAt, language)}, ${formatTime(changedAt)}`,
        sort: (a, b) => a.changedAt.localeCompare(b.changedAt),
      },
      { id: "name", title: texts.file, cell: ({ name }) => name, rowHeader: true },
      { id: "locked", title: texts.locked, width: 9, cell: ({ locked }) => (locked ? texts.yes : texts.no) },
      {
        id: "size",
        title: texts.size,
        width: 7,
        align: "end",
        cell: ({ bytes }) => formatBytes(bytes, language),
      },
    ],
    [texts, language],
  );
}

function RestoreDialog({ backup, onClose }: { backup: ListedBackup; onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [found, setFound] = useState<Inspected | null>(null);
  const chosen = { path: backup.path, passphrase: backup.locked ? passphrase : null };
  return found === null ? (
    <OpenBackup
      backup={backup}
      chosen={chosen}
      onPassphrase={setPassphrase}
      onFound={setFound}
      onClose={onClose}
    />
  ) : (
    <PutBack chosen={chosen} found={found} onClose={onClose} />
  );
}

interface ChosenBackup {
  readonly path: string;
  readonly passphrase: string | null;
}

interface OpenBackupProps {
  readonly backup: ListedBackup;
  readonly chosen: ChosenBackup;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onFound: (found: Inspected) => void;
  readonly onClose: () => void;
}

/** Looks into a backup: nothing changes yet. */
function OpenBackup({ backup, chosen, onPassphrase, onFound, onClose }: OpenBackupProps) {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const first = useFirstFocus();
  const inspect = useMutation(
    useTRPC().safety.inspectBackup.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) onFound(answer.value);
      },
    }),
  );
  const refusal = inspect.data?.ok === false ? explainBackupProblem(inspect.data.error, language) : null;
  return (
    <Dialog
      open
      title={texts.openTitle(backup.name)}
      action={{
        title: texts.open,
        onAct: () => inspect.mutate(chosen),
        busy: inspect.isPending ? texts.busy : null,
      }}
      onClose={onClose}
      problem={inspect.isError ? texts.noAnswer : refusal}
    >
      <p>{texts.openText}</p>
      {chosen.passphrase !== null && (
        <TextField
          ref={first}
          label={texts.passphraseOf}
          value={chosen.passphrase}
          onChange={onPassphrase}
          type="password"
          autoComplete="off"
          required
        />
      )}
    </Dialog>
  );
}

interface PutBackProps {
  readonly chosen: ChosenBackup;
  readonly found: Inspected;
  readonly onClose: () => void;
}

/** Puts the backup back whose summary is on the screen. */
function PutBack({ chosen, found, onClose }: PutBackProps) {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const restore = useMutation(
    useTRPC().safety.restoreBackup.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        // Nobody is logged in to what was put back, and nothing on any screen is true any more.
        window.location.hash = "/inloggen";
        window.location.reload();
      },
    }),
  );
  const refusal = restore.data?.ok === false ? explainBackupProblem(restore.data.error, language) : null;
  return (
    <Dialog
      open
      title={texts.restoreTitle}
      action={{
        title: texts.putBack,
        onAct: () => restore.mutate({ ...chosen, sha256: found.sha256 }),
        confirmation: texts.confirmation,
        busy: restore.isPending ? texts.busy : null,
      }}
      onClose={onClose}
      problem={restore.isError ? texts.noAnswer : refusal}
    >
      <Summary found={found} />
    </Dialog>
  );
}

function Summary({ found: { summary } }: { found: Inspected }) {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const { election, municipality, stations, stationsDone, accounts, lastChangeAt } = summary;
  const facts: readonly (readonly [string, string])[] = [
    [texts.election, election ?? texts.notSetUp],
    [texts.municipality, municipality ?? "–"],
    [texts.stationsDone, texts.of(formatNumber(stationsDone, language), formatNumber(stations, language))],
    [texts.accounts, formatNumber(accounts, language)],
    [
      texts.lastChange,
      lastChangeAt === null ? "–" : `${formatDate(lastChangeAt, language)}, ${formatTime(lastChangeAt)}`,
    ],
  ];
  return (
    <>
      <p>{texts.restoreText}</p>
      <Facts facts={facts} lined />
    </>
  );
}
