import type { EntrySide } from "@stemketen/core/data-entry";
import { Button, Select, useTexts } from "@stemketen/ui";
import { useState } from "react";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { settlingTexts } from "./settling.texts.ts";
import type { SheetAtHand } from "./sheet-at-hand.ts";

/** Gives work that lies still to another typist, who goes on where it stopped. */
export function HandOver({ sheet: { settle, typists }, side }: { sheet: SheetAtHand; side: EntrySide }) {
  const texts = useTexts(settlingTexts);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.handOver}</Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={texts.handOverQuestion}
        act={texts.handOverAct}
        name={`hand-over/${side}`}
        missing={to === null ? texts.typistMissing : null}
        onReason={async (reason) => to !== null && settle({ kind: "hand-over", side, to, reason })}
      >
        <p>{texts.handOverExplained}</p>
        <Select
          label={texts.typist}
          placeholder={texts.chooseTypist}
          value={to}
          options={typists.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setTo}
        />
      </ReasonDialog>
    </>
  );
}
