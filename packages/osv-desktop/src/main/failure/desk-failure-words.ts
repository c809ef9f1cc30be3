import { impossible } from "@stemketen/core/basics";
import { OWN_ORIGIN } from "../addresses.ts";
import { DESK_COMPARE, DESK_START } from "../desk/desk-addresses.ts";
import type { FailureWords } from "./failure-text.ts";

/** What goes wrong at a typing desk. */
export type DeskFailure =
  /** The page in a window of a desk crashed. */
  | { readonly kind: "desk-window" }
  /** Nobody answers at the tabulator's address: "https://192.168.1.10:8443". */
  | { readonly kind: "tabulator-away"; readonly origin: string }
  /** Somebody answers there who is not the tabulator whose words were compared. */
  | { readonly kind: "other-authority"; readonly origin: string }
  /** The tabulator's certificate does not count at the date and time of this desk. */
  | { readonly kind: "clock" }
  /** Something outside the room answers this desk; `answered`: what. */
  | { readonly kind: "way-out"; readonly answered: readonly string[] };

const AGAIN = `${OWN_ORIGIN}/`;

const NL = {
  safe: "Wat is opgeslagen, staat veilig bij het telprogramma. Misschien moet je het laatste veld opnieuw typen.",
  nothingSent:
    "Deze werkplek heeft niets verstuurd. Wat al was opgeslagen, staat veilig bij het telprogramma.",
  again: { text: "Probeer opnieuw", to: AGAIN },
  compare: { text: "Opnieuw vergelijken", to: DESK_COMPARE },
  address: { text: "Een ander adres typen", to: DESK_START },
};

/** The failure in Dutch: what happened, what is safe, and what to do. */
export function deskFailureInDutch(failure: DeskFailure): FailureWords {
  switch (failure.kind) {
    case "desk-window":
      return {
        title: "Dit venster is gestopt",
        happened: "Er ging iets mis in dit venster. De werkplek zelf werkt nog.",
        safe: NL.safe,
        again: { text: "Open het venster opnieuw", to: AGAIN },
        otherwise:
          "Je logt daarna opnieuw in als dat nodig is. Gebeurt dit nog een keer? Sluit het programma en start het opnieuw.",
        instead: null,
      };
    case "tabulator-away":
      return {
        title: "Het telprogramma antwoordt niet",
        happened: `Deze werkplek vindt het telprogramma niet op ${failure.origin}. Misschien zit een kabel los, of wordt het telprogramma opnieuw gestart.`,
        safe: NL.safe,
        again: { text: "Probeer nu", to: AGAIN },
        otherwise:
          "Zodra het telprogramma weer antwoordt, gaat deze werkplek vanzelf verder. Duurt het langer dan een paar minuten? Waarschuw de coördinator.",
        instead: NL.address,
      };
    case "other-authority":
      return {
        title: "Dit is niet het telprogramma dat je vertrouwde",
        happened: `Op ${failure.origin} antwoordt een computer met een ander certificaat dan het certificaat waarvan de woorden zijn vergeleken. Waarschuw de coördinator voor je verdergaat.`,
        safe: NL.nothingSent,
        again: NL.compare,
        otherwise:
          "Heeft de beheerder het gesloten netwerk opnieuw geopend? Dan horen er nieuwe woorden bij, en vergelijk je die. Weet niemand waarom? Typ niet verder op deze werkplek.",
        instead: NL.again,
      };
    case "clock":
      return {
        title: "De datum of de tijd klopt niet",
        happened:
          "Het certificaat van het telprogramma geldt niet op de datum en tijd van deze computer. Kijk of die kloppen, en zet ze zo nodig goed.",
        safe: NL.nothingSent,
        again: NL.again,
        otherwise:
          "Kloppen ze wel? Dan is het certificaat te oud. De beheerder opent het gesloten netwerk dan opnieuw, en je vergelijkt de nieuwe woorden.",
        instead: NL.compare,
      };
    case "way-out":
      return {
        title: "Stop: deze werkplek kan naar buiten",
        happened: `Iets buiten deze ruimte geeft antwoord (${failure.answered.join(", ")}). Trek elke netwerkkabel eruit die niet naar de switch van deze ruimte gaat. Zet wifi uit, en haal een telefoon die internet deelt van de computer.`,
        safe: NL.nothingSent,
        again: { text: "Kijk nu opnieuw", to: AGAIN },
        otherwise:
          "Deze werkplek kijkt zelf elke halve minuut opnieuw, en gaat vanzelf verder als niets meer antwoordt. Waarschuw intussen de coördinator: misschien kan ook het telprogramma naar buiten.",
        instead: null,
      };
    default:
      return impossible(failure);
  }
}

const EN = {
  safe: "What was saved is safe at the tabulator. You may have to type the last field again.",
  nothingSent: "This desk has sent nothing. What was saved before is safe at the tabulator.",
  again: { text: "Try again", to: AGAIN },
  compare: { text: "Compare again", to: `${DESK_COMPARE}?lang=en` },
  address: { text: "Type another address", to: `${DESK_START}?lang=en` },
};

/** The same in English. */
export function deskFailureInEnglish(failure: DeskFailure): FailureWords {
  switch (failure.kind) {
    case "desk-window":
      return {
        title: "This window has stopped",
        happened: "Something went wrong in this window. The desk itself still works.",
        safe: EN.safe,
        again: { text: "Open the window again", to: AGAIN },
        otherwise:
          "Log in again if you are asked to. If this happens again, close the program and start it again.",
        instead: null,
      };
    case "tabulator-away":
      return {
        title: "The tabulator does not answer",
        happened: `This desk does not find the tabulator at ${failure.origin}. A cable may be loose, or the tabulator is being started again.`,
        safe: EN.safe,
        again: { text: "Try now", to: AGAIN },
        otherwise:
          "As soon as the tabulator answers, this desk goes on by itself. If it takes longer than a few minutes, warn the coordinator.",
        instead: EN.address,
      };
    case "other-authority":
      return {
        title: "This is not the tabulator that you trusted",
        happened: `At ${failure.origin} a computer answers with another certificate than the one whose words were compared. Warn the coordinator before you go on.`,
        safe: EN.nothingSent,
        again: EN.compare,
        otherwise:
          "Did the administrator open the closed network again? Then it has new words, and you compare them. If nobody knows why, stop typing at this desk.",
        instead: EN.again,
      };
    case "clock":
      return {
        title: "The date or the time is wrong",
        happened:
          "The certificate of the tabulator does not count at the date and time of this computer. See whether they are right, and set them if they are not.",
        safe: EN.nothingSent,
        again: EN.again,
        otherwise:
          "If they are right, the certificate is too old. The administrator then opens the closed network again, and you compare the new words.",
        instead: EN.compare,
      };
    case "way-out":
      return {
        title: "Stop: this desk has a way out",
        happened: `Something outside this room answers (${failure.answered.join(", ")}). Unplug every network cable that does not go to the switch of this room. Switch wifi off, and take any phone that shares its internet off the computer.`,
        safe: EN.nothingSent,
        again: { text: "Look again now", to: AGAIN },
        otherwise:
          "This desk looks again by itself every half minute, and goes on when nothing answers any more. Meanwhile warn the coordinator: the tabulator may have a way out too.",
        instead: null,
      };
    default:
      return impossible(failure);
  }
}
