import { candidateField, castListField, type ListNumber } from "@stemketen/core/election";
import { Dialog, focusField, NumberField, useTexts } from "@stemketen/ui";
import { useEffect, useState } from "react";
import { dialogTexts } from "./dialogs.texts.ts";
import { type FormStep, listStepKey } from "./form-steps.ts";
import type { Paper } from "./paper.ts";
import type { Steps } from "./use-steps.ts";

interface JumpDialogProps {
  readonly paper: Paper;
  readonly steps: readonly FormStep[];
  readonly walk: Steps;
  readonly onGoToField: (field: string) => void;
  readonly onClose: () => void;
}

/** Goes to a candidate of the list at hand, or to a list, by its number. */
export function JumpDialog({ paper, steps, walk, onGoToField, onClose }: JumpDialogProps) {
  const texts = useTexts(dialogTexts);
  const { at } = walk;
  const list = at.kind === "paper" ? at.list : null;
  const [candidate, setCandidate] = useState<number | null>(null);
  const [wantedList, setWantedList] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    focusField(list === null ? "jump-list" : "jump-candidate");
  }, [list]);
  const goToCandidate = (found: ListNumber, number: number) => {
    const person = paper.lists.get(found)?.candidates.find((one) => one.number === number);
    if (person === undefined) return setProblem(texts.noCandidate(number));
    onClose();
    // The dialog gives the focus back when it closes; only after that it can go elsewhere.
    requestAnimationFrame(() => onGoToField(candidateField(found, person.number)));
  };
  const goToList = (number: number) => {
    const found = [...paper.lists.keys()].find((one) => one === number);
    if (found === undefined) return setProblem(texts.noList(number));
    onClose();
    requestAnimationFrame(() => {
      if (isFrontOf(at)) onGoToField(castListField(found));
      else walk.goTo(listStepKey(found));
    });
  };
  const go = () => {
    const place = steps.findIndex(({ key }) => key === `lijst-${wantedList}`);
    if (list !== null && candidate !== null) goToCandidate(list, candidate);
    else if (wantedList === null) setProblem(texts.fillOne);
    else if (!isFrontOf(at) && place > walk.reached) setProblem(texts.notYet(wantedList));
    else goToList(wantedList);
  };
  return (
    <Dialog
      open
      title={texts.jumpTitle}
      action={{ title: texts.go, onAct: go }}
      onClose={onClose}
      problem={problem}
    >
      {list !== null && (
        <NumberField
          field="jump-candidate"
          label={texts.candidate}
          value={candidate}
          onChange={setCandidate}
        />
      )}
      <NumberField field="jump-list" label={texts.list} value={wantedList} onChange={setWantedList} />
    </Dialog>
  );
}

/** Where the totals of all lists stand together: there the number of a list leads to its total. */
function isFrontOf(at: FormStep): boolean {
  return at.kind === "paper" && at.block === "voters-and-votes";
}
