import { impossible } from "@stemketen/core/basics";
import type { EntrySide } from "@stemketen/core/data-entry";
import { useTexts } from "@stemketen/ui";
import { HandOver } from "./HandOver.tsx";
import styles from "./Settling.module.css";
import { SheetActions } from "./SheetActions.tsx";
import { settlingTexts } from "./settling.texts.ts";
import type { SheetAtHand, ViewOf } from "./sheet-at-hand.ts";

type Progress = NonNullable<ViewOf<"correction">["sides"]["first"]>;

/** Fields are being re-typed: by whom, how far they are, and another person when that one has gone home. */
export function Correction({ sheet }: { sheet: SheetAtHand<ViewOf<"correction">> }) {
  const texts = useTexts(settlingTexts);
  const { sides } = sheet.view;
  return (
    <div className={styles.columns}>
      <div className={styles.work}>
        {(["first", "second"] as const).map((side) => (
          <Side key={side} side={side} progress={sides[side]} sheet={sheet} />
        ))}
      </div>
      <aside className={styles.next} aria-label={texts.next}>
        <h2>{texts.next}</h2>
        <div className={styles.steps}>
          <p>{texts.correctionNext}</p>
        </div>
        <SheetActions sheet={sheet} />
      </aside>
    </div>
  );
}

interface SideProps {
  readonly side: EntrySide;
  readonly progress: Progress | null;
  readonly sheet: SheetAtHand<ViewOf<"correction">>;
}

function Side({ side, progress, sheet }: SideProps) {
  const texts = useTexts(settlingTexts);
  const maker = sheet.makers[side];
  return (
    <section className={styles.side}>
      <h2>{side === "first" ? texts.firstEntry : texts.secondEntry}</h2>
      {maker !== null && <p className={styles.by}>{texts.madeBy(maker)}</p>}
      <p>{useSentence(progress)}</p>
      {progress !== null && progress.status !== "done" && <HandOver sheet={sheet} side={side} />}
    </section>
  );
}

function useSentence(progress: Progress | null): string {
  const texts = useTexts(settlingTexts);
  if (progress === null) return texts.sideRight;
  const { fields, person, status } = progress;
  const who = person ?? texts.whoDidNotTypeTheOther;
  switch (status) {
    case "open":
      return texts.sideOpen(who, fields);
    case "taken":
      return texts.sideTaken(who, fields);
    case "done":
      return texts.sideDone(who, fields);
    default:
      return impossible(status);
  }
}
