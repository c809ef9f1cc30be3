import { useFieldKeys } from "@stemketen/ui";
import { type ReactNode, type RefObject, useCallback, useEffect } from "react";
import styles from "./Typing.module.css";

interface SheetProps {
  readonly place: RefObject<HTMLDivElement | null>;
  /** Where Enter leads after the last box. */
  readonly main: RefObject<HTMLButtonElement | null>;
  /** The slash was pressed in a box; the same function as long as it does the same. */
  readonly onJump?: () => void;
  readonly children: ReactNode;
}

/** The paper in the middle of the screen, with the keys that lead from box to box. */
export function Sheet({ place, main, onJump, children }: SheetProps) {
  const onPastEnd = useCallback(() => main.current?.focus(), [main]);
  const onMain = useCallback(() => main.current?.click(), [main]);
  const keys = useFieldKeys({ onPastEnd, onMain, ...(onJump !== undefined && { onJump }) });
  useEffect(() => {
    const sheet = place.current;
    // A step without boxes begins at its heading: there too Enter leads on.
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.target instanceof HTMLHeadingElement)) return;
      // Else the same key press would also press the button that gets the focus.
      event.preventDefault();
      onPastEnd();
    };
    sheet?.addEventListener("keydown", listen);
    return () => sheet?.removeEventListener("keydown", listen);
  }, [place, onPastEnd]);
  return (
    <div ref={place} className={styles.sheet}>
      <div ref={keys} className={styles.boxes}>
        {children}
      </div>
    </div>
  );
}
