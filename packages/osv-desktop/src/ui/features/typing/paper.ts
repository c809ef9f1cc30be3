import { type EntryContext, makeEntryContext } from "@stemketen/core/data-entry";
import {
  type CandidateList,
  type ListNumber,
  listTitle,
  nameInTable,
  numbersOf,
  type SheetField,
  type SheetForm,
} from "@stemketen/core/election";
import type { Language } from "@stemketen/ui";
import { blockTitle, paperWords } from "../../app/paper-words.ts";
import { type FormStep, isTotal } from "./form-steps.ts";
import { typingTexts } from "./typing.texts.ts";

/** The paper that is typed over: its boxes, and who stands on its lists. */
export interface Paper {
  readonly context: EntryContext;
  readonly lists: ReadonlyMap<ListNumber, CandidateList>;
}

export function makePaper(form: SheetForm, lists: readonly CandidateList[]): Paper {
  return {
    context: makeEntryContext(form, lists.map(numbersOf)),
    lists: new Map(lists.map((list) => [list.number, list])),
  };
}

/** "Lijst 3 · Jong Lindewaard", "Kiezers en stemmen". */
export function stepTitle(step: FormStep, lists: Paper["lists"], language: Language): string {
  if (step.kind === "check") return typingTexts[language].check;
  const list = step.list === null ? undefined : lists.get(step.list);
  return list === undefined
    ? blockTitle(step.block, language)
    : typingTexts[language].list(list.number, listTitle(list));
}

/** What stands beside a count on the paper: its letter, or the number of a candidate. */
export function rowLetter({ letter, candidate }: SheetField): string {
  return letter ?? (candidate === null ? "" : String(candidate));
}

/** What stands in the row of a count. */
export function rowLabel(field: SheetField, lists: Paper["lists"], language: Language): string {
  const list = field.list === null ? undefined : lists.get(field.list);
  if (list === undefined) return paperWords(field.path, language);
  if (field.block !== "lists") return listTitle(list);
  if (isTotal(field)) return typingTexts[language].totalOfList;
  const person = list.candidates.find(({ number }) => number === field.candidate);
  if (person === undefined) return "";
  return person.firstName === null ? nameInTable(person) : `${nameInTable(person)} (${person.firstName})`;
}

/** The shortest name that tells a box from the others of a finding: "E.3", "14", "totaal", "H is groter dan D". */
export function shortName(field: SheetField, language: Language): string {
  if (field.kind === "tick") return paperWords(field.path, language);
  return rowLetter(field) || typingTexts[language].listTotal;
}
