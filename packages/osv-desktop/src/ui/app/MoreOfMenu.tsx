import { ChevronIcon, useTexts } from "@stemketen/ui";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { frameTexts } from "./frame.texts.ts";
import styles from "./Menu.module.css";

interface MoreOfMenuProps {
  readonly isOpen: boolean;
  /** Somebody is at one of the screens in it. */
  readonly isHere: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** What is seldom needed, behind one button; where the whole menu is behind a button, it simply stands in the list. */
export function MoreOfMenu({ isOpen, isHere, onOpen, children }: MoreOfMenuProps) {
  const texts = useTexts(frameTexts);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return;
    button.current?.focus();
    onOpen(false);
  };
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    // Somebody who looks at another window comes back to the list as it was.
    if (!currentTarget.contains(relatedTarget) && document.hasFocus()) onOpen(false);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what happens to the button and links in it
    <div className={styles.more} data-open={isOpen} onKeyDown={closeOnEscape} onBlur={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        data-here={isHere}
        onClick={() => onOpen(!isOpen)}
      >
        {texts.more}
        <ChevronIcon />
      </button>
      <div id={id} className={styles.moreEntries}>
        {children}
      </div>
    </div>
  );
}
