import { useTexts } from "../../i18n/LanguageProvider.tsx";
import { Checkbox } from "../Fields/Checkbox.tsx";
import { TextArea } from "../Fields/TextArea.tsx";
import styles from "./Finding.module.css";
import { findingTexts } from "./finding.texts.ts";

/** What the coordinator says about a finding. */
export interface Explanation {
  readonly text: string;
  /** Seen, and there is nothing to explain. */
  readonly isSeenOnly: boolean;
}

export interface FindingExplanationProps {
  readonly explanation: Explanation;
  /** What to do about what stands there now. */
  readonly error?: string | null;
  /** Left out: it can only be read. */
  readonly onChange?: (explanation: Explanation) => void;
}

/** Inside a Finding: the explanation that the proces-verbaal will show, or that there is none. */
export function FindingExplanation({ explanation, error = null, onChange }: FindingExplanationProps) {
  const texts = useTexts(findingTexts);
  if (onChange === undefined) {
    return (
      <p className={styles.read}>
        <b>{texts.explanation}</b> {explanation.isSeenOnly ? texts.seenOnly : explanation.text || texts.none}
      </p>
    );
  }
  return (
    <>
      <TextArea
        label={texts.explanation}
        hint={texts.explanationHint}
        value={explanation.text}
        error={error}
        rows={2}
        disabled={explanation.isSeenOnly}
        onChange={(text) => onChange({ ...explanation, text })}
      />
      <Checkbox
        label={texts.seenOnly}
        checked={explanation.isSeenOnly}
        onChange={(isSeenOnly) => onChange({ ...explanation, isSeenOnly })}
      />
    </>
  );
}
