import {
  type CandidateList,
  type FieldPath,
  type ListNumber,
  listTitle,
  nameInTable,
  type SheetField,
} from "@stemketen/core/election";
import type { Language } from "@stemketen/ui";
import { boxAnswer, questionOf, tableWords } from "./paper-words.ts";

const PLACES = {
  nl: { list: "Lijst", candidate: "kandidaat", total: "totaal", votesOn: "Stemmen op" },
  en: { list: "List", candidate: "candidate", total: "total", votesOn: "Votes on" },
} as const;

/** How a box is called in a table. */
interface BoxWords {
  /** Where it is, as the paper says it: "G", "Lijst 3 · kandidaat 7". */
  readonly place: string;
  /** What stands in it: "Ongeldige stemmen", the name of the candidate. */
  readonly name: string;
}

/** The words for a box of the form. */
export function boxWords(
  { path, letter, list, candidate }: Pick<SheetField, "path" | "letter" | "list" | "candidate">,
  lists: ReadonlyMap<ListNumber, CandidateList>,
  language: Language,
): BoxWords {
  const words = PLACES[language];
  const found = list === null ? undefined : lists.get(list);
  const title = found === undefined ? "" : listTitle(found);
  if (letter !== null) {
    return { place: letter, name: list === null ? nameOf(path, language) : `${words.votesOn} ${title}` };
  }
  if (list === null) return { place: "", name: nameOf(path, language) };
  if (candidate === null) return { place: `${words.list} ${list} · ${words.total}`, name: title };
  const person = found?.candidates.find(({ number }) => number === candidate);
  return {
    place: `${words.list} ${list} · ${words.candidate} ${candidate}`,
    name: person === undefined ? "" : nameInTable(person),
  };
}

function nameOf(path: FieldPath, language: Language): string {
  const question = questionOf(path);
  if (question === null) return tableWords(path, language);
  return `${tableWords(question, language)} · ${boxAnswer(path, language)}`;
}
