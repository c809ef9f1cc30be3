import { useTexts } from "@stemketen/ui";
import styles from "./Settling.module.css";
import { SheetActions } from "./SheetActions.tsx";
import { settlingTexts } from "./settling.texts.ts";
import type { SheetAtHand, ViewOf } from "./sheet-at-hand.ts";

/** Nothing waits for the coordinator: says who is at work, or for whom it waits. */
export function Waiting({
  sheet,
}: {
  sheet: SheetAtHand<ViewOf<"empty" | "first-entry" | "first-entry-done" | "second-entry">>;
}) {
  const texts = useTexts(settlingTexts);
  const { view, makers } = sheet;
  const first = makers.first ?? texts.theTypist;
  const second = makers.second ?? texts.theTypist;
  const said = {
    empty: texts.nobodyYet,
    "first-entry": texts.firstBusy(first),
    "first-entry-done": texts.firstDone(first),
    "second-entry": texts.secondBusy(second),
  }[view.kind];
  return (
    <div className={styles.columns}>
      <div className={styles.work}>
        <p className={styles.side}>{said}</p>
      </div>
      <aside className={styles.next} aria-label={texts.next}>
        <h2>{texts.next}</h2>
        <div className={styles.steps}>
          <p>{texts.waitingNext}</p>
        </div>
        <SheetActions sheet={sheet} />
      </aside>
    </div>
  );
}
