import { Button, formatTime, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { Panel } from "../../app/Panel.tsx";
import { type Safety, useSafety } from "../../app/safety-state.ts";
import { automaticTexts } from "./automatic.texts.ts";
import { type BackupPlace, type ChosenPlace, folderOf, LOOK_EVERY } from "./chosen-place.ts";
import { explainBackupProblem } from "./explain-backup-problem.ts";
import { PlaceField } from "./PlaceField.tsx";
import styles from "./Safety.module.css";

type PlaceState = NonNullable<NonNullable<Safety["backups"]>["place"]>;

const NO_PLACES: readonly BackupPlace[] = [];

/** Where the copies that the program makes by itself also go: a disk that dies does not take them along. */
export function AutomaticPlace() {
  const texts = useTexts(automaticTexts);
  const backups = useSafety()?.backups ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  const place = backups?.place ?? null;
  const step = place === null ? "to-choose" : (place.problem?.kind ?? "in-use");
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    // The button that was pressed is gone with its form: the keyboard goes on here. Somebody elsewhere stays there.
    if (document.activeElement === document.body) heading.current?.focus();
  }, [step]);
  if (backups === null) return null;
  return (
    <Panel>
      <h2 ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      {place === null ? <ChoosePlace /> : <PlaceInUse place={place} />}
    </Panel>
  );
}

function ChoosePlace() {
  const texts = useTexts(automaticTexts);
  const [place, setPlace] = useState<ChosenPlace>({ choice: null, typed: "" });
  const options = useTRPC().safety.backupPlaces.queryOptions(undefined, { refetchInterval: LOOK_EVERY });
  const places = useQuery(options).data ?? NO_PLACES;
  return (
    <>
      <p className={styles.soft}>{texts.intro}</p>
      <ChooseForm folder={folderOf(place) ?? ""} mayBeOpen title={texts.choose}>
        <PlaceField label={texts.place} places={places} own={null} value={place} onChange={setPlace} />
      </ChooseForm>
    </>
  );
}

function PlaceInUse({ place: { folder, encrypted, otherDisk, last, problem } }: { place: PlaceState }) {
  const texts = useTexts(automaticTexts);
  const needsPassphrase = problem?.kind === "passphrase-needed";
  return (
    <>
      <p>
        {texts.goesTo(folder)} {encrypted && texts.locked}
      </p>
      {!otherDisk && <p>{texts.sameDisk}</p>}
      {last !== null && <p className={styles.soft}>{texts.last(formatTime(last))}</p>}
      {last === null && problem === null && <p className={styles.soft}>{texts.noneYet}</p>}
      <p role="alert" className={styles.problem}>
        {problem !== null && explain(problem, texts)}
      </p>
      {needsPassphrase && <ChooseForm folder={folder} title={texts.goOn} />}
      <GiveUp />
    </>
  );
}

/** What is wrong there, and what to do. */
function explain(problem: NonNullable<PlaceState["problem"]>, texts: (typeof automaticTexts)["nl"]): string {
  const { kind } = problem;
  if (kind === "passphrase-needed") return texts.passphraseNeeded;
  if (kind === "folder-missing" || kind === "not-a-folder") return texts.gone;
  if (kind === "disk-full") return texts.full;
  return texts.failed(kind === "refused-by-system" ? problem.reason : kind);
}

interface ChooseFormProps {
  readonly folder: string;
  /** Whether the copies may be without a passphrase. */
  readonly mayBeOpen?: boolean;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Has the program copy to a folder from now on; a passphrase is typed twice, for nobody sees it. */
function ChooseForm({ folder, mayBeOpen = false, title, children }: ChooseFormProps) {
  const texts = useTexts(automaticTexts);
  const language = useLanguage();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [isSent, setSent] = useState(false);
  const queries = useQueryClient();
  const api = useTRPC();
  const choose = useMutation(
    api.safety.chooseAutomaticPlace.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.safety.pathFilter());
      },
    }),
  );
  const isSame = passphrase === again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (isSame) choose.mutate({ folder, passphrase: passphrase === "" ? null : passphrase });
  };
  const error = choose.data?.ok === false ? choose.data.error : null;
  const refusal =
    error === null
      ? null
      : error.kind === "own-folder"
        ? texts.ownFolder
        : explainBackupProblem(error, language);
  return (
    <form onSubmit={submit}>
      {children}
      <TextField
        label={texts.passphrase}
        {...(mayBeOpen && { hint: texts.passphraseHint })}
        value={passphrase}
        onChange={setPassphrase}
        type="password"
        autoComplete="new-password"
        required={!mayBeOpen}
      />
      {passphrase !== "" && (
        <TextField
          label={texts.again}
          value={again}
          onChange={setAgain}
          type="password"
          autoComplete="new-password"
          error={isSent && !isSame ? texts.notTheSame : null}
        />
      )}
      <p role="alert" className={styles.problem}>
        {choose.isError ? texts.noAnswer : refusal}
      </p>
      <Button type="submit" busy={choose.isPending ? texts.choosing : null}>
        {title}
      </Button>
    </form>
  );
}

function GiveUp() {
  const texts = useTexts(automaticTexts);
  const queries = useQueryClient();
  const api = useTRPC();
  const giveUp = useMutation(
    api.safety.giveUpAutomaticPlace.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.safety.pathFilter());
      },
    }),
  );
  return (
    <div>
      <Button busy={giveUp.isPending ? texts.givingUp : null} onClick={() => giveUp.mutate({})}>
        {texts.giveUp}
      </Button>
      <p role="alert" className={styles.problem}>
        {giveUp.isError && texts.noAnswer}
      </p>
    </div>
  );
}
