import { catalogue } from "@stemketen/ui";

export const firstAdministratorTexts = catalogue(
  {
    title: "Maak het eerste account",
    intro:
      "Dit programma heeft nog geen accounts. Wie nu het eerste maakt, is de beheerder: die richt de verkiezing in en maakt accounts voor de anderen.",
    fullName: "Je naam",
    fullNameHint: "Zoals die in het logboek komt te staan.",
    userName: "Gebruikersnaam",
    userNameHint: "Letters, cijfers, punt, streepje. Zonder spaties. Hiermee log je in.",
    hasBackup: "Is er al een reservekopie van een andere computer?",
    restore: "Reservekopie terugzetten",
    submit: "Account maken",
    busy: "Bezig met maken…",
    "name-missing": "Typ je naam.",
    "bad-user-name": "Gebruik hoogstens 64 letters, cijfers, punten en streepjes. Een spatie mag niet.",
    "already-started": "Er is al een beheerder. Herlaad het scherm en log in.",
    "letter-not-checked": "Vergelijk eerst de code met de brief van de Kiesraad. Herlaad het scherm.",
    noAnswer: "Dit lukt nu niet. Wacht even en probeer het opnieuw.",
  },
  {
    title: "Make the first account",
    intro:
      "This program has no accounts yet. Whoever makes the first one is the administrator: they set the election up and make accounts for the others.",
    fullName: "Your name",
    fullNameHint: "As it will stand in the log.",
    userName: "User name",
    userNameHint: "Letters, digits, dots, hyphens. No blanks. You log in with it.",
    hasBackup: "Is there a backup of another computer?",
    restore: "Put a backup back",
    submit: "Make the account",
    busy: "Making it…",
    "name-missing": "Type your name.",
    "bad-user-name": "Use at most 64 letters, digits, dots and hyphens. A blank is not allowed.",
    "already-started": "There is an administrator already. Reload the screen and log in.",
    "letter-not-checked": "First compare the code with the letter of the Kiesraad. Reload the screen.",
    noAnswer: "This does not work now. Wait a moment and try again.",
  },
);
