import { catalogue } from "@stemketen/ui";

export const chooseTexts = catalogue(
  {
    intro:
      "Kies hoe jouw gemeente de stemmen telt. Dat staat in het besluit van het college. Later veranderen kan niet.",
    municipality: "Gemeente",
    chooseMunicipality: "Kies je gemeente",
    noMunicipality:
      "In de definitie staat geen gemeente. Vraag het centraal stembureau om een ander bestand.",
    method: "Manier van tellen",
    CSO: "Centraal (CSO)",
    DSO: "Decentraal (DSO)",
    aboutCSO:
      "Centraal: de stemmen op kandidaten worden de dag erna op één plek geteld. Je typt over van Na 31-2, bijlage 1.",
    aboutDSO: "Decentraal: elk stembureau telt zelf, op de avond van de stemming. Je typt over van N 10-1.",
    chooseMethod: "Kies een manier van tellen.",
    notSetUp: "De verkiezing kan zo niet worden ingericht",
    submit: "Verkiezing inrichten",
  },
  {
    intro:
      "Choose how your municipality counts the votes. The decision of the executive says so. It cannot be changed later.",
    municipality: "Municipality",
    chooseMunicipality: "Choose your municipality",
    noMunicipality:
      "The definition names no municipality. Ask the central electoral committee for another file.",
    method: "Way of counting",
    CSO: "Central (CSO)",
    DSO: "Decentral (DSO)",
    aboutCSO:
      "Central: the votes on candidates are counted in one place the day after. You copy from Na 31-2, annex 1.",
    aboutDSO: "Decentral: every station counts for itself, on the evening of the vote. You copy from N 10-1.",
    chooseMethod: "Choose a way of counting.",
    notSetUp: "The election cannot be set up like this",
    submit: "Set the election up",
  },
);
