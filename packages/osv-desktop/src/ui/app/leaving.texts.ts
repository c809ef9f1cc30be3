import { catalogue } from "@stemketen/ui";

export const leavingTexts = catalogue(
  {
    ended: (name: string) => `${name}, log opnieuw in`,
    endedText:
      "Je sessie is voorbij, omdat er een tijd niets gebeurde of omdat je op een andere plek inlogde. Wat op dit scherm staat, is er nog. Log in en ga verder waar je was.",
    locked: (name: string) => `Vergrendeld door ${name}`,
    lockedText: "Wat op dit scherm staat, blijft bewaard. Typ je wachtwoord om verder te gaan.",
    password: "Wachtwoord",
    goOn: "Verdergaan",
    busy: "Bezig met inloggen…",
    somebodyElse: "Iemand anders",
    noAnswer: "Het programma antwoordt niet. Wacht even en probeer het opnieuw.",
    saving: "Nog even bewaren",
    savingText: "Wat je het laatst typte, wordt eerst bewaard. Dat duurt een paar seconden.",
    savingFails: "Opslaan lukt niet",
    savingFailsText:
      "Wat je het laatst typte, is nog niet bewaard. Ga terug, laat dit scherm open en haal de coördinator erbij.",
    back: "Terug",
    warning: "Ben je er nog?",
    warningText: (minutes: number) =>
      minutes === 1
        ? "Er gebeurt al een tijd niets. Over een minuut vraagt dit scherm je wachtwoord. Wat je typte, blijft staan."
        : `Er gebeurt al een tijd niets. Over ${minutes} minuten vraagt dit scherm je wachtwoord. Wat je typte, blijft staan.`,
    stay: "Ik ben er nog",
    staying: "Bezig…",
    logOut: "Uitloggen",
    lock: "Vergrendelen",
    change: "Wissel invoerder",
  },
  {
    ended: (name: string) => `${name}, log in again`,
    endedText:
      "Your session is over, because nothing happened for a while or because you logged in somewhere else. What is on this screen is still there. Log in and go on where you were.",
    locked: (name: string) => `Locked by ${name}`,
    lockedText: "What is on this screen is kept. Type your password to go on.",
    password: "Password",
    goOn: "Go on",
    busy: "Logging in…",
    somebodyElse: "Somebody else",
    noAnswer: "The program does not answer. Wait a moment and try again.",
    saving: "Saving first",
    savingText: "What you typed last is saved first. That takes a few seconds.",
    savingFails: "Saving fails",
    savingFailsText:
      "What you typed last is not saved yet. Go back, leave this screen open and fetch the coordinator.",
    back: "Back",
    warning: "Are you still there?",
    warningText: (minutes: number) =>
      minutes === 1
        ? "Nothing has happened for a while. In one minute this screen asks for your password. What you typed stays."
        : `Nothing has happened for a while. In ${minutes} minutes this screen asks for your password. What you typed stays.`,
    stay: "I am still here",
    staying: "Busy…",
    logOut: "Log out",
    lock: "Lock",
    change: "Change of typist",
  },
);
