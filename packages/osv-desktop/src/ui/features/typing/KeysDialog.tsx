import { Dialog, KeyHint, useTexts } from "@stemketen/ui";
import { keysTexts } from "./keys.texts.ts";
import styles from "./Typing.module.css";

/** All keys of the typing screens, for who asks (F1). */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(keysTexts);
  const hints = [
    { keys: ["Enter"], does: texts.next },
    { keys: ["Tab"], does: texts.next },
    { keys: ["↓"], does: texts.next },
    { keys: ["↑"], does: texts.previous },
    { keys: ["Shift", "Tab"], does: texts.previous },
    { keys: ["Shift", "Enter"], does: texts.nextStep },
    { keys: ["Shift", "↓"], does: texts.total },
    { keys: ["/"], does: texts.jump },
    { keys: [texts.space], does: texts.tick },
    { keys: ["Esc"], does: texts.stop },
    { keys: ["F1"], does: texts.all },
  ];
  return (
    <Dialog open title={texts.title} closeTitle={texts.close} onClose={onClose}>
      <ul className={styles.keys}>
        {hints.map(({ keys, does }) => (
          <li key={keys.join("+")}>
            <KeyHint keys={keys}>{does}</KeyHint>
          </li>
        ))}
      </ul>
      <p>{texts.lastBox}</p>
    </Dialog>
  );
}
