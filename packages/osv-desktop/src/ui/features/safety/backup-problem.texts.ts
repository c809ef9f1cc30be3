import { catalogue } from "@stemketen/ui";

export const backupProblemTexts = catalogue(
  {
    folder: (path: string) =>
      `De map ${path} is er niet. Zit de stick erin? Typ de hele map, bijvoorbeeld E:\\reservekopie of /media/stick.`,
    "weak-passphrase": "De wachtzin is te kort of te bekend. Gebruik minstens 13 tekens.",
    "disk-full": "De schijf of stick is vol. Neem een andere. Wat getypt is, staat veilig op deze computer.",
    refused: (path: string, reason: string) =>
      `Het systeem laat dit niet toe bij ${path} (${reason}). Kies een andere map.`,
    logBroken: (line: number) =>
      `Het logboek in deze kopie klopt niet bij regel ${line}. Gebruik een andere kopie.`,
    "administrator-needed": "Alleen een beheerder kan een kopie terugzetten.",
    "passphrase-needed": "Deze kopie zit op slot. Typ de wachtzin.",
    "wrong-passphrase": "Dit is niet de wachtzin van deze kopie. Typ hem nog eens.",
    damaged: "Deze kopie is beschadigd. Gebruik een andere kopie.",
    "newer-version": "Deze kopie komt van een nieuwere versie van het programma. Installeer die eerst.",
    "other-mode": "Een kopie van het oefenen kan niet in het echte werk, en andersom ook niet.",
    "changed-since": "Het bestand is veranderd sinds je het opende. Open het opnieuw.",
    "in-use": "Een ander programma gebruikt dit bestand. Sluit dat en probeer het opnieuw.",
    "from-newer-version": "Deze kopie komt van een nieuwere versie van het programma. Installeer die eerst.",
    missing: "Dit bestand is er niet meer. Zit de stick er nog in?",
    "not-a-database": "Dit bestand is geen kopie van dit programma. Kies een ander bestand.",
    "not-ours": "Dit bestand is van een ander programma. Kies een ander bestand.",
    corrupted: "Deze kopie is beschadigd. Gebruik een andere kopie.",
    "migration-changed": "Deze kopie past niet bij deze versie van het programma. Bel de helpdesk.",
    "migration-missing": "Deze kopie past niet bij deze versie van het programma. Bel de helpdesk.",
    "migration-failed": "Deze kopie kon niet worden bijgewerkt naar deze versie. Bel de helpdesk.",
  },
  {
    folder: (path: string) =>
      `The folder ${path} is not there. Is the stick in? Type the whole folder, for example E:\\backup or /media/stick.`,
    "weak-passphrase": "The passphrase is too short or too well known. Use at least 13 characters.",
    "disk-full": "The disk or stick is full. Take another one. What was typed is safe on this computer.",
    refused: (path: string, reason: string) =>
      `The system does not allow this at ${path} (${reason}). Choose another folder.`,
    logBroken: (line: number) => `The log in this backup is not right at line ${line}. Use another backup.`,
    "administrator-needed": "Only an administrator can put a backup back.",
    "passphrase-needed": "This backup is locked. Type the passphrase.",
    "wrong-passphrase": "This is not the passphrase of this backup. Type it once more.",
    damaged: "This backup is damaged. Use another backup.",
    "newer-version": "This backup is of a newer version of the program. Install that first.",
    "other-mode": "A backup of the practice cannot go into the real work, nor the other way round.",
    "changed-since": "The file was changed since you opened it. Open it again.",
    "in-use": "Another program uses this file. Close that and try again.",
    "from-newer-version": "This backup is of a newer version of the program. Install that first.",
    missing: "This file is not there any more. Is the stick still in?",
    "not-a-database": "This file is not a backup of this program. Choose another file.",
    "not-ours": "This file is of another program. Choose another file.",
    corrupted: "This backup is damaged. Use another backup.",
    "migration-changed": "This backup does not fit this version of the program. Call the help desk.",
    "migration-missing": "This backup does not fit this version of the program. Call the help desk.",
    "migration-failed": "This backup could not be brought up to this version. Call the help desk.",
  },
);
