import type { Outputs } from "../../app/api.ts";

/** Everything that the server knows of the set-up. */
export type SetupState = Outputs["election"]["setupState"];

/** A step of the wizard, as it stands in the address. */
export type StepId =
  | "verkiezing"
  | "code-verkiezing"
  | "lijsten"
  | "code-lijsten"
  | "telling"
  | "stembureaus"
  | "kiesgerechtigden"
  | "nakijken";

/** The steps in their order. */
export const STEPS: readonly StepId[] = [
  "verkiezing",
  "code-verkiezing",
  "lijsten",
  "code-lijsten",
  "telling",
  "stembureaus",
  "kiesgerechtigden",
  "nakijken",
];

const STEP_OF_NEXT: Readonly<Record<SetupState["next"], StepId>> = {
  "import-definition": "verkiezing",
  "check-definition": "code-verkiezing",
  "import-lists": "lijsten",
  "check-lists": "code-lijsten",
  choose: "telling",
  "add-stations": "stembureaus",
  "set-voters": "kiesgerechtigden",
  ready: "nakijken",
  begun: "nakijken",
};

/** The step that is to be done next. */
function nextStep({ next }: SetupState): StepId {
  return STEP_OF_NEXT[next];
}

/** The step to show: the one that was asked for, unless one before it is not done yet. */
export function stepToShow(state: SetupState, asked: string | undefined): StepId {
  const next = nextStep(state);
  const step = STEPS.find((id) => id === asked);
  return step !== undefined && STEPS.indexOf(step) <= STEPS.indexOf(next) ? step : next;
}
