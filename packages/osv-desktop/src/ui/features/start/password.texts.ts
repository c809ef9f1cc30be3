import { catalogue } from "@stemketen/ui";

export const passwordTexts = catalogue(
  {
    next: "Nieuw wachtwoord",
    again: "Nieuw wachtwoord nog een keer",
    advice: "Een zin van vier woorden onthoud je goed. Schrijf hem niet op.",
    rules: "Waar het wachtwoord aan moet voldoen",
    met: "in orde",
    notMet: "nog niet",
    length: (shortest: number, typed: number) =>
      typed === 0 ? `Minstens ${shortest} tekens` : `Minstens ${shortest} tekens (nu ${typed})`,
    notTheName: "Zonder je gebruikersnaam erin",
    notCommon: "Geen wachtwoord dat veel mensen gebruiken",
    same: "Twee keer hetzelfde getypt",
    "too-short": (limit: number) => `Het wachtwoord is te kort. Gebruik minstens ${limit} tekens.`,
    "too-long": (limit: number) => `Het wachtwoord is te lang. Gebruik hoogstens ${limit} tekens.`,
    "contains-user-name": () => "Je gebruikersnaam staat in het wachtwoord. Kies iets anders.",
    common: () => "Veel mensen gebruiken dit wachtwoord. Kies een zin die alleen jij bedenkt.",
    notTheSame: "Dit is niet hetzelfde als hierboven. Typ het nog eens.",
    show: "Laat zien wat ik typ",
  },
  {
    next: "New password",
    again: "New password once more",
    advice: "A phrase of four words is easy to remember. Do not write it down.",
    rules: "What the password must be",
    met: "all right",
    notMet: "not yet",
    length: (shortest: number, typed: number) =>
      typed === 0 ? `At least ${shortest} characters` : `At least ${shortest} characters (now ${typed})`,
    notTheName: "Without your user name in it",
    notCommon: "Not a password that many people use",
    same: "Typed the same twice",
    "too-short": (limit: number) => `The password is too short. Use at least ${limit} characters.`,
    "too-long": (limit: number) => `The password is too long. Use at most ${limit} characters.`,
    "contains-user-name": () => "Your user name is in the password. Choose something else.",
    common: () => "Many people use this password. Choose a phrase that only you would think of.",
    notTheSame: "This is not the same as above. Type it once more.",
    show: "Show what I type",
  },
);
