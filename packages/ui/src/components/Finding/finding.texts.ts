import { catalogue } from "../../i18n/texts.ts";

export const findingTexts = catalogue(
  {
    error: "Fout",
    warning: "Waarschuwing",
    goTo: "Ga naar het vak",
    onPaper: "Op papier staat het ook zo",
    explanation: "Toelichting",
    explanationHint: "Komt in het proces-verbaal. Noem geen namen.",
    seenOnly: "Gezien, geen toelichting",
    none: "nog geen",
  },
  {
    error: "Error",
    warning: "Warning",
    goTo: "Go to the box",
    onPaper: "This is what the paper says",
    explanation: "Explanation",
    explanationHint: "Will be printed in the official report. Do not name people.",
    seenOnly: "Seen, no explanation",
    none: "none yet",
  },
);
