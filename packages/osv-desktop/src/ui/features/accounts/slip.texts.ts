import { catalogue } from "@stemketen/ui";

export const slipTexts = catalogue(
  {
    title: (count: number) => (count === 1 ? "Briefje om in te loggen" : `${count} briefjes om in te loggen`),
    once: "Deze wachtwoorden zie je maar één keer. Druk de briefjes af, of schrijf ze over, voordat je verdergaat. Geef elk briefje aan de persoon zelf.",
    print: "Afdrukken",
    back: "Klaar, terug naar de accounts",
    role: "Rol",
    userName: "Gebruikersnaam",
    password: "Wachtwoord",
    advice:
      "Werkt één keer. Daarna kies je zelf een wachtwoord. Gooi dit briefje dan in de papierversnipperaar.",
  },
  {
    title: (count: number) => (count === 1 ? "Slip to log in with" : `${count} slips to log in with`),
    once: "You see these passwords only once. Print the slips, or copy them, before you go on. Give every slip to the person themselves.",
    print: "Print",
    back: "Done, back to the accounts",
    role: "Role",
    userName: "User name",
    password: "Password",
    advice: "Works once. After that you choose a password of your own. Then shred this slip.",
  },
);
