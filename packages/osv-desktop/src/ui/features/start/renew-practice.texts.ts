import { catalogue } from "@stemketen/ui";

export const renewPracticeTexts = catalogue(
  {
    title: "Opnieuw oefenen",
    intro: "Kies waarmee je oefent. Wat er nu in deze oefening staat, gaat dan weg.",
    town: "Met een verzonnen gemeente",
    townText:
      "Lindewaard bestaat niet. De lijsten en stembureaus staan klaar: je kunt meteen de zitting voorbereiden.",
    startTown: "Lindewaard klaarzetten",
    ownFiles: "Met de bestanden van je eigen gemeente",
    ownFilesText:
      "Je begint leeg. Daarna richt je de verkiezing in met de 110a, de 230b en de 110b, net als in het echt. Op alles wat je maakt, staat OEFENING: niemand kan het voor echt houden.",
    startOwnFiles: "Leeg beginnen",
    sure: "De oefening weggooien?",
    sureText:
      "Alles wat in deze oefening is getypt, is dan weg. Iedereen die oefent, wordt uitgelogd. Het echte werk verandert niet.",
    thenTown: "Daarna staat Lindewaard weer klaar. Kies opnieuw wie je bent.",
    thenOwnFiles: "Kies daarna beheerder. Dan kom je bij Inrichten, met je eigen bestanden.",
    act: "Weggooien en opnieuw beginnen",
    confirmation: "weggooien",
    busy: "Oefening klaarzetten…",
    noAnswer: "Het programma antwoordt niet. Wacht even en probeer het opnieuw.",
    full: "De schijf is vol. Maak ruimte vrij en probeer het opnieuw. De oefening is nog zoals zij was.",
    failed: (reason: string) =>
      `Dit lukt niet (${reason}). De oefening is nog zoals zij was. Bel de helpdesk.`,
  },
  {
    title: "Practise anew",
    intro: "Choose what you practise with. What is in this practice now goes away then.",
    town: "With a municipality that is made up",
    townText:
      "Lindewaard does not exist. Its lists and polling stations are ready: you can prepare the session at once.",
    startTown: "Get Lindewaard ready",
    ownFiles: "With the files of your own municipality",
    ownFilesText:
      "You begin empty. After that you set the election up with the 110a, the 230b and the 110b, as for real. Everything you make says OEFENING: nobody can take it for real.",
    startOwnFiles: "Begin empty",
    sure: "Throw the practice away?",
    sureText:
      "Everything that was typed in this practice is gone then. Everybody who practises is logged out. The real work does not change.",
    thenTown: "After that Lindewaard is ready again. Choose anew who you are.",
    thenOwnFiles: "Choose administrator after that. You then come to the set-up, with your own files.",
    act: "Throw away and begin anew",
    confirmation: "throw away",
    busy: "Getting the practice ready…",
    noAnswer: "The program does not answer. Wait a moment and try again.",
    full: "The disk is full. Make room and try again. The practice is still as it was.",
    failed: (reason: string) =>
      `This does not work (${reason}). The practice is still as it was. Call the help desk.`,
  },
);
