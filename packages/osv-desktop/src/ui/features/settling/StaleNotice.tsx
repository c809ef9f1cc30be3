import { Button, useTexts } from "@stemketen/ui";
import styles from "./Settling.module.css";
import { settlingTexts } from "./settling.texts.ts";
import { useUnsent } from "./typed-texts.tsx";

/** Somebody else was first: what is shown is new, and what was typed here is still here. */
export function StaleNotice({ onSeen }: { onSeen: () => void }) {
  const texts = useTexts(settlingTexts);
  const unsent = useUnsent();
  return (
    <div className={styles.stale} role="alert">
      <p>
        <b>{texts.staleTitle}</b> {texts.staleText}
      </p>
      {unsent.length > 0 && (
        <>
          <p>{texts.staleTyped}</p>
          <ul>
            {unsent.map((text) => (
              <li key={text}>“{text}”</li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onSeen}>{texts.staleSeen}</Button>
    </div>
  );
}
