import { catalogue } from "@stemketen/ui";

export const auditTexts = catalogue(
  {
    title: "Logboek",
    intro:
      "Alles wat er gebeurde, het nieuwste eerst. Niemand kan er iets uit weghalen zonder dat het opvalt.",
    save: "Bewaren als bestand",
    search: "Zoek in het logboek",
    show: "Toon",
    all: "Alles",
    attention: "Alleen wat misging",
    older: "Ouder",
    newer: "Nieuwer",
    loading: "Bezig met laden…",
    noAnswer: "Het programma antwoordt niet. Wacht even.",
    tryAgain: "Opnieuw proberen",
    nothingFound: "Niets gevonden",
    verifyTitle: "Klopt het logboek?",
    verifyIntro: "Elke regel hangt vast aan de regel ervoor. Het programma kan ze allemaal narekenen.",
    verify: "Logboek narekenen",
    verifying: "Bezig met narekenen…",
    whole: (records: string) => `Het logboek is heel: ${records} regels kloppen.`,
    broken: (line: string, kind: string) =>
      `Het logboek klopt niet bij regel ${line} (${kind}). Verander niets, maak een reservekopie en bel de helpdesk.`,
  },
  {
    title: "Log",
    intro: "Everything that happened, the newest first. Nobody can take anything out without it showing.",
    save: "Save as a file",
    search: "Search the log",
    show: "Show",
    all: "Everything",
    attention: "Only what went wrong",
    older: "Older",
    newer: "Newer",
    loading: "Loading…",
    noAnswer: "The program does not answer. Wait a moment.",
    tryAgain: "Try again",
    nothingFound: "Nothing found",
    verifyTitle: "Is the log right?",
    verifyIntro: "Every line hangs on the line before it. The program can recompute them all.",
    verify: "Verify the log",
    verifying: "Verifying…",
    whole: (records: string) => `The log is whole: ${records} lines are right.`,
    broken: (line: string, kind: string) =>
      `The log is not right at line ${line} (${kind}). Change nothing, make a backup and call the help desk.`,
  },
);
