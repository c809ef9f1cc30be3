import type { StationNumber } from "@stemketen/core/election";
import { Button, focusField, PageHead, useLanguage, useTexts } from "@stemketen/ui";
import { useMemo, useRef } from "react";
import type { View } from "./ask.ts";
import { BlanksToConfirm } from "./BlanksToConfirm.tsx";
import { paperStepsOf } from "./form-steps.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import { Problem } from "./Problem.tsx";
import { type Paper, stepTitle } from "./paper.ts";
import { Sheet } from "./Sheet.tsx";
import { StepFields } from "./StepFields.tsx";
import { StopDialog } from "./StopDialog.tsx";
import styles from "./Typing.module.css";
import { TypingKeys } from "./TypingKeys.tsx";
import { typingTexts } from "./typing.texts.ts";
import { useArrivalAtStep } from "./use-arrival-at-step.ts";
import { useBlanks } from "./use-blanks.ts";
import { useEntry } from "./use-entry.ts";
import { useFinishing } from "./use-finishing.ts";
import { useTypingDialog } from "./use-typing-dialog.ts";

interface CorrectionFormProps {
  readonly paper: Paper;
  /** Who types: the id of the account. */
  readonly person: string;
  readonly station: StationNumber;
  readonly view: Extract<View, { readonly kind: "correction" }>;
  readonly onDone: (view: View) => void;
  /** Looks how the sheet stands on the server, and begins from there. */
  readonly onReopen: () => void;
}

/** The boxes in which an entry was wrong, to be typed once more; nothing else of the paper is shown. */
export function CorrectionForm({ paper, person, station, view, onDone, onReopen }: CorrectionFormProps) {
  const texts = useTexts(typingTexts);
  const entry = useEntry(paper, station, person, view);
  const { typed, draft } = entry;
  const fields = useFieldsOf(paper, view.fields);
  const finishing = useFinishing(station, view, draft.desk, onDone);
  const blanks = useBlanks(fields, typed);
  const dialog = useTypingDialog();
  const sheet = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  useArrivalAtStep("correction", `${station} ${view.name}`, sheet);
  const trouble = draft.trouble ?? finishing.trouble;
  const finish = () => {
    const [unreadable] = Object.keys(typed.unreadable);
    if (unreadable !== undefined) focusField(unreadable);
    else if (blanks.mayGoOn()) void finishing.finish(blanks.paths);
  };
  return (
    <>
      <PageHead
        number={station}
        title={view.name}
        subtitle={texts.correction}
        actions={<Button onClick={() => dialog.show("stop")}>{texts.stop}</Button>}
      />
      <div className={styles.correcting}>
        <Sheet place={sheet} main={main}>
          <Boxes paper={paper} fields={fields} entry={entry} />
          {blanks.isAsked && blanks.blanks.length > 0 && (
            <BlanksToConfirm {...blanks} paper={paper} onGoTo={focusField} />
          )}
        </Sheet>
        <aside className={styles.aside} aria-label={texts.afterwards}>
          {trouble !== null && (
            <Problem
              trouble={trouble}
              onReopen={onReopen}
              onTryAgain={() => (draft.trouble === null ? finish() : void draft.desk.keep())}
            />
          )}
          <h2>{texts.afterwards}</h2>
          <p className={styles.quiet}>{texts.afterCorrection}</p>
        </aside>
      </div>
      <TypingKeys isCheck person={person} main={main} busy={finishing.isBusy} onMain={finish} />
      {dialog.open === "keys" && <KeysDialog onClose={dialog.close} />}
      {dialog.open === "stop" && (
        <StopDialog finishing={finishing} keep={draft.desk.keep} onClose={dialog.close} />
      )}
    </>
  );
}

function useFieldsOf({ context }: Paper, paths: readonly string[]) {
  return useMemo(() => {
    const wanted = new Set(paths);
    return context.fields.filter(({ path }) => wanted.has(path));
  }, [context, paths]);
}

interface BoxesProps {
  readonly paper: Paper;
  readonly fields: ReturnType<typeof useFieldsOf>;
  readonly entry: ReturnType<typeof useEntry>;
}

function Boxes({ paper, fields, entry }: BoxesProps) {
  const language = useLanguage();
  return paperStepsOf(fields).map((step) => (
    <section key={step.key} className={styles.part}>
      <h2 tabIndex={-1}>{stepTitle(step, paper.lists, language)}</h2>
      <StepFields
        paper={paper}
        fields={step.fields}
        typed={entry.typed}
        flagOf={() => null}
        onCount={entry.onCount}
        onTick={entry.onTick}
      />
    </section>
  ));
}
