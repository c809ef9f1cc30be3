import { impossible } from "@stemketen/core/basics";
import type { Language } from "@stemketen/ui";
import type { OverviewRow } from "./overview-row.ts";

const WORDS = {
  nl: {
    first: "Eerste invoer",
    second: "Tweede invoer",
    correction: "Correctie",
    waits: "Wacht op tweede invoer",
    differences: (count: number) =>
      count === 1 ? "1 verschil tussen de invoeren" : `${count} verschillen tussen de invoeren`,
    firstErrors: (count: number) =>
      count === 1 ? "1 fout in de eerste invoer" : `${count} fouten in de eerste invoer`,
    paperErrors: (count: number) => (count === 1 ? "1 fout op papier" : `${count} fouten op papier`),
    explain: (count: number) => (count === 1 ? "1 waarschuwing" : `${count} waarschuwingen`),
  },
  en: {
    first: "First entry",
    second: "Second entry",
    correction: "Correction",
    waits: "Waits for second entry",
    differences: (count: number) =>
      count === 1 ? "1 difference between the entries" : `${count} differences between the entries`,
    firstErrors: (count: number) =>
      count === 1 ? "1 error in the first entry" : `${count} errors in the first entry`,
    paperErrors: (count: number) => (count === 1 ? "1 error on paper" : `${count} errors on paper`),
    explain: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
  },
} as const;

/** In a few words what happens at a station, or what it waits for; nothing where its state says it all. */
export function whatThereIs(
  {
    status,
    kind,
    findings,
    filled,
    peopleBySide,
  }: Pick<OverviewRow, "status" | "kind" | "findings" | "filled" | "peopleBySide">,
  language: Language,
): string {
  const words = WORDS[language];
  switch (status) {
    case "in-progress":
      // Only of a whole sheet the boxes are counted; of a correction some are typed.
      if (filled === null) return words.correction;
      return words[peopleBySide.find(({ isTyping }) => isTyping)?.side ?? "first"];
    case "first-done":
      return words.waits;
    case "action-needed":
      if (kind === "differences") return words.differences(findings);
      return kind === "errors-on-paper" ? words.paperErrors(findings) : words.firstErrors(findings);
    case "to-explain":
      return words.explain(findings);
    case "not-started":
    case "done":
      return "";
    default:
      return impossible(status);
  }
}
