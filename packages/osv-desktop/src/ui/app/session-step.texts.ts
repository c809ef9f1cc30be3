import { catalogue } from "@stemketen/ui";

export const sessionStepTexts = catalogue(
  {
    pause: "Pauzeren",
    resume: "Hervatten",
    busy: "Even wachten…",
    pauseQuestion: "De zitting pauzeren?",
    pauseExplained:
      "Niemand kan dan invoeren tot je hervat. Wat al is getypt, blijft bewaard. Jij kunt ondertussen niets afhandelen.",
    "not-in-this-status": "Iemand anders heeft de zitting net gewijzigd. Kijk hoe het nu staat.",
    "no-election": "Er is nog geen verkiezing. De beheerder richt die eerst in.",
    "no-stations": "Er zijn nog geen stembureaus. Voeg ze eerst toe.",
    "details-missing": "Vul eerst plaats, datum en tijd van de zitting in.",
    unreachable: "Het programma antwoordt niet. Probeer het nog eens.",
  },
  {
    pause: "Pause",
    resume: "Resume",
    busy: "One moment…",
    pauseQuestion: "Pause the session?",
    pauseExplained:
      "Nobody can enter anything then until you resume. What was typed is kept. You cannot settle anything meanwhile.",
    "not-in-this-status": "Somebody else just changed the session. Look how it stands now.",
    "no-election": "There is no election yet. The administrator sets it up first.",
    "no-stations": "There are no polling stations yet. Add them first.",
    "details-missing": "First fill in the place, date and time of the session.",
    unreachable: "The program does not answer. Try again.",
  },
);
