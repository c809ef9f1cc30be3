import { Dialog, SegmentedChoice, TextField, useLanguage, useTexts } from "@stemketen/ui";
import { useState } from "react";
import { useLocation } from "wouter";
import { dialogTexts } from "./dialogs.texts.ts";
import { troubleText } from "./refusal-text.ts";
import type { Finishing } from "./use-finishing.ts";

interface StopDialogProps {
  readonly finishing: Finishing;
  readonly keep: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks what becomes of an entry that somebody stops with: kept, or thrown away with a reason. */
export function StopDialog({ finishing, keep, onClose }: StopDialogProps) {
  const texts = useTexts(dialogTexts);
  const language = useLanguage();
  const [, go] = useLocation();
  const [choice, setChoice] = useState<"keep" | "throwAway">("keep");
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const stop = async () => {
    setProblem(null);
    if (choice === "throwAway") {
      if (reason.trim() === "") setProblem(texts.reasonFirst);
      else await finishing.discard(reason.trim());
      return;
    }
    setKeeping(true);
    const isSafe = await keep();
    setKeeping(false);
    if (isSafe) go("/invoer");
    else setProblem(texts.notKept);
  };
  const refused = finishing.trouble === null ? null : troubleText(finishing.trouble, language);
  return (
    <Dialog
      open
      title={texts.stopTitle}
      action={{
        title: texts.stop,
        onAct: () => void stop(),
        busy: isKeeping || finishing.isBusy ? texts.stopping : null,
      }}
      closeTitle={texts.goOn}
      onClose={onClose}
      problem={problem ?? refused}
    >
      <SegmentedChoice
        label={texts.whatNow}
        showLabel
        value={choice}
        options={[
          { value: "keep", label: texts.keep },
          { value: "throwAway", label: texts.throwAway },
        ]}
        onChange={setChoice}
      />
      <p>{choice === "keep" ? texts.keepText : texts.throwAwayText}</p>
      {choice === "throwAway" && (
        <TextField
          label={texts.reason}
          hint={texts.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
      )}
    </Dialog>
  );
}
