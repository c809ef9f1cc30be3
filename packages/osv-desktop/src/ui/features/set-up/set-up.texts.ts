import { catalogue } from "@stemketen/ui";

export const setUpTexts = catalogue(
  {
    title: "De verkiezing inrichten",
    intro: "Met de bestanden van het centraal stembureau. Doe het met twee mensen en leg de papieren klaar.",
    loading: "Bezig met laden…",
    noAnswer: "Het programma antwoordt niet. Wacht even.",
    verkiezing: "Verkiezing",
    "code-verkiezing": "Code van de verkiezing",
    lijsten: "Lijsten",
    "code-lijsten": "Code van de lijsten",
    telling: "Manier van tellen",
    stembureaus: "Stembureaus",
    kiesgerechtigden: "Kiesgerechtigden",
    nakijken: "Nakijken",
    goOn: "Verder",
    busy: "Bezig…",
    fixed: "Dit staat vast, want de verkiezing is ingericht.",
  },
  {
    title: "Set the election up",
    intro:
      "With the files of the central electoral committee. Do it with two people and have the papers ready.",
    loading: "Loading…",
    noAnswer: "The program does not answer. Wait a moment.",
    verkiezing: "Election",
    "code-verkiezing": "Code of the election",
    lijsten: "Lists",
    "code-lijsten": "Code of the lists",
    telling: "Way of counting",
    stembureaus: "Stations",
    kiesgerechtigden: "Eligible voters",
    nakijken: "Check",
    goOn: "Go on",
    busy: "Busy…",
    fixed: "This is fixed, because the election is set up.",
  },
);
