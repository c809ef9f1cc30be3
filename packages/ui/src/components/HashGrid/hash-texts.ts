import { catalogue } from "../../i18n/index.ts";

/** Texts of the code in sixteen groups. */
export const hashTexts = catalogue(
  {
    group: (number: number) => `Groep ${number}`,
    compare: "Vergelijken",
    asking: (left: number) =>
      `Typ de groepen die leeg zijn over van papier. Je mag ${times(left)} vergelijken.`,
    checking: "Vergelijken…",
    mismatch: (left: number) =>
      `Dit is niet wat hier hoort te staan. Lees de groepen opnieuw voor en typ ze nog eens. Je mag nog ${times(left)} vergelijken.`,
    blocked: "Het klopte drie keer niet. Ga er niet mee verder. Bel de helpdesk.",
    matched: "De code klopt met het papier.",
    refused: "Een code heeft alleen de cijfers 0 tot en met 9 en de letters a tot en met f.",
  },
  {
    group: (number: number) => `Group ${number}`,
    compare: "Compare",
    asking: (left: number) => `Copy the empty groups from paper. You may compare ${timesInEnglish(left)}.`,
    checking: "Comparing…",
    mismatch: (left: number) =>
      `This is not what belongs here. Read the groups aloud again and type them once more. You may compare ${timesInEnglish(left)} more.`,
    blocked: "It was wrong three times. Do not go on with it. Call the help desk.",
    matched: "The code is the same as on paper.",
    refused: "A code has only the digits 0 to 9 and the letters a to f.",
  },
);

function times(count: number): string {
  return count === 1 ? "één keer" : `${count} keer`;
}

function timesInEnglish(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
