import { catalogue } from "@stemketen/ui";

export const stationsTexts = catalogue(
  {
    intro:
      "Kies de lijst van stembureaus (110b), of een tabel (CSV) met de kolommen nummer en naam. Je kunt ze ook zelf invullen.",
    there: (count: string) =>
      `Er zijn nu ${count} stembureaus. Kies je een ander bestand, dan komt die lijst ervoor in de plaats.`,
    label: "Lijst van stembureaus (110b of CSV)",
    byHand: "Stembureaus zelf invullen of aanpassen",
    noPaper: "Er is geen papier met de code van dit bestand",
    noPaperHint: "Vergelijk de stembureaus dan met de lijst die de gemeente heeft gepubliceerd.",
    take: "Stembureaus overnemen",
    replace: "Stembureaus vervangen door deze",
    notTaken: "De stembureaus zijn niet overgenomen",
    otherElection: "Deze lijst is van een andere verkiezing",
    otherElectionText: (expected: string, found: string) =>
      `De lijst is van ${found}, en je richt ${expected} in. Zijn het dezelfde stembureaus? Dan kun je de lijst toch overnemen.`,
    takeAnyway: "Toch overnemen",
  },
  {
    intro:
      "Choose the list of stations (110b), or a table (CSV) with the columns nummer and naam. You can also fill them in yourself.",
    there: (count: string) =>
      `There are ${count} stations now. If you choose another file, that list takes their place.`,
    label: "List of stations (110b or CSV)",
    byHand: "Fill stations in or change them yourself",
    noPaper: "There is no paper with the code of this file",
    noPaperHint: "Then compare the stations with the list that the municipality published.",
    take: "Take these stations",
    replace: "Replace the stations with these",
    notTaken: "The stations were not taken",
    otherElection: "This list is of another election",
    otherElectionText: (expected: string, found: string) =>
      `The list is of ${found}, and you are setting ${expected} up. Are they the same stations? Then you can take the list all the same.`,
    takeAnyway: "Take it anyway",
  },
);
