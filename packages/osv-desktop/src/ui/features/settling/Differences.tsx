import type { DifferenceRow, Ruling } from "@stemketen/core/data-entry";
import type { FieldPath } from "@stemketen/core/election";
import { Button, KeyStrip, SegmentedChoice, useTexts } from "@stemketen/ui";
import { useRef, useState } from "react";
import { useBoxCount } from "../../app/use-election.ts";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { differencesTexts } from "./differences.texts.ts";
import { Likenesses } from "./Likenesses.tsx";
import styles from "./Settling.module.css";
import { SheetActions } from "./SheetActions.tsx";
import type { SheetAtHand, ViewOf } from "./sheet-at-hand.ts";

/** From so many differences on, one choice for all of them is offered. */
const MANY = 4;

/** Where the two entries differ: the coordinator holds each box against the paper, and says which entry is right. */
export function Differences({ sheet }: { sheet: SheetAtHand<ViewOf<"differences">> }) {
  const texts = useTexts(differencesTexts);
  const { rows, choose } = useRulings(sheet);
  const send = useRef<HTMLButtonElement>(null);
  const open = rows.filter(({ ruling }) => ruling === null).length;
  return (
    <>
      <div className={styles.columns}>
        <div className={styles.work}>
          {rows.length >= MANY && <ChooseAll rows={rows} onChoose={choose} />}
          <DifferenceTable
            rows={rows}
            onChoose={(field, ruling) => choose([field], ruling)}
            onAllChosen={() => send.current?.focus()}
          />
          <Likenesses rows={rows} />
        </div>
        <aside className={styles.next} aria-label={texts.next}>
          <h2>{texts.next}</h2>
          <NextSteps sheet={sheet} rulings={rows.map(({ ruling }) => ruling)} />
          <SheetActions sheet={sheet} />
        </aside>
      </div>
      <KeyStrip
        hints={[
          { keys: ["1"], does: texts.keyFirst },
          { keys: ["2"], does: texts.keySecond },
          { keys: ["0"], does: texts.keyNeither },
          { keys: ["↓"], does: texts.keyDown },
        ]}
        action={
          <Button
            ref={send}
            kind="main"
            disabled={open > 0}
            busy={sheet.isBusy && open === 0 ? texts.saving : null}
            onClick={() => void sheet.settle({ kind: "start-correction" })}
          >
            {texts.send}
          </Button>
        }
      />
    </>
  );
}

type Choose = (fields: readonly FieldPath[], ruling: Ruling) => void;

/** The differences with the rulings chosen here: shown at once, and the server's own take over when they come. */
function useRulings({ view, settle }: SheetAtHand<ViewOf<"differences">>) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Ruling>>>({});
  const choose = async (fields: readonly FieldPath[], ruling: Ruling) => {
    setChosen((all) => ({ ...all, ...Object.fromEntries(fields.map((field) => [field, ruling])) }));
    if (await settle({ kind: "rule", fields: [...fields], ruling })) return;
    // Refused: what the server has is true again.
    const undone = new Set<string>(fields);
    setChosen((all) => Object.fromEntries(Object.entries(all).filter(([field]) => !undone.has(field))));
  };
  return {
    rows: view.rows.map((row): DifferenceRow => ({ ...row, ruling: chosen[row.field.path] ?? row.ruling })),
    choose: ((fields, ruling) => void choose(fields, ruling)) satisfies Choose,
  };
}

/** One choice for all of them: when one entry was typed from another paper, for instance. */
function ChooseAll({ rows, onChoose }: { rows: readonly DifferenceRow[]; onChoose: Choose }) {
  const texts = useTexts(differencesTexts);
  return (
    <SegmentedChoice
      label={texts.all(rows.length)}
      showLabel
      value={sameRuling(rows.map(({ ruling }) => ruling))}
      options={[
        { value: "first", label: texts.first },
        { value: "second", label: texts.second },
        { value: "neither", label: texts.neither },
      ]}
      onChange={(ruling) =>
        onChoose(
          rows.map(({ field }) => field.path),
          ruling,
        )
      }
    />
  );
}

interface NextStepsProps {
  readonly sheet: SheetAtHand;
  readonly rulings: readonly (Ruling | null)[];
}

/** Who will type what again, as it follows from the choices so far. */
function NextSteps({ sheet: { makers }, rulings }: NextStepsProps) {
  const texts = useTexts(differencesTexts);
  const boxes = useBoxCount();
  const count = (...kinds: readonly (Ruling | null)[]) =>
    rulings.filter((ruling) => kinds.includes(ruling)).length;
  const [first, second, open] = [count("second", "neither"), count("first", "neither"), count(null)];
  return (
    <div aria-live="polite" className={styles.steps}>
      {open > 0 && <p>{texts.stillOpen(open)}</p>}
      {first > 0 && <p>{texts.retypes(makers.first ?? texts.somebody, texts.firstEntry, first)}</p>}
      {second > 0 && <p>{texts.retypes(makers.second ?? texts.somebody, texts.secondEntry, second)}</p>}
      {first + second > 0 && boxes > 0 && <p>{texts.rest(boxes - rulings.length)}</p>}
      <p>{texts.blind}</p>
    </div>
  );
}

/** The ruling of all rows, when they have the same one. */
function sameRuling(rulings: readonly (Ruling | null)[]): Ruling | null {
  const [ruling = null] = rulings;
  return rulings.every((one) => one === ruling) ? ruling : null;
}
