import { must } from "@stemketen/core/basics";
import type { EntryContext } from "@stemketen/core/data-entry";
import {
  FIELD,
  type FieldPath,
  type Finding,
  type ListNumber,
  type SheetField,
} from "@stemketen/core/election";
import { ruleOf } from "@stemketen/core/validation";

/** A part of the form that is typed on one screen: a block of the paper, or one list of it. */
export interface PaperStep {
  readonly kind: "paper";
  /** How the address names it. */
  readonly key: string;
  readonly block: SheetField["block"];
  /** Set for the step of a list. */
  readonly list: ListNumber | null;
  readonly fields: readonly SheetField[];
}

/** A step of the entry: the parts of the paper in their order, and last of all the look over everything. */
export type FormStep = PaperStep | { readonly kind: "check"; readonly key: "controleren" };

const KEYS: Readonly<Record<SheetField["block"], string>> = {
  "extra-investigation": "extra-onderzoek",
  "station-differences": "verschillen-met-stembureau",
  report: "proces-verbaal",
  corrections: "controles-en-correcties",
  "eligible-voters": "kiesgerechtigden",
  "voters-and-votes": "kiezers-en-stemmen",
  difference: "verschil",
  lists: "lijst",
};

/** How the step of a list is called in the address. */
export function listStepKey(list: ListNumber): string {
  return `${KEYS.lists}-${list}`;
}

/** Boxes in paper order, cut into the steps in which they are typed. */
export function paperStepsOf(fields: readonly SheetField[]): readonly PaperStep[] {
  const steps = new Map<string, SheetField[]>();
  for (const field of fields) {
    const key = field.block === "lists" && field.list !== null ? listStepKey(field.list) : KEYS[field.block];
    steps.set(key, [...(steps.get(key) ?? []), field]);
  }
  return [...steps].map(([key, own]): PaperStep => {
    const { block, list } = must(own[0], "a step has a box");
    return { kind: "paper", key, block, list: block === "lists" ? list : null, fields: own };
  });
}

/** All steps of an entry. */
export function stepsOf({ fields }: EntryContext): readonly FormStep[] {
  return [...paperStepsOf(fields), { kind: "check", key: "controleren" }];
}

/** The step at which a finding is shown: where its block is typed, its list for the votes; else the last one. */
export function stepOfFinding(steps: readonly FormStep[], finding: Finding): string {
  const { block } = ruleOf(finding.code).scope;
  const list = block === "lists" ? finding.list : null;
  return (
    steps.find((step) => step.kind === "paper" && step.block === block && step.list === list)?.key ??
    "controleren"
  );
}

/** The step in which a box is typed. */
export function stepOfField(steps: readonly FormStep[], path: string): PaperStep | null {
  const found = steps.find(
    (step) => step.kind === "paper" && step.fields.some((field) => field.path === path),
  );
  return found?.kind === "paper" ? found : null;
}

/** Boxes that stand together in a step: counts in a table, a question with its two boxes, or boxes to tick. */
export type Section =
  | { readonly kind: "figures"; readonly key: string; readonly fields: readonly SheetField[] }
  | {
      readonly kind: "question";
      readonly key: string;
      readonly question: FieldPath;
      readonly fields: readonly SheetField[];
    }
  | { readonly kind: "ticks"; readonly key: string; readonly fields: readonly SheetField[] };

/** The boxes of a step as they stand together on the paper, in its order. */
export function sectionsOf(fields: readonly SheetField[]): readonly Section[] {
  const sections: Section[] = [];
  for (const field of fields) {
    const made = sectionOf(field);
    const last = sections.at(-1);
    if (last !== undefined && last.kind === made.kind && last.key === made.key) {
      sections[sections.length - 1] = { ...last, fields: [...last.fields, field] };
    } else sections.push(made);
  }
  return sections;
}

function sectionOf(field: SheetField): Section {
  const fields = [field];
  const [, question] = /^(.*)\.(?:yes|no)$/.exec(field.path) ?? [];
  if (question !== undefined) {
    return { kind: "question", key: question, question: question as FieldPath, fields };
  }
  if (field.kind === "tick") return { kind: "ticks", key: field.block, fields };
  const isVoters = field.block === "voters-and-votes" && VOTERS.has(field.path);
  return { kind: "figures", key: isVoters ? "admitted" : field.block, fields };
}

const VOTERS: ReadonlySet<FieldPath> = new Set([
  FIELD.pollCards,
  FIELD.proxies,
  FIELD.voterCards,
  FIELD.admitted,
]);

/** Whether a box is the sum of those above it. */
export function isTotal({ block, list, candidate, path }: SheetField): boolean {
  if (block === "lists") return list !== null && candidate === null;
  return path === FIELD.admitted || path === FIELD.candidates || path === FIELD.cast;
}
