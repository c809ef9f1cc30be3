import { impossible } from "@stemketen/core/basics";
import { useLanguage, useTexts } from "../../i18n/index.ts";
import { WarningIcon } from "../../icons/index.ts";
import { Button } from "../Button/Button.tsx";
import { HashGrid } from "../HashGrid/HashGrid.tsx";
import type { FileRefusal, FileWishes } from "./check-file.ts";
import styles from "./FileDrop.module.css";
import { fileTexts } from "./file-texts.ts";
import { formatSize } from "./format-size.ts";
import type { FileDropState } from "./use-file-reading.ts";

interface FileOutcomeProps extends FileWishes {
  readonly state: FileDropState;
  readonly onLeave: () => void;
}

/** What became of the file. */
export function FileOutcome({ state, onLeave, ...wishes }: FileOutcomeProps) {
  const texts = useTexts(fileTexts);
  const language = useLanguage();
  switch (state.kind) {
    case "waiting":
      return null;
    case "reading":
      return (
        <div className={styles.reading}>
          <p>
            {texts.reading} <b>{state.name}</b>, {formatSize(state.bytes, language)}
          </p>
          <progress max={100} value={state.percent} aria-label={texts.reading} />
          <Button onClick={onLeave}>{texts.leave}</Button>
        </div>
      );
    case "chosen":
      return (
        <div className={styles.chosen}>
          <p>
            <b>{state.name}</b>, {formatSize(state.bytes, language)}
          </p>
          <HashGrid compact digest={state.digest} label={texts.code} />
        </div>
      );
    case "refused":
      return <Refusal refusal={state.refusal} {...wishes} />;
    case "unreadable":
      return <Problem text={texts.unreadable(state.name)} />;
    default:
      return impossible(state);
  }
}

function Refusal({ refusal, endings, maxBytes }: FileWishes & { readonly refusal: FileRefusal }) {
  const texts = useTexts(fileTexts);
  const language = useLanguage();
  switch (refusal.kind) {
    case "too-many":
      return <Problem text={texts.tooMany(refusal.count)} />;
    case "wrong-type":
      return <Problem text={texts.wrongType(refusal.name, endings.join(", "))} />;
    case "too-big": {
      const { name, bytes } = refusal;
      return (
        <Problem text={texts.tooBig(name, formatSize(bytes, language), formatSize(maxBytes, language))} />
      );
    }
    case "empty":
      return <Problem text={texts.empty(refusal.name)} />;
    default:
      return impossible(refusal);
  }
}

function Problem({ text }: { readonly text: string }) {
  return (
    <p className={styles.problem}>
      <WarningIcon />
      <span>{text}</span>
    </p>
  );
}
