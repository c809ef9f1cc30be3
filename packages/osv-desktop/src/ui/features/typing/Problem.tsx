import { Button, useLanguage, useTexts } from "@stemketen/ui";
import type { TypingRefusal } from "./ask.ts";
import type { Trouble } from "./draft-keeper.ts";
import { refusalTexts } from "./refusal.texts.ts";
import { troubleText } from "./refusal-text.ts";
import styles from "./Typing.module.css";

interface ProblemProps {
  readonly trouble: Trouble<TypingRefusal>;
  readonly onTryAgain: () => void;
  /** The sheet is no longer what this screen thinks: look how it stands now. */
  readonly onReopen: () => void;
}

/** Says that what is typed is not safe now, why, and what to do. */
export function Problem({ trouble, onTryAgain, onReopen }: ProblemProps) {
  const texts = useTexts(refusalTexts);
  const language = useLanguage();
  const isLost = trouble.kind === "refused" && !trouble.mayPass;
  return (
    <div className={styles.problem} role="alert">
      <p>{troubleText(trouble, language)}</p>
      <p>
        <Button onClick={isLost ? onReopen : onTryAgain}>{isLost ? texts.reopen : texts.tryNow}</Button>
      </p>
    </div>
  );
}
