import type { FieldPath, ListNumber, SheetField, SheetForm } from "@stemketen/core/election";
import { Button, Checkbox, Select, useLanguage, useTexts } from "@stemketen/ui";
import { useState } from "react";
import { boxWords } from "../../app/box-words.ts";
import { useLists } from "../../app/use-election.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";
import styles from "./Settling.module.css";
import { settlingTexts } from "./settling.texts.ts";
import type { SheetAtHand } from "./sheet-at-hand.ts";
import { useBoxes } from "./use-boxes.ts";

/** The front of the form, or the page of one list. */
type Page = "front" | `${number}`;

/** Two equal entries do not agree with the paper after all: both typists re-type the boxes chosen here. */
export function Reopen({ form, settle }: { form: SheetForm; settle: SheetAtHand["settle"] }) {
  const texts = useTexts(settlingTexts);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly FieldPath[]>([]);
  const boxes = useBoxes(form);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{texts.reopen}</Button>
      <ReasonDialog
        open={open}
        onClose={() => setOpen(false)}
        title={texts.reopenQuestion}
        act={texts.reopenAct}
        name="reopen"
        missing={chosen.length === 0 ? texts.fieldsMissing : null}
        onReason={async (reason) => settle({ kind: "reopen", fields: [...chosen], reason })}
      >
        <p>{texts.reopenExplained}</p>
        <BoxChoice fields={[...boxes.values()]} chosen={chosen} onChoose={setChosen} />
      </ReasonDialog>
    </>
  );
}

interface BoxChoiceProps {
  readonly fields: readonly SheetField[];
  readonly chosen: readonly FieldPath[];
  readonly onChoose: (chosen: readonly FieldPath[]) => void;
}

/** Ticks the boxes to re-type, one page of the paper at a time: a sheet can have thousands. */
function BoxChoice({ fields, chosen, onChoose }: BoxChoiceProps) {
  const texts = useTexts(settlingTexts);
  const language = useLanguage();
  const lists = useLists();
  const [page, setPage] = useState<Page>("front");
  const pages = [
    { value: "front" as const, label: texts.front },
    ...[...lists.keys()].map((list) => ({ value: `${list}` as const, label: texts.list(list) })),
  ];
  const onPage = fields.filter((field) => pageOf(field) === page);
  return (
    <>
      <Select label={texts.page} placeholder={texts.page} value={page} options={pages} onChange={setPage} />
      <fieldset className={styles.boxes}>
        <legend>{texts.boxesChosen(chosen.length)}</legend>
        {onPage.map((field) => {
          const { place, name } = boxWords(field, lists, language);
          return (
            <Checkbox
              key={field.path}
              label={[place, name].filter((part) => part !== "").join(" · ")}
              checked={chosen.includes(field.path)}
              onChange={(checked) =>
                onChoose(checked ? [...chosen, field.path] : chosen.filter((path) => path !== field.path))
              }
            />
          );
        })}
      </fieldset>
    </>
  );
}

function pageOf({ block, list }: SheetField): Page {
  return block === "lists" && list !== null ? listPage(list) : "front";
}

const listPage = (list: ListNumber): Page => `${list}`;
