import { impossible } from "@stemketen/core/basics";
import { Button, useTexts } from "@stemketen/ui";
import { useState } from "react";
import { HandOver } from "./HandOver.tsx";
import { NextWaiting } from "./NextWaiting.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { Reopen } from "./Reopen.tsx";
import styles from "./Settling.module.css";
import { settlingTexts } from "./settling.texts.ts";
import type { SheetAtHand, SheetView } from "./sheet-at-hand.ts";

/** What waits elsewhere, and what else can be done with a sheet, each with a reason; quiet, below what happens next. */
export function SheetActions({ sheet }: { sheet: SheetAtHand }) {
  const texts = useTexts(settlingTexts);
  const { view } = sheet;
  if (view.kind === "empty") return <NextWaiting station={sheet.station} />;
  return (
    <>
      <NextWaiting station={sheet.station} />
      <div className={styles.actions}>
        <h3>{texts.other}</h3>
        {hasSlip(view) && (
          <a href={`./api-files/stations/${sheet.station}/slip`} download>
            {texts.slip}
          </a>
        )}
        {(view.kind === "first-entry" || view.kind === "second-entry") && (
          <HandOver sheet={sheet} side={view.kind === "first-entry" ? "first" : "second"} />
        )}
        {view.kind === "definitive" && <Reopen form={view.sheet.form} settle={sheet.settle} />}
        {view.kind === "errors-on-paper" && <Reopen form={view.sheet.form} settle={sheet.settle} />}
        {view.kind === "first-entry-errors" && <DiscardFirst sheet={sheet} />}
        <Reset sheet={sheet} />
      </div>
    </>
  );
}

function DiscardFirst({ sheet: { settle } }: { sheet: SheetAtHand }) {
  const texts = useTexts(settlingTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.discard}</Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={texts.discardQuestion}
        act={texts.discard}
        name="discard-first"
        onReason={async (reason) => settle({ kind: "discard-first", reason })}
      >
        <p>{texts.discardExplained}</p>
      </ReasonDialog>
    </>
  );
}

function Reset({ sheet: { station, settle, view } }: { sheet: SheetAtHand }) {
  const texts = useTexts(settlingTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.reset}</Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={texts.resetQuestion(station)}
        act={texts.resetAct}
        name="reset"
        confirmation={String(station)}
        onReason={async (reason) => settle({ kind: "reset", reason })}
      >
        <p>{hasTwoEntries(view) ? texts.resetBoth : texts.resetOne}</p>
      </ReasonDialog>
    </>
  );
}

function hasTwoEntries({ kind }: SheetView): boolean {
  switch (kind) {
    case "second-entry":
    case "differences":
    case "correction":
    case "errors-on-paper":
    case "definitive":
      return true;
    case "empty":
    case "first-entry":
    case "first-entry-errors":
    case "first-entry-done":
      return false;
    default:
      return impossible(kind);
  }
}

/** Whether there is something to look up on the paper, for which a slip goes along with it. */
function hasSlip(view: SheetView): boolean {
  return (
    view.kind === "differences" ||
    view.kind === "first-entry-errors" ||
    view.kind === "errors-on-paper" ||
    (view.kind === "definitive" && view.warnings.length > 0)
  );
}
