import { catalogue } from "@stemketen/ui";

export const placeTexts = catalogue(
  {
    placeholder: "Kies een stick of een map",
    noStick: "Er zit geen stick in. Steek er een in: hij komt vanzelf in de lijst.",
    place: (path: string, free: string) => `${path} (${free} vrij)`,
    gone: (path: string) => `${path} (is er niet meer)`,
    own: (free: string) => `Deze computer zelf (${free} vrij)`,
    ownCopies: "Deze computer: wat het programma zelf maakte",
    other: "Een andere map…",
    folder: "Welke map?",
    folderHint: "De hele map, bijvoorbeeld E:\\reservekopie of /media/stick.",
  },
  {
    placeholder: "Choose a stick or a folder",
    noStick: "No stick is in. Plug one in: it comes into the list by itself.",
    place: (path: string, free: string) => `${path} (${free} free)`,
    gone: (path: string) => `${path} (is not there any more)`,
    own: (free: string) => `This computer itself (${free} free)`,
    ownCopies: "This computer: what the program made by itself",
    other: "Another folder…",
    folder: "Which folder?",
    folderHint: "The whole folder, for example E:\\backup or /media/stick.",
  },
);
