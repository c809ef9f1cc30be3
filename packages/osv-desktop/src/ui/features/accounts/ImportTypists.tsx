import { impossible } from "@stemketen/core/basics";
import { Button, FileDrop, useTexts } from "@stemketen/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type Outputs, useTRPC } from "../../app/api.ts";
import { Panel } from "../../app/Panel.tsx";
import { Refusal } from "../../app/Refusal.tsx";
import styles from "./Accounts.module.css";
import type { IssuedAccount } from "./IssuedSlips.tsx";
import { importTypistsTexts } from "./import-typists.texts.ts";

type ImportProblem = Extract<Outputs["accounts"]["importTypists"], { ok: false }>["error"];

const MOST_BYTES = 1024 * 1024;

interface ImportTypistsProps {
  readonly onIssued: (accounts: readonly IssuedAccount[]) => void;
  readonly onClose: () => void;
}

/** Makes accounts for all typists of a list: all of them or none. */
export function ImportTypists({ onIssued, onClose }: ImportTypistsProps) {
  const texts = useTexts(importTypistsTexts);
  const api = useTRPC();
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [name, setName] = useState("");
  useEffect(() => heading.current?.focus(), []);
  const upload = useMutation(
    api.accounts.importTypists.mutationOptions({
      onSuccess: async (answer) => {
        if (!answer.ok) return;
        await queries.invalidateQueries(api.accounts.list.queryFilter());
        onIssued(answer.value);
      },
    }),
  );
  const take = async (file: File) => {
    setName(file.name);
    upload.mutate({ csv: await file.text() });
  };
  const lines = upload.data?.ok === false ? explain(texts, upload.data.error) : [];
  const title = upload.isError ? texts.noAnswer : lines.length > 0 ? texts.notTaken(name) : null;
  return (
    <div className={styles.list}>
      <Panel>
        <h2 ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <p>{texts.intro}</p>
        <pre>{texts.example}</pre>
        <Refusal title={title} lines={lines} />
        {upload.isPending ? (
          <p role="status">{texts.busy}</p>
        ) : (
          <FileDrop
            key={name}
            label={texts.label}
            endings={[".csv", ".txt"]}
            maxBytes={MOST_BYTES}
            onFile={(file) => void take(file)}
          />
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>{texts.close}</Button>
        </div>
      </Panel>
    </div>
  );
}

type Texts = (typeof importTypistsTexts)["nl" | "en"];

function explain(texts: Texts, error: ImportProblem): readonly string[] {
  switch (error.kind) {
    case "names-taken":
      return error.userNames.map(texts.taken);
    case "wrong-lines":
      return error.problems.map((problem) =>
        problem.kind === "user-name-taken"
          ? texts.twice(problem.line, problem.other)
          : texts.line(problem.line) + texts[problem.kind],
      );
    default:
      return impossible(error);
  }
}
