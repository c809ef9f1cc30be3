import { catalogue } from "@stemketen/ui";

export const onlyPracticeTexts = catalogue(
  {
    notReleased: "Niet vrijgegeven: alleen oefenen",
    notReleasedText:
      "Deze kopie van het programma is niet vrijgegeven. Niemand staat ervoor in dat zij klopt. Je kunt er wel mee oefenen. Gebruik voor de verkiezing het programma dat bij de brief van de Kiesraad hoort.",
    damaged: "Dit programma is veranderd: alleen oefenen",
    damagedText:
      "Het programma is niet meer zoals het is vrijgegeven. Gebruik het niet voor de verkiezing. Installeer het opnieuw, van een stick waarvan je de code hebt vergeleken, en bel de helpdesk. Wat al getypt is, blijft op deze computer staan.",
    files: (count: number) =>
      count === 1 ? "Met één bestand is iets mis:" : `Met ${count} bestanden is iets mis:`,
    unreadable: (reason: string) => `De bestanden konden niet worden vergeleken (${reason}).`,
    changed: "is veranderd",
    missing: "ontbreekt",
    added: "hoort er niet bij",
    swapped: (other: string) => `is verwisseld met ${other}`,
    more: (count: number) => `En nog ${count}.`,
  },
  {
    notReleased: "Not released: practice only",
    notReleasedText:
      "This copy of the program was not released. Nobody vouches for it. You can practise with it. For the election, use the program that belongs to the letter of the Kiesraad.",
    damaged: "This program was changed: practice only",
    damagedText:
      "The program is not as it was released. Do not use it for the election. Install it again, from a stick whose code you compared, and call the help desk. What was typed stays on this computer.",
    files: (count: number) =>
      count === 1 ? "Something is wrong with one file:" : `Something is wrong with ${count} files:`,
    unreadable: (reason: string) => `The files could not be compared (${reason}).`,
    changed: "was changed",
    missing: "is missing",
    added: "does not belong to it",
    swapped: (other: string) => `was swapped with ${other}`,
    more: (count: number) => `And ${count} more.`,
  },
);
