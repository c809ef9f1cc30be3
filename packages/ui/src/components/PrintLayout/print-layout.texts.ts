import { catalogue } from "../../i18n/texts.ts";

export const printLayoutTexts = catalogue(
  {
    made: (date: string, time: string) => `Gemaakt op ${date} om ${time}`,
    version: (version: number) => `Versie ${version}`,
    practice: "OEFENEN",
    concept: "CONCEPT",
  },
  {
    made: (date: string, time: string) => `Made on ${date} at ${time}`,
    version: (version: number) => `Version ${version}`,
    practice: "PRACTICE",
    concept: "DRAFT",
  },
);
