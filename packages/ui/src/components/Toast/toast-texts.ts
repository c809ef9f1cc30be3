import { catalogue } from "../../i18n/index.ts";

/** Texts of the notices. */
export const toastTexts = catalogue(
  {
    notices: (count: number) => (count === 1 ? "1 melding" : `${count} meldingen`),
    list: "Alle meldingen",
    none: "Er zijn nog geen meldingen.",
    dismiss: "Gezien",
    info: "Ter informatie",
    done: "Gelukt",
    error: "Let op",
  },
  {
    notices: (count: number) => (count === 1 ? "1 notice" : `${count} notices`),
    list: "All notices",
    none: "There are no notices yet.",
    dismiss: "Seen",
    info: "For your information",
    done: "Done",
    error: "Attention",
  },
);
