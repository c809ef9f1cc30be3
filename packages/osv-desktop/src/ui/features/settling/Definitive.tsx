import type { HandledWarning } from "@stemketen/core/data-entry";
import { type Finding, findingKey } from "@stemketen/core/election";
import { Button, FindingExplanation, formatTime, useTexts } from "@stemketen/ui";
import { useMemo, useState } from "react";
import { Withdraw } from "./ErrorsOnSheet.tsx";
import { ExpectedRows } from "./ExpectedRows.tsx";
import { FindingOnSheet } from "./FindingOnSheet.tsx";
import styles from "./Settling.module.css";
import { SheetActions } from "./SheetActions.tsx";
import { SheetFigures } from "./SheetFigures.tsx";
import { settlingTexts } from "./settling.texts.ts";
import type { SheetAtHand, ViewOf } from "./sheet-at-hand.ts";
import { useTyped } from "./typed-texts.tsx";
import { useBoxes } from "./use-boxes.ts";

/** Two equal entries: what they say, which errors were accepted, and a word to each warning. */
export function Definitive({ sheet }: { sheet: SheetAtHand<ViewOf<"definitive">> }) {
  const texts = useTexts(settlingTexts);
  const { accepted, warnings, handled, sheet: figures } = sheet.view;
  const boxes = useBoxes(figures.form);
  const words = new Map(handled.map((one) => [findingKey(one.finding), one]));
  const open = warnings.filter((warning) => !words.has(findingKey(warning))).length;
  const findings = useMemo(
    () => [...accepted.map(({ finding }) => finding), ...warnings],
    [accepted, warnings],
  );
  return (
    <div className={styles.columns}>
      <div className={styles.work}>
        {findings.length > 0 && <h2>{texts.toCheck}</h2>}
        {warnings.map((warning) => (
          <Warning
            key={findingKey(warning)}
            warning={warning}
            handled={words.get(findingKey(warning)) ?? null}
            sheet={sheet}
          />
        ))}
        {accepted.map(({ finding, reason, by, at }) => (
          <FindingOnSheet
            key={findingKey(finding)}
            finding={finding}
            boxes={boxes}
            advice={texts.acceptedAdvice}
          >
            <div className={styles.answer}>
              <p>
                <b>{texts.accepted(by.name, formatTime(at))}</b> {reason}
              </p>
              <Withdraw finding={findingKey(finding)} sheet={sheet} />
            </div>
          </FindingOnSheet>
        ))}
        <SheetFigures sheet={figures} findings={findings} />
      </div>
      <aside className={styles.next} aria-label={texts.next}>
        <h2>{texts.next}</h2>
        <div className={styles.steps}>
          <p>{texts.equal(sheet.makers.first ?? texts.theTypist, sheet.makers.second ?? texts.theTypist)}</p>
          <p>{open > 0 ? texts.warningsOpen(open) : texts.nothingLeft}</p>
        </div>
        <SheetActions sheet={sheet} />
      </aside>
    </div>
  );
}

interface WarningProps {
  readonly warning: Finding;
  readonly handled: HandledWarning | null;
  readonly sheet: SheetAtHand<ViewOf<"definitive">>;
}

/** A warning with what the coordinator says to it, which the proces-verbaal shows. */
function Warning({ warning, handled, sheet }: WarningProps) {
  const texts = useTexts(settlingTexts);
  const boxes = useBoxes(sheet.view.sheet.form);
  const [isChanging, setChanging] = useState(false);
  return (
    <FindingOnSheet finding={warning} boxes={boxes} advice={texts.warningAdvice}>
      <ExpectedRows finding={warning} sheet={sheet} />
      {handled === null || isChanging ? (
        <Explain warning={warning} handled={handled} sheet={sheet} onDone={() => setChanging(false)} />
      ) : (
        <div className={styles.answer}>
          <FindingExplanation
            explanation={{ text: handled.explanation ?? "", isSeenOnly: handled.explanation === null }}
          />
          <p className={styles.by}>{texts.handled(handled.by.name, formatTime(handled.at))}</p>
          <Button onClick={() => setChanging(true)}>{texts.change}</Button>
        </div>
      )}
    </FindingOnSheet>
  );
}

function Explain({ warning, handled, sheet, onDone }: WarningProps & { onDone: () => void }) {
  const texts = useTexts(settlingTexts);
  const key = findingKey(warning);
  const [text, setText, forget] = useTyped(`explain/${key}`, handled?.explanation ?? "");
  const [isSeenOnly, setSeenOnly] = useState(handled !== null && handled.explanation === null);
  const [isLacking, setLacking] = useState(false);
  const save = async () => {
    const lacking = !isSeenOnly && text.trim() === "";
    setLacking(lacking);
    if (lacking) return;
    const explanation = isSeenOnly ? null : text;
    if (await sheet.settle({ kind: "explain-warning", finding: key, explanation })) {
      forget();
      onDone();
    }
  };
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FindingExplanation
        explanation={{ text, isSeenOnly }}
        error={isLacking ? texts.explanationMissing : null}
        onChange={(explanation) => {
          setText(explanation.text);
          setSeenOnly(explanation.isSeenOnly);
        }}
      />
      <Button type="submit">{texts.save}</Button>
    </form>
  );
}
