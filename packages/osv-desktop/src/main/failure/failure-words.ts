import { impossible } from "@stemketen/core/basics";
import { OWN_ORIGIN } from "../addresses.ts";
import { type DeskFailure, deskFailureInDutch, deskFailureInEnglish } from "./desk-failure-words.ts";
import type { FailureLink, FailureWords } from "./failure-text.ts";

/** What went wrong, for the page that says so. */
export type Failure =
  /** The page in the window crashed. */
  | { readonly kind: "window" }
  /** The server stopped, was started again, and stopped again. */
  | { readonly kind: "server" }
  /** The server cannot start; why, and what to do. */
  | { readonly kind: "start"; readonly nl: string; readonly en: string }
  | DeskFailure;

const SAFE = {
  nl: "Je gegevens zijn veilig. Alles wat is opgeslagen, staat op de schijf van deze computer. Misschien moet je het laatste veld opnieuw typen.",
  en: "Your data is safe. Everything that was saved is on the disk of this computer. You may have to type the last field again.",
};

/** The failure in Dutch: what happened, that the data is safe, and what to do. */
export function failureInDutch(failure: Failure): FailureWords {
  const [safe, instead] = [SAFE.nl, null];
  switch (failure.kind) {
    case "window":
      return {
        title: "Dit venster is gestopt",
        happened: "Er ging iets mis in dit venster. Het programma zelf werkt nog.",
        safe,
        again: toProgram("Open het venster opnieuw"),
        otherwise:
          "Je logt daarna opnieuw in als dat nodig is. Gebeurt dit nog een keer? Sluit het programma en start het opnieuw.",
        instead,
      };
    case "server":
      return {
        title: "Het programma is gestopt",
        happened: "Het programma is twee keer kort na elkaar gestopt.",
        safe,
        again: toProgram("Start opnieuw"),
        otherwise: "Lukt dat niet? Zet de computer uit en weer aan. Lukt het dan nog niet, bel de helpdesk.",
        instead,
      };
    case "start":
      return {
        title: "Het programma kan niet starten",
        happened: failure.nl,
        safe: "Er is niets gewist of veranderd.",
        again: toProgram("Probeer opnieuw"),
        otherwise: "Lukt dat niet? Sluit het programma en bel de helpdesk.",
        instead,
      };
    case "desk-window":
    case "tabulator-away":
    case "other-authority":
    case "clock":
    case "way-out":
      return deskFailureInDutch(failure);
    default:
      return impossible(failure);
  }
}

/** The same in English. */
export function failureInEnglish(failure: Failure): FailureWords {
  const [safe, instead] = [SAFE.en, null];
  switch (failure.kind) {
    case "window":
      return {
        title: "This window has stopped",
        happened: "Something went wrong in this window. The program itself still works.",
        safe,
        again: toProgram("Open the window again"),
        otherwise:
          "Log in again if you are asked to. If this happens again, close the program and start it again.",
        instead,
      };
    case "server":
      return {
        title: "The program has stopped",
        happened: "The program stopped twice within a short time.",
        safe,
        again: toProgram("Start again"),
        otherwise:
          "If that does not work, restart the computer. If it still does not work, call the help desk.",
        instead,
      };
    case "start":
      return {
        title: "The program cannot start",
        happened: failure.en,
        safe: "Nothing was erased or changed.",
        again: toProgram("Try again"),
        otherwise: "If that does not work, close the program and call the help desk.",
        instead,
      };
    case "desk-window":
    case "tabulator-away":
    case "other-authority":
    case "clock":
    case "way-out":
      return deskFailureInEnglish(failure);
    default:
      return impossible(failure);
  }
}

function toProgram(text: string): FailureLink {
  return { text, to: `${OWN_ORIGIN}/` };
}
