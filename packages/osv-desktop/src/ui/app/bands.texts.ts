import { catalogue } from "@stemketen/ui";

export const bandTexts = catalogue(
  {
    noAnswer:
      "Het programma antwoordt niet. Laat dit scherm open: wat je typte, staat er nog. Het gaat verder zodra het weer kan.",
    checking:
      "Het programma kijkt na of alle gegevens heel zijn. Dat duurt hoogstens een paar seconden. Daarna kun je typen.",
    damaged:
      "De gegevens van de telling zijn beschadigd. Niemand kan typen. Zet een reservekopie terug, of bel de helpdesk.",
    route: (routes: string) =>
      `De computer met de telling kan misschien naar buiten (${routes}). Trek daar de netwerkkabel eruit en zet wifi uit.`,
    backupFailed:
      "De laatste reservekopie is mislukt. Steek de stick terug of kies een andere map bij Reservekopie. Wat getypt is, staat veilig op deze computer.",
    backupFailedTellIt:
      "De laatste reservekopie is mislukt. Zeg het tegen de coördinator. Wat getypt is, staat veilig.",
  },
  {
    noAnswer:
      "The program does not answer. Leave this screen open: what you typed is still there. It goes on as soon as it can.",
    checking:
      "The program is checking that all data are whole. That takes a few seconds at most. Then you can type.",
    damaged: "The data of the count are damaged. Nobody can type. Put a backup back, or call the help desk.",
    route: (routes: string) =>
      `The computer with the count may have a way out (${routes}). Unplug its network cable and switch its wifi off.`,
    backupFailed:
      "The last backup failed. Put the stick back or choose another folder at Backup. What was typed is safe on this computer.",
    backupFailedTellIt: "The last backup failed. Tell the coordinator. What was typed is safe.",
  },
);
