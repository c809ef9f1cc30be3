import { catalogue } from "@stemketen/ui";

export const changePasswordTexts = catalogue(
  {
    first: "Kies je eigen wachtwoord",
    firstIntro:
      "Het wachtwoord van je briefje werkt maar één keer. Kies er nu zelf een, dat alleen jij kent.",
    title: "Wachtwoord veranderen",
    intro: "Daarna ben je overal uitgelogd, behalve hier.",
    fromSlip: "Wachtwoord van het briefje",
    current: "Wachtwoord van nu",
    submit: "Wachtwoord bewaren",
    busy: "Bezig met bewaren…",
    done: "Je nieuwe wachtwoord is bewaard.",
    "wrong-password": "Dit is niet je wachtwoord van nu. Typ het nog eens.",
    "same-password": "Het nieuwe wachtwoord is hetzelfde als het oude. Kies een ander wachtwoord.",
    noAnswer: "Het programma antwoordt niet. Wacht even en probeer het opnieuw.",
  },
  {
    first: "Choose a password of your own",
    firstIntro: "The password on your slip works only once. Now choose one that only you know.",
    title: "Change your password",
    intro: "After that you are logged out everywhere but here.",
    fromSlip: "Password on the slip",
    current: "Password now",
    submit: "Keep the password",
    busy: "Keeping…",
    done: "Your new password is kept.",
    "wrong-password": "This is not your password now. Type it once more.",
    "same-password": "The new password is the same as the old one. Choose another password.",
    noAnswer: "The program does not answer. Wait a moment and try again.",
  },
);
