import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { catalogue, useTexts } from "../../i18n/index.ts";
import { Button } from "../Button/Button.tsx";
import { ConfirmationField } from "./ConfirmationField.tsx";
import styles from "./Dialog.module.css";
import { isConfirmed } from "./is-confirmed.ts";

const texts = catalogue({ cancel: "Annuleren" }, { cancel: "Cancel" });

/** The one main action of a dialog. */
export interface DialogAction {
  readonly title: string;
  readonly onAct: () => void;
  /** What cannot be undone asks to type something first. */
  readonly confirmation?: string;
  /** What it is doing ("Wissen…"); nothing can be pressed meanwhile. */
  readonly busy?: string | null;
}

/** What a dialog needs. */
export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly children?: ReactNode;
  /** Without an action the dialog only tells something. */
  readonly action?: DialogAction;
  /** Escape, or the button that leaves things as they are. */
  readonly onClose: () => void;
  /** Text of that button; default "Annuleren". */
  readonly closeTitle?: string;
  /** What went wrong with the action, and what to do. */
  readonly problem?: string | null;
}

/** A question that must be answered first. The focus goes in, stays in, and returns to where it was. */
export function Dialog(props: DialogProps) {
  const { open, onClose, action } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const busy = action?.busy ?? null;
  // Before the page takes the element away: only then can closing it give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return undefined;
    element.showModal();
    // The first control of a long text is far below: then it is read from the top.
    if (element.scrollHeight > element.clientHeight) element.querySelector("h2")?.focus();
    // Closing gives the focus back, also when the dialog is taken from the page.
    return () => element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      data-kind={action?.confirmation === undefined ? "question" : "destructive"}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Only who opened the dialog closes it; the browser would, at the second Escape, whatever we say.
        event.preventDefault();
        if (busy === null) onClose();
      }}
      onClose={(event) => {
        // The browser has ways of its own to close a dialog, such as the back button of a phone.
        if (open && !event.currentTarget.open) onClose();
      }}
    >
      {open && <DialogForm {...props} titleId={titleId} />}
    </dialog>
  );
}

/** What is in the dialog; made anew each time it opens, so that nothing typed before is still there. */
function DialogForm(props: DialogProps & { readonly titleId: string }) {
  const { title, children, action, onClose, closeTitle, problem, titleId } = props;
  const words = useTexts(texts);
  const [typed, setTyped] = useState("");
  const confirmation = action?.confirmation;
  const mayAct = confirmation === undefined || isConfirmed(typed, confirmation);
  const busy = action?.busy ?? null;
  const act = (event: FormEvent) => {
    event.preventDefault();
    if (mayAct && busy === null) action?.onAct();
  };
  return (
    <form onSubmit={act}>
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {confirmation !== undefined && (
        <ConfirmationField wanted={confirmation} value={typed} onChange={setTyped} readOnly={busy !== null} />
      )}
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <div className={styles.actions}>
        <Button onClick={onClose} disabled={busy !== null}>
          {closeTitle ?? words.cancel}
        </Button>
        {action !== undefined && (
          <Button
            type="submit"
            kind={confirmation === undefined ? "main" : "danger"}
            busy={busy}
            disabled={!mayAct}
          >
            {action.title}
          </Button>
        )}
      </div>
    </form>
  );
}
