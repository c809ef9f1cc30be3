import { catalogue } from "@stemketen/ui";

export const noAnswerTexts = catalogue(
  { title: "Het programma antwoordt niet. Wacht even.", again: "Opnieuw proberen" },
  { title: "The program does not answer. Wait a moment.", again: "Try again" },
);
