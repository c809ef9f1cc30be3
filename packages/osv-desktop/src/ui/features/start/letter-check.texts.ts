import { catalogue } from "@stemketen/ui";

export const letterCheckTexts = catalogue(
  {
    title: "Klopt deze software met de brief van de Kiesraad?",
    intro:
      "Doe dit met twee mensen. De een leest de code uit de brief hardop voor. De ander vergelijkt elke groep en typt de twee die hier leeg zijn.",
    code: "Code van deze software",
    files: (files: string) => `${files} bestanden nagerekend`,
    goOn: "Verder",
    noAnswer: "Het programma antwoordt niet. Wacht even en probeer het opnieuw.",
    limitsTitle: "Wat dit niet bewijst",
    limits:
      "Het programma rekent hier zijn eigen code uit. Is het programma vervalst, dan kan het ook een goede code laten zien.",
    before:
      "Controleer daarom ook het installatiebestand, vóór het installeren en met een ander programma: certutil -hashfile op Windows, sha256sum op Linux. Heb je dat niet gedaan? Doe het dan nu, met het bestand op de stick.",
    locked:
      "Gebruik deze software niet als je niet weet waardoor het komt. Begin met een schone installatie, of probeer het opnieuw als er iets misging bij het voorlezen.",
    reason: "Waarom probeer je het opnieuw?",
    reasonHint: "Bijvoorbeeld: de verkeerde brief voorgelezen. Dit komt in het logboek.",
    restart: "Opnieuw beginnen",
    restarting: "Bezig…",
  },
  {
    title: "Is this software the one in the letter of the Kiesraad?",
    intro:
      "Do this with two people. One reads the code in the letter aloud. The other compares every group and types the two that are empty here.",
    code: "Code of this software",
    files: (files: string) => `${files} files recomputed`,
    goOn: "Go on",
    noAnswer: "The program does not answer. Wait a moment and try again.",
    limitsTitle: "What this does not prove",
    limits:
      "Here the program computes its own code. If the program was tampered with, it can show a right code as well.",
    before:
      "So check the installer too, before installing and with another program: certutil -hashfile on Windows, sha256sum on Linux. Did you not do that? Then do it now, with the file on the stick.",
    locked:
      "Do not use this software if you do not know why. Start from a clean installation, or try again if something went wrong in the reading.",
    reason: "Why do you try again?",
    reasonHint: "For example: the wrong letter was read. This is written in the log.",
    restart: "Start again",
    restarting: "Busy…",
  },
);
