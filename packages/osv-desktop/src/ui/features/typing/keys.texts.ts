import { catalogue } from "@stemketen/ui";

/** The keys of the typing screens. */
export const keysTexts = catalogue(
  {
    title: "Alle toetsen",
    close: "Sluiten",
    next: "volgend vak",
    previous: "vorig vak",
    nextStep: "volgende stap",
    total: "naar het totaal",
    jump: "naar een nummer",
    space: "Spatie",
    tick: "vakje aankruisen",
    stop: "invoer afbreken",
    all: "alle toetsen",
    lastBox: "Na het laatste vak staat de knop “Volgende stap” klaar: druk nog een keer op Enter.",
  },
  {
    title: "All keys",
    close: "Close",
    next: "next box",
    previous: "previous box",
    nextStep: "next step",
    total: "to the total",
    jump: "to a number",
    space: "Space",
    tick: "tick a box",
    stop: "stop this entry",
    all: "all keys",
    lastBox: "After the last box the button “Next step” is ready: press Enter once more.",
  },
);
