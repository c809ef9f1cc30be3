import { catalogue } from "@stemketen/ui";

export const readyTexts = catalogue(
  {
    intro: "De verkiezing is ingericht. Lees alles nog één keer na, samen met het papier.",
    begun:
      "De zitting is begonnen. Alleen de stembureaus kunnen nog veranderen, met een reden die in het proces-verbaal komt.",
    change: "aanpassen",
    changeWhat: (what: string) => `${what} aanpassen`,
    nextAdministrator:
      "Maak nu accounts voor de coördinator en de invoerders. De coördinator begint de zitting.",
    nextCoordinator: "Klopt alles? Begin dan de zitting.",
    toAccounts: "Naar de accounts",
    toSession: "Naar de zitting",
  },
  {
    intro: "The election is set up. Read everything once more, together with the paper.",
    begun:
      "The session has begun. Only the stations can still change, with a reason that goes into the minutes.",
    change: "change",
    changeWhat: (what: string) => `Change ${what}`,
    nextAdministrator:
      "Now make accounts for the coordinator and the typists. The coordinator begins the session.",
    nextCoordinator: "Is everything right? Then begin the session.",
    toAccounts: "To the accounts",
    toSession: "To the session",
  },
);
