import { Button, HashCheck, type HashCheckState, TextArea, useTexts, useToasts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useTRPC } from "../../app/api.ts";
import { useWho } from "../../app/who.ts";
import { fileStepTexts } from "./file-step.texts.ts";
import { Preview } from "./Preview.tsx";
import { Problem } from "./Problem.tsx";
import styles from "./SetUp.module.css";
import { setUpTexts } from "./set-up.texts.ts";
import type { SetupState } from "./set-up-step.ts";

type FileInHand = NonNullable<SetupState["files"]["110a"]>;
type ShownCheck = NonNullable<FileInHand["check"]>;

interface CheckStepProps {
  readonly message: "110a" | "230b";
  readonly state: SetupState;
}

/** Compares the code of a file with paper, beside what stands in it. */
export function CheckStep({ message, state }: CheckStepProps) {
  const texts = useTexts(fileStepTexts);
  const common = useTexts(setUpTexts);
  const [, goTo] = useLocation();
  const file = state.files[message];
  if (file?.check === null || file === null) return null;
  const isMatched = file.check.kind === "matched";
  return (
    <>
      <Preview message={message} sha256={file.sha256} name={file.name} />
      <p className={styles.intro}>{isMatched ? texts.matched : texts.checkIntro}</p>
      <FileCheck file={file} check={file.check} onMatched={() => goTo("/inrichten")} />
      <div className={styles.actions}>
        {isMatched && (
          <Button kind="main" onClick={() => goTo("/inrichten")}>
            {common.goOn}
          </Button>
        )}
        {state.election === null && (
          <Button onClick={() => goTo(message === "110a" ? "/inrichten/verkiezing" : "/inrichten/lijsten")}>
            {texts.otherFile}
          </Button>
        )}
      </div>
    </>
  );
}

interface FileCheckProps {
  readonly file: { readonly sha256: string; readonly name: string };
  readonly check: ShownCheck;
  readonly onMatched: () => void;
}

/** The code of a file with two groups to type over from paper. */
export function FileCheck({ file: { sha256, name }, check, onMatched }: FileCheckProps) {
  const texts = useTexts(fileStepTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const { tell } = useToasts();
  const [hasMissed, setMissed] = useState(false);
  const [round, setRound] = useState(0);
  const type = useMutation(
    api.election.typeHash.mutationOptions({
      onSuccess: async (answer) => {
        await queries.invalidateQueries(api.election.setupState.queryFilter());
        if (!answer.ok) return;
        setMissed(answer.value.outcome === "missed");
        if (answer.value.outcome !== "matched") return;
        tell("done", texts.matched);
        onMatched();
      },
    }),
  );
  const startAgain = () => {
    setMissed(false);
    setRound(round + 1);
  };
  const error = type.data?.ok === false ? type.data.error : null;
  return (
    <>
      <HashCheck
        key={round}
        label={texts.code(name)}
        groups={check.groups}
        state={type.isPending ? { kind: "checking" } : stateOf(check, hasMissed)}
        onCompare={([one = "", other = ""]) => type.mutate({ sha256, name, typed: [one, other] })}
      />
      <Problem title={texts.notTaken(name)} error={error} failure={type.isError ? texts.noAnswer : null} />
      {check.kind === "locked" && <Restart sha256={sha256} name={name} onRestarted={startAgain} />}
    </>
  );
}

function stateOf({ kind, attemptsLeft }: ShownCheck, hasMissed: boolean): HashCheckState {
  if (kind === "matched") return { kind };
  if (kind === "locked") return { kind: "blocked" };
  return { kind: hasMissed ? "mismatch" : "asking", attemptsLeft };
}

/** After three misses a coordinator says why it is tried again; that stands in the log. */
function Restart({ sha256, name, onRestarted }: { sha256: string; name: string; onRestarted: () => void }) {
  const texts = useTexts(fileStepTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const isCoordinator = useWho()?.user.role === "coordinator";
  const [reason, setReason] = useState("");
  const restart = useMutation(
    api.election.restartCheck.mutationOptions({
      onSuccess: async () => {
        // Empty fields first: what is typed as soon as typing is possible must not be wiped.
        onRestarted();
        await queries.invalidateQueries(api.election.setupState.queryFilter());
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    restart.mutate({ sha256, name, reason: reason.trim() });
  };
  if (!isCoordinator) {
    return (
      <p className={styles.intro}>
        {texts.locked} {texts.lockedCoordinator}
      </p>
    );
  }
  return (
    <form onSubmit={submit}>
      <p className={styles.intro}>{texts.locked}</p>
      <TextArea
        label={texts.reason}
        hint={texts.reasonHint}
        value={reason}
        onChange={setReason}
        maxLength={300}
        required
        error={restart.isError ? texts.noAnswer : null}
      />
      <Button type="submit">{texts.restart}</Button>
    </form>
  );
}
