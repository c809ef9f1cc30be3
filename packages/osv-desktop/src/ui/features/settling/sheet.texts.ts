import { catalogue } from "@stemketen/ui";

export const sheetTexts = catalogue(
  {
    sheet: "Wat er is ingevoerd",
    list: (list: number) => `Lijst ${list}`,
    votes: (list: number) => `Stemmen op de kandidaten van lijst ${list}`,
    listTotal: "Totaal",
    ticked: (names: string) => `Aangekruist: ${names}`,
    noneTicked: "Geen vakje aangekruist",
  },
  {
    sheet: "What was entered",
    list: (list: number) => `List ${list}`,
    votes: (list: number) => `Votes on the candidates of list ${list}`,
    listTotal: "Total",
    ticked: (names: string) => `Ticked: ${names}`,
    noneTicked: "No box ticked",
  },
);
