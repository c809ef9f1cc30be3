import { catalogue } from "@stemketen/ui";

export const blankFormsTexts = catalogue(
  {
    title: "Blanco formulieren",
    subtitle: "Voor elk stembureau een formulier met zijn naam, nummer en alle kandidaten.",
    loading: "De verkiezing wordt opgehaald…",
    noElection: "Er is nog geen verkiezing",
    noElectionText: "Richt eerst de verkiezing in. Daarna kun je hier formulieren maken.",
    noStations: "Er zijn nog geen stembureaus. Voeg die eerst toe.",
    otherMethod: "Dit formulier is alleen voor tellen door de gemeente (CSO).",
    toSetUp: "Naar Inrichten",
    noAnswer: "Het programma antwoordt niet. Probeer het nog eens.",
    reportCso: "Proces-verbaal van het stembureau (N 10-2)",
    reportDso: "Proces-verbaal van het stembureau (N 10-1)",
    reportText:
      "Het stembureau vult dit in op de dag van de stemming. Print er een voor elk stembureau, en een paar extra.",
    makeReport: "Processen-verbaal maken",
    record: "Verslag van de telling (Na 31-2, bijlage 1)",
    recordText: "Het gemeentelijk stembureau vult dit in bij het tellen. De invoer gaat uit van dit papier.",
    makeRecord: "Verslagen maken",
    insertCso: "Inlegvel bij het proces-verbaal (Na 31-2)",
    insertCsoText:
      "Alleen voor als het centraal stembureau vraagt om een stembureau opnieuw te onderzoeken. Het komt achter het voorblad.",
    insertDso: "Inlegvellen bij de processen-verbaal (N 10-1 en Na 31-1)",
    insertDsoText:
      "Vul er een in als een stembureau na controle opnieuw is onderzocht. Het komt achter het voorblad van dat proces-verbaal.",
    makeInsert: "Inlegvellen maken",
    starting: "Beginnen…",
    progress: "Gemaakte formulieren",
    waiting: "De download begint. Vraagt de browser waar het bestand moet komen? Kies een map.",
    running: "De formulieren worden gemaakt. Je kunt intussen verder werken.",
    done: (count: number) =>
      count === 1
        ? "Klaar: 1 formulier staat bij je downloads."
        : `Klaar: ${count} formulieren staan in één zip-bestand bij je downloads.`,
    cancelled: "Gestopt. Het bestand is niet heel: gooi het weg.",
    failed: "Het maken is mislukt. Het bestand is niet heel: gooi het weg en probeer het nog eens.",
    gone: "Deze formulieren zijn er niet meer. Maak ze opnieuw.",
    stop: "Stoppen",
    stopping: "Stoppen…",
  },
  {
    title: "Blank forms",
    subtitle: "For each polling station a form with its name, number and all candidates.",
    loading: "Fetching the election…",
    noElection: "There is no election yet",
    noElectionText: "First set the election up. After that you can make forms here.",
    noStations: "There are no polling stations yet. Add those first.",
    otherMethod: "This form is only for counting by the municipality (CSO).",
    toSetUp: "To Set up",
    noAnswer: "The program does not answer. Try again.",
    reportCso: "Official report of the polling station (N 10-2)",
    reportDso: "Official report of the polling station (N 10-1)",
    reportText:
      "The polling station fills this in on election day. Print one for each station, and a few more.",
    makeReport: "Make the official reports",
    record: "Record of the count (Na 31-2, annex 1)",
    recordText: "The municipal committee fills this in while counting. Entry follows this paper.",
    makeRecord: "Make the records",
    insertCso: "Page to insert in the report (Na 31-2)",
    insertCsoText:
      "Only for when the central committee asks to look at a polling station again. It goes behind the front page.",
    insertDso: "Pages to insert in the reports (N 10-1 and Na 31-1)",
    insertDsoText:
      "Fill one in when a polling station was looked at again after a check. It goes behind the front page of that report.",
    makeInsert: "Make the pages",
    starting: "Beginning…",
    progress: "Forms made",
    waiting: "The download begins. Does the browser ask where the file must go? Choose a folder.",
    running: "The forms are being made. You can go on working meanwhile.",
    done: (count: number) =>
      count === 1
        ? "Done: 1 form is among your downloads."
        : `Done: ${count} forms are in one zip file among your downloads.`,
    cancelled: "Stopped. The file is not whole: throw it away.",
    failed: "Making them failed. The file is not whole: throw it away and try again.",
    gone: "These forms are not there any more. Make them again.",
    stop: "Stop",
    stopping: "Stopping…",
  },
);
