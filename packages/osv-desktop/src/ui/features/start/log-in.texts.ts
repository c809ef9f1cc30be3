import { catalogue } from "@stemketen/ui";

export const logInTexts = catalogue(
  {
    title: "Inloggen",
    intro: "Log in met je eigen account. Deel je wachtwoord met niemand.",
    userName: "Gebruikersnaam",
    password: "Wachtwoord",
    submit: "Inloggen",
    busy: "Bezig met inloggen…",
    noAnswer: "Het programma antwoordt niet. Wacht even en probeer het opnieuw.",
    once: "Je wordt ingelogd",
    linkNotValid: "Deze link werkt niet meer",
    linkNotValidText:
      "Met een link kun je één keer inloggen, zolang het programma aan blijft. Vraag een nieuwe link, of log in met je naam en wachtwoord.",
    toLogIn: "Naar inloggen",
  },
  {
    title: "Log in",
    intro: "Log in with your own account. Share your password with nobody.",
    userName: "User name",
    password: "Password",
    submit: "Log in",
    busy: "Logging in…",
    noAnswer: "The program does not answer. Wait a moment and try again.",
    once: "You are being logged in",
    linkNotValid: "This link does not work any more",
    linkNotValidText:
      "With a link you can log in once, as long as the program runs. Ask for a new link, or log in with your name and password.",
    toLogIn: "To logging in",
  },
);
