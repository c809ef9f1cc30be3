import { catalogue } from "../../i18n/index.ts";

/** Texts of the file drop. */
export const fileTexts = catalogue(
  {
    choose: "Kies een bestand",
    another: "Kies een ander bestand",
    hint: (endings: string, most: string) => `of sleep het hierheen · ${endings} · hoogstens ${most}`,
    reading: "Lezen:",
    leave: "Stoppen",
    code: "Code van dit bestand (SHA-256)",
    readOnly: "Je kunt hier nu geen bestand kiezen.",
    tooMany: (count: number) => `Dit zijn ${count} bestanden. Kies er één.`,
    wrongType: (name: string, endings: string) =>
      `${name} is een ander soort bestand. Kies een bestand dat eindigt op ${endings}.`,
    tooBig: (name: string, size: string, most: string) =>
      `${name} is ${size}, en dat is te groot. Hoogstens ${most} kan. Kijk of je het goede bestand hebt.`,
    empty: (name: string) => `${name} is leeg. Kopieer het opnieuw, of vraag het opnieuw op.`,
    unreadable: (name: string) =>
      `${name} kon niet worden gelezen. Zit de stick er nog in? Kies het bestand opnieuw.`,
  },
  {
    choose: "Choose a file",
    another: "Choose another file",
    hint: (endings: string, most: string) => `or drag it here · ${endings} · at most ${most}`,
    reading: "Reading:",
    leave: "Stop",
    code: "Code of this file (SHA-256)",
    readOnly: "You cannot choose a file here now.",
    tooMany: (count: number) => `These are ${count} files. Choose one.`,
    wrongType: (name: string, endings: string) =>
      `${name} is another kind of file. Choose one that ends with ${endings}.`,
    tooBig: (name: string, size: string, most: string) =>
      `${name} is ${size}, which is too big. At most ${most} is possible. Check that it is the right file.`,
    empty: (name: string) => `${name} is empty. Copy it again, or ask for it again.`,
    unreadable: (name: string) =>
      `${name} could not be read. Is the stick still there? Choose the file again.`,
  },
);
