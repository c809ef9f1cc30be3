import { useEffect, useId, useRef, useState } from "react";
import { useTexts } from "../../i18n/index.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import { NoticeList } from "./NoticeList.tsx";
import { noticeToShow } from "./notices.ts";
import styles from "./Toast.module.css";
import { useToasts } from "./Toast.tsx";
import { toastTexts } from "./toast-texts.ts";

/** How long a notice that is not an error stays, unless somebody points at it. */
const STAY_MS = 8000;

/**
 * Where notices are shown: one line whose room is always there, so that nothing is covered or moved when one
 * comes. All of them, also the dismissed, are in the list behind the button.
 */
export function ToastPlace() {
  const { notices, dismiss } = useToasts();
  const texts = useTexts(toastTexts);
  const [listOpen, setListOpen] = useState(false);
  const [held, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const shown = noticeToShow(notices);
  const leaves = shown !== null && shown.tone !== "error" && !held ? shown.id : null;
  useEffect(() => {
    if (leaves === null) return undefined;
    const timer = setTimeout(() => dismiss(leaves), STAY_MS);
    return () => clearTimeout(timer);
  }, [leaves, dismiss]);
  useEscape(listOpen, () => {
    setListOpen(false);
    button.current?.focus();
  });
  const dismissShown = (id: number) => {
    dismiss(id);
    // The pressed button goes away with its line; the focus may not get lost with it.
    button.current?.focus();
  };
  return (
    <div
      className={styles.place}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles.line} role="status">
        {shown !== null && <NoticeLine key={shown.id} notice={shown} onDismiss={dismissShown} />}
      </div>
      <button
        ref={button}
        type="button"
        className={styles.count}
        hidden={notices.length === 0}
        aria-expanded={listOpen}
        aria-controls={listId}
        onClick={() => setListOpen(!listOpen)}
      >
        {texts.notices(notices.length)}
      </button>
      <div id={listId} className={styles.list} hidden={!listOpen}>
        {listOpen && <NoticeList notices={notices} />}
      </div>
    </div>
  );
}

/** Escape leaves the list, wherever the focus is. */
function useEscape(listOpen: boolean, leave: () => void): void {
  useEffect(() => {
    if (!listOpen) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape") leave();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
}
