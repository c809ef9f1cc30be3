import { impossible } from "@stemketen/core/basics";
import { Button, PageHead, useTexts } from "@stemketen/ui";
import { BlanksToConfirm } from "./BlanksToConfirm.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { EntrySteps } from "./EntrySteps.tsx";
import { Findings } from "./Findings.tsx";
import { JumpDialog } from "./JumpDialog.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { PaperStepBody } from "./PaperStepBody.tsx";
import { Problem } from "./Problem.tsx";
import { Sheet } from "./Sheet.tsx";
import { StopDialog } from "./StopDialog.tsx";
import styles from "./Typing.module.css";
import { TypingKeys } from "./TypingKeys.tsx";
import { typingTexts } from "./typing.texts.ts";
import { type EntryScreenOptions, useEntryScreen } from "./use-entry-screen.ts";
import { type TypingDialog, useTypingDialog } from "./use-typing-dialog.ts";

/** A whole paper, typed over step by step. */
export function EntryForm(props: EntryScreenOptions) {
  const { paper, person, station, view, onReopen } = props;
  const texts = useTexts(typingTexts);
  const screen = useEntryScreen(props);
  const dialog = useTypingDialog();
  const { entry, steps, walk, finishing, places, trouble, goOn, goToField } = screen;
  const { typed } = entry;
  const { main } = places;
  return (
    <>
      <PageHead
        number={station}
        title={view.name}
        subtitle={view.returned ? texts.returned : texts[view.side]}
        actions={<Button onClick={() => dialog.show("stop")}>{texts.stop}</Button>}
      />
      <div className={styles.typing}>
        <EntrySteps paper={paper} steps={steps} walk={walk} typed={typed} />
        <Sheet place={places.sheet} main={main} onJump={dialog.jump}>
          <Body {...props} screen={screen} />
        </Sheet>
        <Findings
          paper={paper}
          findings={screen.found}
          ticked={typed.ticked}
          isLookedAt={walk.isLookedAt(walk.at.key)}
          heading={places.heading}
          onTick={screen.tickFinding}
          onGoTo={goToField}
        >
          {trouble !== null && <Problem trouble={trouble} onTryAgain={screen.tryAgain} onReopen={onReopen} />}
        </Findings>
      </div>
      <TypingKeys
        isCheck={walk.at.kind === "check"}
        person={person}
        main={main}
        busy={finishing.isBusy}
        onMain={goOn}
      />
      <Dialogs {...props} screen={screen} open={dialog.open} onClose={dialog.close} />
    </>
  );
}

type Screen = ReturnType<typeof useEntryScreen>;

function Body({ paper, view, screen }: EntryScreenOptions & { readonly screen: Screen }) {
  const texts = useTexts(typingTexts);
  const { entry, walk, blanks, open, goToField } = screen;
  const { at } = walk;
  if (at.kind === "paper") {
    return (
      <>
        {view.returned && <p className={styles.notice}>{texts.returnedText}</p>}
        <PaperStepBody paper={paper} step={at} entry={entry} open={open} />
      </>
    );
  }
  return (
    <CheckStep
      paper={paper}
      typed={entry.typed}
      afterwards={view.side === "first" ? texts.afterFirst : texts.afterSecond}
    >
      {blanks.blanks.length === 0 ? null : <BlanksToConfirm {...blanks} paper={paper} onGoTo={goToField} />}
    </CheckStep>
  );
}

interface DialogsProps extends EntryScreenOptions {
  readonly screen: Screen;
  readonly open: TypingDialog | null;
  readonly onClose: () => void;
}

function Dialogs({ paper, screen, open, onClose }: DialogsProps) {
  const { entry, steps, walk, finishing, goToField } = screen;
  switch (open) {
    case "jump":
      return <JumpDialog paper={paper} steps={steps} walk={walk} onGoToField={goToField} onClose={onClose} />;
    case "stop":
      return <StopDialog finishing={finishing} keep={entry.draft.desk.keep} onClose={onClose} />;
    case "keys":
      return <KeysDialog onClose={onClose} />;
    case null:
      return null;
    default:
      return impossible(open);
  }
}
