import { catalogue } from "@stemketen/ui";

export const stoppedTexts = catalogue(
  {
    title: "Haal deze computer van het netwerk",
    intro:
      "Deze computer krijgt antwoord van buiten. De invoer staat stil tot dat niet meer zo is. Wat al getypt is, blijft bewaard.",
    cable: "Trek de netwerkkabel uit de computer, en uit het dockingstation als dat er is.",
    wifi: "Zet wifi uit. Op veel laptops is dat een toets met een antenne, of de vliegtuigstand.",
    phone: "Haal telefoons en modems uit de USB-poorten, en zet bluetooth uit.",
    wait: "Wacht op dit scherm. Het programma kijkt elke halve minuut en gaat vanzelf verder.",
    help: "Helpt het niet? Bel de beheerder, en lees deze regels voor.",
    answered: "Dit antwoordde:",
    since: (time: string) => `Sinds ${time} uur.`,
    checked: (time: string) => `Het laatst gekeken om ${time}.`,
  },
  {
    title: "Take this computer off the network",
    intro:
      "This computer gets an answer from outside. Entry stands still until it does not any more. What was typed is kept.",
    cable: "Pull the network cable out of the computer, and out of the docking station if there is one.",
    wifi: "Switch wifi off. On many laptops that is a key with an aerial, or flight mode.",
    phone: "Take phones and modems out of the USB ports, and switch bluetooth off.",
    wait: "Wait at this screen. The program looks every half minute and goes on by itself.",
    help: "Does it not help? Call the administrator, and read these lines out.",
    answered: "This answered:",
    since: (time: string) => `Since ${time}.`,
    checked: (time: string) => `Last looked at ${time}.`,
  },
);
