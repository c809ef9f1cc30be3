import { Button, FileDrop, useTexts } from "@stemketen/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../app/api.ts";
import { readPublicKey } from "./public-key.ts";
import styles from "./Results.module.css";
import { resultsTexts } from "./results.texts.ts";
import { SecondCountAnswer } from "./SecondCountAnswer.tsx";
import { secondCountTexts } from "./second-count.texts.ts";

/** As much as the server takes: a quarter of a million numbers. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_KEY_BYTES = 16 * 1024;

/** Only for a municipality whose polling stations count with an app too: folded away until it is asked for. */
export function SecondCount() {
  const texts = useTexts(secondCountTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.part}>
      <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <h2>{texts.title}</h2>
        </summary>
        {isOpen && <Comparing />}
      </details>
    </section>
  );
}

/** A file and a key are chosen, and held against what stands on paper. */
function Comparing() {
  const texts = useTexts(secondCountTexts);
  const { unreachable } = useTexts(resultsTexts);
  const [count, setCount] = useState<File | null>(null);
  const [key, setKey] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const compare = useMutation(useTRPC().results.compareSecondCount.mutationOptions());
  const choose = (keep: (file: File) => void) => (file: File) => {
    // What was said about another file does not stay beside this one.
    compare.reset();
    setProblem(null);
    keep(file);
  };
  const start = async () => {
    compare.reset();
    if (count === null || key === null) return setProblem(texts.both);
    const [text, pem] = await Promise.all([textOf(count), textOf(key)]);
    if (text === null || pem === null) return setProblem(texts.unreadable);
    const publicKey = readPublicKey(pem);
    if (!publicKey.ok) return setProblem(texts[`key-${publicKey.error.kind}`]);
    setProblem(null);
    compare.mutate({ file: text, publicKey: publicKey.value });
  };
  return (
    <div className={styles.comparing}>
      <p>{texts.why}</p>
      <FileDrop label={texts.countFile} endings={[".json"]} maxBytes={MOST_BYTES} onFile={choose(setCount)} />
      <FileDrop
        label={texts.keyFile}
        endings={[".pem", ".key"]}
        maxBytes={MOST_KEY_BYTES}
        onFile={choose(setKey)}
      />
      <Button onClick={() => void start()} busy={compare.isPending ? texts.busy : null}>
        {texts.compare}
      </Button>
      <p role="alert" className={styles.problem}>
        {compare.isError ? unreachable : problem}
      </p>
      <SecondCountAnswer name={count?.name ?? ""} answer={compare.data ?? null} />
    </div>
  );
}

/** The text of a file, to the byte: a byte order mark stays, and is refused; null when it cannot be read. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
