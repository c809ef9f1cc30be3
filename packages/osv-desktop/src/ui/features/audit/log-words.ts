import { numbersOf, sheetFields } from "@stemketen/core/election";
import { RULES } from "@stemketen/core/validation";
import { type Language, useLanguage } from "@stemketen/ui";
import { useMemo } from "react";
import { boxWords } from "../../app/box-words.ts";
import { useElection, useLists } from "../../app/use-election.ts";

/** In what words the log is read. */
export interface LogWords {
  readonly language: Language;
  /** A box as the paper has it, "A (Geldige stempassen)"; null for what is no box of this election. */
  readonly boxOf: (path: string) => string | null;
}

/** The words for the log of the election at hand. */
export function useLogWords(): LogWords {
  const language = useLanguage();
  const election = useElection();
  const lists = useLists();
  return useMemo(() => {
    const fields =
      election === null || election === undefined
        ? []
        : sheetFields(election.form, election.lists.map(numbersOf));
    const boxes = new Map<string, (typeof fields)[number]>(fields.map((field) => [field.path, field]));
    const boxOf = (path: string): string | null => {
      const box = boxes.get(path);
      if (box === undefined) return null;
      const { place, name } = boxWords(box, lists, language);
      return place === "" || name === "" ? place + name : `${place} (${name})`;
    };
    return { language, boxOf };
  }, [language, election, lists]);
}

const WHEN = new Map(RULES.map(({ code, when }) => [code, when]));
const LIST = { nl: "lijst", en: "list" } as const;

/** What a finding is about: "F.401/3" is "F.401, lijst 3 (…)"; the key itself for a rule that is not known here. */
export function findingWords(key: string, language: Language): string {
  const [code = "", list] = key.split("/");
  const when = WHEN.get(code);
  if (when === undefined) return key;
  return `${list === undefined ? code : `${code}, ${LIST[language]} ${list}`} (${when[language]})`;
}
