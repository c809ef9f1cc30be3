import {
  Button,
  formatNumber,
  HashCheck,
  type HashCheckState,
  TextArea,
  useLanguage,
  useTexts,
} from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { Card } from "../../app/Card.tsx";
import type { Safety } from "../../app/safety-state.ts";
import { useArrival } from "../../app/use-arrival.ts";
import { useFirstFocus } from "../../app/use-first-focus.ts";
import styles from "./LetterCheck.module.css";
import { letterCheckTexts } from "./letter-check.texts.ts";
import { PracticeButton } from "./PracticeButton.tsx";
import { RestoreLink } from "./RestoreLink.tsx";

type ShownCheck = NonNullable<Safety["letterCheck"]>;

interface LetterCheckProps {
  /** The check as it was when the screen was made. */
  readonly first: ShownCheck;
  /** How many files of the program were recomputed. */
  readonly files: number;
  /** Nobody has an account yet. */
  readonly isNew: boolean;
  readonly onDone: () => void;
}

/** Compares the code of this program with the letter: one person reads aloud, the other types what is missing. */
export function LetterCheck({ first, files, isNew, onDone }: LetterCheckProps) {
  const texts = useTexts(letterCheckTexts);
  const language = useLanguage();
  const [check, setCheck] = useState(first);
  const [hasMissed, setMissed] = useState(false);
  const [round, setRound] = useState(0);
  useArrival(texts.title);
  const type = useMutation(
    useTRPC().safety.typeLetter.mutationOptions({
      onSuccess: (answer) => {
        if (!answer.ok) return;
        setCheck(answer.value.check);
        setMissed(answer.value.outcome === "missed");
      },
    }),
  );
  const restarted = (anew: ShownCheck) => {
    setCheck(anew);
    setMissed(false);
    setRound(round + 1);
  };
  return (
    <Card wide title={texts.title} intro={texts.intro}>
      <HashCheck
        key={round}
        label={texts.code}
        groups={check.groups}
        state={type.isPending ? { kind: "checking" } : stateOf(check, hasMissed)}
        onCompare={([one = "", other = ""]) => type.mutate({ typed: [one, other] })}
      />
      {type.isError && (
        <p role="alert" className={styles.problem}>
          {texts.noAnswer}
        </p>
      )}
      {check.kind === "locked" && <Restart onRestarted={restarted} />}
      <div className={styles.actions}>
        {check.kind === "matched" ? <GoOn onDone={onDone} /> : <PracticeButton />}
        <p className={styles.files}>{texts.files(formatNumber(files, language))}</p>
      </div>
      {isNew && <RestoreLink />}
      <section className={styles.limits}>
        <h2>{texts.limitsTitle}</h2>
        <p>{texts.limits}</p>
        <p>{texts.before}</p>
      </section>
    </Card>
  );
}

function GoOn({ onDone }: { onDone: () => void }) {
  const texts = useTexts(letterCheckTexts);
  const button = useFirstFocus<HTMLButtonElement>();
  return (
    <Button ref={button} kind="main" onClick={onDone}>
      {texts.goOn}
    </Button>
  );
}

function stateOf({ kind, attemptsLeft }: ShownCheck, hasMissed: boolean): HashCheckState {
  if (kind === "matched") return { kind };
  if (kind === "locked") return { kind: "blocked" };
  return { kind: hasMissed ? "mismatch" : "asking", attemptsLeft };
}

/** After three misses somebody says why it is tried again; that stands in the log. */
function Restart({ onRestarted }: { onRestarted: (check: ShownCheck) => void }) {
  const texts = useTexts(letterCheckTexts);
  const [reason, setReason] = useState("");
  const restart = useMutation(
    useTRPC().safety.restartLetterCheck.mutationOptions({
      onSuccess: (answer) => {
        if (answer.ok) onRestarted(answer.value);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    restart.mutate({ reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} className={styles.restart}>
      <p>{texts.locked}</p>
      <TextArea
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={300}
        required
        error={restart.isError ? texts.noAnswer : null}
      />
      <Button type="submit" busy={restart.isPending ? texts.restarting : null}>
        {texts.restart}
      </Button>
    </form>
  );
}
