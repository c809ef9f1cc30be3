import { catalogue } from "@stemketen/ui";

/** Why somebody is not let in, and what to do. */
export const loginProblemTexts = catalogue(
  {
    "wrong-name-or-password": () =>
      "De naam of het wachtwoord klopt niet. Typ ze nog eens, of vraag de beheerder om een nieuw wachtwoord.",
    wait: (seconds: number) =>
      `Er is te vaak een verkeerd wachtwoord getypt. Wacht ${seconds} seconden en probeer het dan opnieuw.`,
  },
  {
    "wrong-name-or-password": () =>
      "The name or the password is not right. Type them again, or ask the administrator for a new password.",
    wait: (seconds: number) =>
      `A wrong password was typed too often. Wait ${seconds} seconds and then try again.`,
  },
);
