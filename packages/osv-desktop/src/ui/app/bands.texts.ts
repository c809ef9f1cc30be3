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
    ownBackupFull:
      "De schijf van deze computer is vol: het programma maakt geen reservekopieën meer. Maak ruimte vrij, en maak een kopie op een stick bij Reservekopie. Wat getypt is, staat veilig.",
    ownBackupFailed:
      "Het programma kan op deze computer geen reservekopie maken. Maak er een op een stick bij Reservekopie, en bel de helpdesk. Wat getypt is, staat veilig.",
    placeGone: (folder: string) =>
      `De stick voor de automatische kopieën is er niet (${folder}). Steek hem terug: de kopieën gaan dan vanzelf verder.`,
    placeFull: (folder: string) =>
      `De stick voor de automatische kopieën is vol (${folder}). Kies een andere bij Reservekopie.`,
    placeFailed: (folder: string) =>
      `De automatische kopieën naar ${folder} lukken niet. Kies een andere plek bij Reservekopie.`,
    placePassphrase: (folder: string) =>
      `Het programma is opnieuw gestart. Typ bij Reservekopie de wachtzin, dan gaan de automatische kopieën naar ${folder} verder.`,
    stillHere: "Op deze computer worden ze nog gemaakt.",
    placeTellIt:
      "De automatische kopieën naar de stick staan stil. Zeg het tegen de coördinator. Wat getypt is, staat veilig.",
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
    ownBackupFull:
      "The disk of this computer is full: the program makes no more backups. Make room, and make a backup on a stick at Backup. What was typed is safe.",
    ownBackupFailed:
      "The program cannot make a backup on this computer. Make one on a stick at Backup, and call the help desk. What was typed is safe.",
    placeGone: (folder: string) =>
      `The stick for the automatic copies is not there (${folder}). Put it back: the copies then go on by themselves.`,
    placeFull: (folder: string) =>
      `The stick for the automatic copies is full (${folder}). Choose another one at Backup.`,
    placeFailed: (folder: string) =>
      `The automatic copies to ${folder} fail. Choose another place at Backup.`,
    placePassphrase: (folder: string) =>
      `The program was started again. Type the passphrase at Backup, and the automatic copies to ${folder} go on.`,
    stillHere: "On this computer they are still made.",
    placeTellIt:
      "The automatic copies to the stick stand still. Tell the coordinator. What was typed is safe.",
  },
);
