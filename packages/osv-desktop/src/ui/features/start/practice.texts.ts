import { catalogue } from "@stemketen/ui";

export const practiceTexts = catalogue(
  {
    title: "Oefenen",
    intro: "Niets hier is echt: probeer gerust alles uit. Aan de strepen bovenaan zie je dat je oefent.",
    who: "Kies wie je bent",
    start: "Eerst oefenen",
    starting: "Oefenen klaarzetten…",
    renewTitle: "Met eigen bestanden oefenen?",
    renewText:
      "Dat kan met de 110a, de 230b en de 110b van je gemeente. Kies hierboven beheerder. Kies daarna Oefening in het menu.",
    stop: "Stoppen met oefenen",
    stopping: "Bezig…",
    noAnswer: "Het programma antwoordt niet. Wacht even en probeer het opnieuw.",
    "already-there": "Dat is al zo. Herlaad het scherm.",
    "somebody-is-logged-in":
      "Er is nog iemand ingelogd op een andere plek. Laat die eerst uitloggen, en probeer het dan opnieuw.",
    "only-practice": "Met deze kopie van het programma kun je alleen oefenen.",
  },
  {
    title: "Practice",
    intro:
      "Nothing here is real: feel free to try anything. The stripes at the top show that you are practising.",
    who: "Choose who you are",
    start: "Practise first",
    starting: "Getting the practice ready…",
    renewTitle: "Practise with files of your own?",
    renewText:
      "You can, with the 110a, the 230b and the 110b of your municipality. Choose administrator above. Then choose Practice in the menu.",
    stop: "Stop practising",
    stopping: "Busy…",
    noAnswer: "The program does not answer. Wait a moment and try again.",
    "already-there": "That is so already. Reload the screen.",
    "somebody-is-logged-in":
      "Somebody is still logged in somewhere else. Have them log out first, and then try again.",
    "only-practice": "With this copy of the program you can only practise.",
  },
);
