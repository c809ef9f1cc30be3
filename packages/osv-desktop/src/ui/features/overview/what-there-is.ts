import { impossible } from "@stemketen/core/basics";
import type { Language } from "@stemketen/ui";
import type { OverviewRow } from "./overview-row.ts";

const WORDS = {
  nl: {
    first: "Eerste invoer",
    second: "Tweede invoer",
    correction: "Correctie",
    waits: "Wacht op tweede invoer",
    look: (count: number) =>
      count === 1 ? "1 punt op papier na te kijken" : `${count} punten op papier na te kijken`,
    explain: (count: number) => (count === 1 ? "1 waarschuwing" : `${count} waarschuwingen`),
  },
  en: {
    first: "First entry",
    second: "Second entry",
    correction: "Correction",
    waits: "Waits for second entry",
    look: (count: number) =>
      count === 1 ? "1 point to check on paper" : `${count} points to check on paper`,
    explain: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
  },
} as const;

/** In a few words what happens at a station, or what it waits for; nothing where its state says it all. */
export function whatThereIs(
  {
    status,
    findings,
    filled,
    peopleBySide,
  }: Pick<OverviewRow, "status" | "findings" | "filled" | "peopleBySide">,
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
      return words.look(findings);
    case "to-explain":
      return words.explain(findings);
    case "not-started":
    case "done":
      return "";
    default:
      return impossible(status);
  }
}
