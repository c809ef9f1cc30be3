import type { FindError } from "./find-tabulator.ts";
import type { AddressError } from "./parse-tabulator-address.ts";

export type DeskLanguage = "nl" | "en";

/** Why a desk stays at the first step. */
export type DeskProblem = (AddressError | FindError | { readonly kind: "cannot-keep" })["kind"];

const NL = {
  otherLanguage: "English",
  step: (step: number) => `Werkplek klaarzetten, stap ${step} van 3`,
  addressTitle: "Welk telprogramma hoort bij deze werkplek?",
  addressIntro: "Op deze computer typ je mee aan de telling op een andere computer in dezelfde ruimte.",
  address: "Adres van het telprogramma",
  addressHint:
    "Het staat op het scherm van het telprogramma, bij Werkplekken. Bijvoorbeeld https://192.168.1.10:8443.",
  find: "Verder",
  problems: {
    "not-an-address":
      "Dit is geen adres dat een werkplek kent. Typ het precies zoals het op het scherm van het telprogramma staat, met cijfers en punten.",
    "outside-the-room":
      "Dit adres ligt buiten deze ruimte. Een werkplek zoekt alleen in het eigen netwerk: een adres dat begint met 10., met 172.16. tot en met 172.31., met 192.168. of met fd. Kijk nog eens op het scherm van het telprogramma.",
    "no-answer":
      "Op dit adres antwoordt niemand. Klopt het adres? Zit de netwerkkabel vast, en staan de switch en het telprogramma aan?",
    "no-tabulator":
      "Op dit adres antwoordt iets anders dan een telprogramma dat werkplekken toelaat. Klopt het adres? Vraag het de coördinator.",
    clock:
      "De datum en tijd van deze computer passen niet bij het telprogramma. Zet ze goed en probeer het opnieuw.",
    "cannot-keep":
      "Deze werkplek kan niet bewaren wie je vertrouwt. Is de schijf vol? Maak ruimte en probeer het opnieuw.",
  } satisfies Record<DeskProblem, string>,
  compareTitle: "Vergelijk de acht woorden",
  compareIntro: (origin: string) => `Op ${origin} antwoordt een telprogramma. Is dat het goede?`,
  compareSteps: [
    "Open op het telprogramma het scherm Werkplekken.",
    "Eén persoon leest daar de acht woorden hardop voor.",
    "Een ander leest hier mee, woord voor woord, in deze volgorde.",
  ],
  words: "Acht woorden om te vergelijken",
  proves:
    "Zijn ze gelijk, dan kan niemand tussen deze werkplek en die computer meelezen of iets veranderen. Het bewijst niet dat daar het echte programma staat: dat blijkt uit de hashcode in de brief van de Kiesraad.",
  same: "De woorden zijn gelijk",
  different: "De woorden zijn anders",
  differentTitle: "Stop. Ga niet verder op deze werkplek",
  differentText:
    "Er antwoordt een andere computer dan het telprogramma waar je de woorden las. Dat kan een vergissing in het adres zijn. Het kan ook iemand zijn die wil meelezen.",
  differentSafe: "Deze werkplek vertrouwt die computer niet. Er is niets van de telling verstuurd.",
  differentDo:
    "Waarschuw de coördinator. Kijk samen of het adres klopt en of er niets anders op de switch is aangesloten.",
  back: "Terug naar het adres",
};

const EN: typeof NL = {
  otherLanguage: "Nederlands",
  step: (step) => `Setting up a desk, step ${step} of 3`,
  addressTitle: "Which tabulator does this desk belong to?",
  addressIntro: "At this computer you type along in the count on another computer in the same room.",
  address: "Address of the tabulator",
  addressHint: "It is on the screen of the tabulator, under Desks. For example https://192.168.1.10:8443.",
  find: "Continue",
  problems: {
    "not-an-address":
      "This is no address that a desk knows. Type it exactly as it is on the screen of the tabulator, with figures and dots.",
    "outside-the-room":
      "This address is outside this room. A desk looks in its own network alone: an address that begins with 10., with 172.16. up to 172.31., with 192.168. or with fd. Look at the screen of the tabulator again.",
    "no-answer":
      "Nobody answers at this address. Is it right? Is the network cable in, and are the switch and the tabulator on?",
    "no-tabulator":
      "Something answers at this address that is no tabulator that lets desks in. Is the address right? Ask the coordinator.",
    clock: "The date and time of this computer do not fit the tabulator. Set them right and try again.",
    "cannot-keep": "This desk cannot keep whom you trust. Is the disk full? Make room on it and try again.",
  },
  compareTitle: "Compare the eight words",
  compareIntro: (origin) => `At ${origin} a tabulator answers. Is it the right one?`,
  compareSteps: [
    "On the tabulator, open the screen Desks.",
    "One person reads the eight words there aloud.",
    "Another follows here, word for word, in this order.",
  ],
  words: "Eight words to compare",
  proves:
    "If they are the same, nobody between this desk and that computer can read along or change anything. It does not prove that the real program is there: the hash in the letter of the Kiesraad shows that.",
  same: "The words are the same",
  different: "The words differ",
  differentTitle: "Stop. Do not go on at this desk",
  differentText:
    "Another computer answers than the tabulator at which you read the words. The address may have been mistyped. It may also be somebody who wants to read along.",
  differentSafe: "This desk does not trust that computer. Nothing of the count was sent.",
  differentDo:
    "Warn the coordinator. See together whether the address is right, and whether nothing else is connected to the switch.",
  back: "Back to the address",
};

/** What the pages of a desk say. */
export const DESK_WORDS: Readonly<Record<DeskLanguage, typeof NL>> = { nl: NL, en: EN };
