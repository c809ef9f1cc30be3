import { catalogue } from "@stemketen/ui";

/** Why something is not done or not saved, for who is typing: what to do now. */
export const refusalTexts = catalogue(
  {
    unreachable:
      "Het programma antwoordt niet. Wat je typt, blijft op dit scherm staan. We proberen het elke 5 seconden opnieuw: je kunt gewoon doorgaan.",
    "logged-out":
      "Je bent uitgelogd. Wat je typt, blijft op dit scherm staan. Log opnieuw in, dan wordt het bewaard.",
    paused:
      "De zitting is gepauzeerd. Wat je typte, blijft op dit scherm staan en wordt bewaard zodra de zitting verder gaat.",
    "not-open":
      "De zitting is niet open. Wat je typte, blijft op dit scherm staan. Vraag de coördinator wat je moet doen.",
    stopped:
      "Er kan nu even niet worden ingevoerd. Wat je typte, blijft op dit scherm staan en wordt vanzelf bewaard.",
    taken: (name: string) => `${name} heeft dit stembureau overgenomen. Geef het papier aan ${name}.`,
    stale:
      "Dit stembureau is ergens anders verder getypt, misschien in een ander venster. Ga alleen hier verder als je daar niet meer typt. Je ziet dan wat daar is opgeslagen.",
    moved:
      "De coördinator heeft iets veranderd aan dit stembureau. Open het opnieuw om te zien hoe het nu staat.",
    "same-person":
      "Jij typte de andere invoer van dit stembureau. Deze invoer doet iemand anders: leg het papier terug.",
    "for-other": (name: string) => `Dit werk is voor ${name}. Geef het papier aan ${name}.`,
    "no-such-station": "Dit stembureau is er niet. Kijk of het nummer klopt.",
    unexpected:
      "Het programma nam dit niet aan. Vraag de coördinator erbij en noem het nummer van het stembureau.",
    tryNow: "Nu opnieuw proberen",
    reopen: "Hier opnieuw openen",
  },
  {
    unreachable:
      "The program does not answer. What you type stays on this screen. We try again every 5 seconds: you can simply go on.",
    "logged-out":
      "You are logged out. What you type stays on this screen. Log in again and it will be saved.",
    paused:
      "The session is paused. What you typed stays on this screen and is saved as soon as the session goes on.",
    "not-open":
      "The session is not open. What you typed stays on this screen. Ask the coordinator what to do.",
    stopped:
      "Nothing can be entered for a moment. What you typed stays on this screen and will be saved by itself.",
    taken: (name: string) => `${name} has taken over this station. Give the paper to ${name}.`,
    stale:
      "This station was typed further elsewhere, perhaps in another window. Only go on here if you no longer type there. You will see what was saved there.",
    moved: "The coordinator changed something about this station. Open it again to see how it stands now.",
    "same-person":
      "You typed the other entry of this station. Somebody else does this one: put the paper back.",
    "for-other": (name: string) => `This work is for ${name}. Give the paper to ${name}.`,
    "no-such-station": "There is no such station. Check the number.",
    unexpected:
      "The program did not accept this. Call the coordinator and mention the number of the station.",
    tryNow: "Try again now",
    reopen: "Open again here",
  },
);
