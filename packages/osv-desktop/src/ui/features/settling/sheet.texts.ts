import { catalogue } from "@stemketen/ui";

export const sheetTexts = catalogue(
  {
    sheet: "Wat er is ingevoerd",
    list: (list: number) => `Lijst ${list}`,
    votes: (list: number) => `Stemmen op de kandidaten van lijst ${list}`,
    listTotal: "Totaal",
    ticked: (names: string) => `Aangekruist: ${names}`,
    noneTicked: "Geen vakje aangekruist",
    expectedRows: (list: number) => `Lijst ${list}: getypt naast wat te verwachten was`,
    candidate: "Kandidaat",
    typed: "Getypt",
    expected: "Verwacht",
    expectedFrom: "Verwacht is naar verhouding van de andere stembureaus. Het papier beslist.",
  },
  {
    sheet: "What was entered",
    list: (list: number) => `List ${list}`,
    votes: (list: number) => `Votes on the candidates of list ${list}`,
    listTotal: "Total",
    ticked: (names: string) => `Ticked: ${names}`,
    noneTicked: "No box ticked",
    expectedRows: (list: number) => `List ${list}: typed beside what was to be expected`,
    candidate: "Candidate",
    typed: "Typed",
    expected: "Expected",
    expectedFrom: "Expected is in proportion to the other polling stations. The paper decides.",
  },
);
