import { catalogue } from "@stemketen/ui";

export const practiceTexts = catalogue(
  {
    title: "Oefenen",
    intro:
      "Alles hier is verzonnen: de gemeente, de lijsten en de mensen. Probeer gerust alles uit. Aan de strepen bovenaan zie je dat je oefent.",
    who: "Kies wie je bent",
    start: "Eerst oefenen",
    starting: "Oefenen klaarzetten…",
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
      "Everything here is made up: the municipality, the lists and the people. Feel free to try anything. The stripes at the top show that you are practising.",
    who: "Choose who you are",
    start: "Practise first",
    starting: "Getting the practice ready…",
    stop: "Stop practising",
    stopping: "Busy…",
    noAnswer: "The program does not answer. Wait a moment and try again.",
    "already-there": "That is so already. Reload the screen.",
    "somebody-is-logged-in":
      "Somebody is still logged in somewhere else. Have them log out first, and then try again.",
    "only-practice": "With this copy of the program you can only practise.",
  },
);
