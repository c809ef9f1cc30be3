import { catalogue } from "@stemketen/ui";

export const notLetInTexts = catalogue(
  {
    title: "Deze werkplek is nog niet toegelaten",
    intro:
      "Vraag de beheerder of de coördinator om een code voor deze werkplek. Een code werkt één keer, een kwartier lang.",
    code: "Code van acht cijfers",
    codeHint: "Bijvoorbeeld 1234 5678. De spatie mag weg.",
    submit: "Werkplek toelaten",
    busy: "Code nakijken…",
    notValid: "Deze code werkt niet. Kijk of je hem goed typte, of vraag om een nieuwe.",
    wait: (seconds: number) =>
      `Er is te vaak een verkeerde code getypt. Wacht ${seconds} seconden en probeer het dan opnieuw.`,
    standsAlone: "De computer laat geen werkplekken meer toe. Vraag de beheerder wat er is besloten.",
    noAnswer: "De computer antwoordt niet. Kijk of de netwerkkabel vastzit en probeer het nog eens.",
    otherLanguage: "English",
  },
  {
    title: "This desk has not been let in yet",
    intro:
      "Ask the administrator or the coordinator for a code for this desk. A code works once, for a quarter of an hour.",
    code: "Code of eight digits",
    codeHint: "For example 1234 5678. The space may be left out.",
    submit: "Let this desk in",
    busy: "Checking the code…",
    notValid: "This code does not work. See whether you typed it right, or ask for a new one.",
    wait: (seconds: number) =>
      `A wrong code was typed too often. Wait ${seconds} seconds and then try again.`,
    standsAlone: "The computer lets no desks in any more. Ask the administrator what was decided.",
    noAnswer: "The computer does not answer. See whether the network cable is in and try again.",
    otherLanguage: "Nederlands",
  },
);
