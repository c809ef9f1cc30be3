import { Dialog, TextArea, useTexts } from "@stemketen/ui";
import { type ReactNode, useState } from "react";
import { settlingTexts } from "./settling.texts.ts";
import { useTyped } from "./typed-texts.tsx";

interface ReasonDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** The button: "Teruggeven". */
  readonly act: string;
  /** Names the reason among what is typed on this screen; it is kept when nothing came of it. */
  readonly name: string;
  /** To be typed before what cannot be undone. */
  readonly confirmation?: string;
  /** Something else still has to be filled in: says what. */
  readonly missing?: string | null;
  /** Does it, and tells whether it was done. */
  readonly onReason: (reason: string) => Promise<boolean>;
}

/** Asks for the reason of a step; the log keeps it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onClose, title, children, act, name, confirmation, missing = null, onReason } = props;
  const texts = useTexts(settlingTexts);
  const [reason, setReason, forget] = useTyped(name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setProblem(null);
    onClose();
  };
  const perform = async () => {
    const lacking = missing ?? (reason.trim() === "" ? texts.reasonMissing : null);
    setProblem(lacking);
    if (lacking !== null) return;
    setBusy(true);
    const done = await onReason(reason);
    setBusy(false);
    if (done) forget();
    close();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      problem={problem}
      action={{
        title: act,
        onAct: () => void perform(),
        busy: busy ? texts.busy : null,
        ...(confirmation !== undefined && { confirmation }),
      }}
    >
      {children}
      <TextArea label={texts.reason} hint={texts.reasonHint} value={reason} onChange={setReason} rows={2} />
    </Dialog>
  );
}
