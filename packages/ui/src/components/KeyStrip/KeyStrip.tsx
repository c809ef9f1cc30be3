import type { ReactNode } from "react";
import { useTexts } from "../../i18n/LanguageProvider.tsx";
import { KeyHint, type KeyHintProps } from "../KeyHint/KeyHint.tsx";
import styles from "./KeyStrip.module.css";
import { keyStripTexts } from "./key-strip.texts.ts";

export interface KeyStripProps {
  /** The keys of this screen, the most used first. */
  readonly hints: readonly { readonly keys: KeyHintProps["keys"]; readonly does: string }[];
  /** The main action of the screen; it is always here. */
  readonly action?: ReactNode;
}

/** Fixed to the bottom of the window: the keys of the screen, and its main action. */
export function KeyStrip({ hints, action }: KeyStripProps) {
  const texts = useTexts(keyStripTexts);
  return (
    <>
      {/* As high as the strip: the end of the page is never hidden behind it. */}
      <div className={styles.room} aria-hidden="true" />
      <section className={styles.strip} aria-label={texts.keys}>
        {hints.length > 0 && (
          <ul className={styles.hints}>
            {hints.map(({ keys, does }) => (
              <li key={keys.join("+")}>
                <KeyHint keys={keys}>{does}</KeyHint>
              </li>
            ))}
          </ul>
        )}
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </section>
    </>
  );
}
