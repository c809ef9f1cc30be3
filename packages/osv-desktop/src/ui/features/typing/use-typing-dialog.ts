import { useCallback, useEffect, useRef, useState } from "react";

export type TypingDialog = "jump" | "stop" | "keys";

/** The dialogs of a typing screen, with the keys that open two of them anywhere on it: F1 and Escape. */
export function useTypingDialog() {
  const [open, setOpen] = useState<TypingDialog | null>(null);
  const from = useRef<Element | null>(null);
  const show = useCallback((dialog: TypingDialog) => {
    from.current = document.activeElement;
    setOpen(dialog);
  }, []);
  useEffect(() => {
    // Whoever closes a dialog goes on typing where they were.
    if (open === null && from.current instanceof HTMLElement) from.current.focus();
  }, [open]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Over a dialog keys belong to that dialog.
      if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
      if (event.key === "F1") {
        event.preventDefault();
        show("keys");
      }
      // Elsewhere Escape closes whatever folded open there.
      if (event.key === "Escape" && event.target instanceof HTMLElement && "field" in event.target.dataset) {
        event.preventDefault();
        show("stop");
      }
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [show]);
  return {
    open,
    show,
    jump: useCallback(() => show("jump"), [show]),
    close: () => setOpen(null),
  };
}
