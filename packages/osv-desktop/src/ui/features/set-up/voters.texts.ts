import { catalogue } from "@stemketen/ui";

export const votersTexts = catalogue(
  {
    intro:
      "Hoeveel mensen in de gemeente mogen stemmen? Het aantal staat bij Burgerzaken vast op de dag van de stemming.",
    fixed: "De zitting is begonnen. Dit aantal verandert nu niet meer.",
    label: "Aantal kiesgerechtigden",
    hint: "Een heel getal. Punten tussen de duizendtallen mogen.",
    fromFile:
      "Dit aantal komt uit de lijst van stembureaus. Pas het aan als Burgerzaken een ander aantal heeft.",
    wrong: "Typ een heel getal van hoogstens 9 cijfers.",
    notSaved: "Het aantal is niet bewaard",
  },
  {
    intro:
      "How many people in the municipality may vote? The registry fixes the number on the day of the vote.",
    fixed: "The session has begun. This number does not change any more.",
    label: "Number of eligible voters",
    hint: "A whole number. Dots between the thousands are allowed.",
    fromFile: "This number comes from the list of stations. Change it if the registry has another one.",
    wrong: "Type a whole number of at most 9 digits.",
    notSaved: "The number was not saved",
  },
);
