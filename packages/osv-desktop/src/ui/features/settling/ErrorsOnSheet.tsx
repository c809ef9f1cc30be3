import type { ErrorOnSheet } from "@stemketen/core/data-entry";
import { findingKey } from "@stemketen/core/election";
import { Button, formatTime, KeyStrip, TextArea, useTexts } from "@stemketen/ui";
import { useState } from "react";
import { FindingOnSheet } from "./FindingOnSheet.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
import styles from "./Settling.module.css";
import { SheetActions } from "./SheetActions.tsx";
import { SheetFigures } from "./SheetFigures.tsx";
import { settlingTexts } from "./settling.texts.ts";
import type { SheetAtHand, ViewOf } from "./sheet-at-hand.ts";
import { useTyped } from "./typed-texts.tsx";
import { useBoxes } from "./use-boxes.ts";

type ErrorsView = ViewOf<"first-entry-errors" | "errors-on-paper">;

/** An entry holds errors: each really stands on the paper and is accepted, or the entry goes back. */
export function ErrorsOnSheet({ sheet }: { sheet: SheetAtHand<ErrorsView> }) {
  const texts = useTexts(settlingTexts);
  const { errors, sheet: figures } = sheet.view;
  const open = errors.filter(({ accepted }) => accepted === null).length;
  const isFirst = sheet.view.kind === "first-entry-errors";
  return (
    <div className={styles.columns}>
      <div className={styles.work}>
        <h2>{texts.toCheck}</h2>
        {errors.map((error) => (
          <SettleError key={findingKey(error.finding)} error={error} sheet={sheet} />
        ))}
        <SheetFigures sheet={figures} findings={errors.map(({ finding }) => finding)} />
      </div>
      <aside className={styles.next} aria-label={texts.next}>
        <h2>{texts.next}</h2>
        <div className={styles.steps}>
          <p>{texts.errorsOpen(open)}</p>
          <p>{isFirst ? texts.afterFirst : texts.afterBoth}</p>
        </div>
        <SheetActions sheet={sheet} />
      </aside>
      {isFirst && <KeyStrip hints={[]} action={<ReturnFirst sheet={sheet} />} />}
    </div>
  );
}

function SettleError({
  error: { finding, accepted },
  sheet,
}: {
  error: ErrorOnSheet;
  sheet: SheetAtHand<ErrorsView>;
}) {
  const texts = useTexts(settlingTexts);
  const boxes = useBoxes(sheet.view.sheet.form);
  const key = findingKey(finding);
  const [reason, setReason, forget] = useTyped(`accept/${key}`);
  const [lacking, setLacking] = useState(false);
  const accept = async () => {
    setLacking(reason.trim() === "");
    if (reason.trim() === "") return;
    if (await sheet.settle({ kind: "accept-error", finding: key, reason })) forget();
  };
  return (
    <FindingOnSheet
      finding={finding}
      boxes={boxes}
      advice={sheet.view.kind === "first-entry-errors" ? texts.errorAdvice : texts.agreedErrorAdvice}
    >
      {accepted === null ? (
        <div className={styles.answer}>
          <TextArea
            label={texts.acceptReason}
            hint={texts.acceptHint}
            value={reason}
            onChange={setReason}
            error={lacking ? texts.reasonMissing : null}
            rows={2}
          />
          <Button onClick={() => void accept()}>{texts.accept}</Button>
        </div>
      ) : (
        <div className={styles.answer}>
          <p>
            <b>{texts.accepted(accepted.by.name, formatTime(accepted.at))}</b> {accepted.reason}
          </p>
          <Withdraw finding={key} sheet={sheet} />
        </div>
      )}
    </FindingOnSheet>
  );
}

/** Takes an acceptance back. */
export function Withdraw({ finding, sheet: { settle } }: { finding: string; sheet: SheetAtHand }) {
  const texts = useTexts(settlingTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.withdraw}</Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={texts.withdrawQuestion}
        act={texts.withdraw}
        name={`withdraw/${finding}`}
        onReason={async (reason) => settle({ kind: "withdraw-acceptance", finding, reason })}
      >
        <p>{texts.withdrawExplained}</p>
      </ReasonDialog>
    </>
  );
}

function ReturnFirst({ sheet: { settle, makers } }: { sheet: SheetAtHand }) {
  const texts = useTexts(settlingTexts);
  const [open, setOpen] = useState(false);
  const typist = makers.first ?? texts.theTypist;
  return (
    <>
      <Button kind="main" onClick={() => setOpen(true)}>
        {texts.return}
      </Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={texts.returnQuestion(typist)}
        act={texts.return}
        name="return-first"
        onReason={async (reason) => settle({ kind: "return-first", reason })}
      >
        <p>{texts.returnExplained(typist)}</p>
      </ReasonDialog>
    </>
  );
}
