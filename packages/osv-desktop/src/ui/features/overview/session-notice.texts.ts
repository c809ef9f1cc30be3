import { catalogue } from "@stemketen/ui";

export const sessionNoticeTexts = catalogue(
  {
    prepared: "De zitting is nog niet begonnen. Niemand kan invoeren.",
    toPrepare: "Zitting voorbereiden en beginnen",
    paused: "De zitting is gepauzeerd. Niemand kan invoeren. Kies rechtsboven Hervatten om verder te gaan.",
    finished: "De zitting is afgesloten.",
    finishedAt: (time: string) => `De zitting is afgesloten om ${time}.`,
    toSession: "Naar de zitting",
  },
  {
    prepared: "The session has not begun. Nobody can enter anything.",
    toPrepare: "Prepare and begin the session",
    paused: "The session is paused. Nobody can enter anything. Choose Resume at the top right to go on.",
    finished: "The session is finished.",
    finishedAt: (time: string) => `The session was finished at ${time}.`,
    toSession: "To the session",
  },
);
