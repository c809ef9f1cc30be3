import type { Language } from "@stemketen/ui";
import type { SettleError } from "./sheet-at-hand.ts";

/** Why nothing was done. */
type Refusal = SettleError | { readonly kind: "unreachable" };

const NL = {
  unreachable: "Het programma antwoordt niet. Er is niets gewijzigd. Probeer het nog eens.",
  otherSide: "Dat kan niet: deze persoon heeft al aan de andere invoer gewerkt. Kies iemand anders.",
  state: "Dat kan nu niet meer: het stembureau staat ergens anders in het werk. Kijk hoe het nu staat.",
  session: "De zitting is niet open. Hervat de zitting eerst, dan kun je dit afhandelen.",
  reason: "Schrijf eerst een reden op.",
  rulings: "Kies eerst bij elk verschil wat er op papier staat.",
  fields: "Kies eerst een of meer vakken.",
  station: "Dit stembureau is er niet meer.",
  typist: "Deze persoon is geen invoerder meer. Kies iemand anders.",
  finding: "Deze bevinding is er niet meer. Kijk hoe het stembureau nu staat.",
  role: "Dit is niet voor jouw rol.",
  stale: "Iemand anders heeft dit stembureau net gewijzigd. Kijk hoe het nu staat.",
} as const;

const EN: Readonly<Record<keyof typeof NL, string>> = {
  unreachable: "The program does not answer. Nothing was changed. Try again.",
  otherSide: "That is not possible: this person already worked on the other entry. Choose somebody else.",
  state: "That is not possible any more: the station is somewhere else in the work. Look how it stands now.",
  session: "The session is not open. Resume it first, then you can settle this.",
  reason: "Write down a reason first.",
  rulings: "First choose at each difference what the paper says.",
  fields: "First choose one or more boxes.",
  station: "This polling station is not there any more.",
  typist: "This person is not a typist any more. Choose somebody else.",
  finding: "This finding is not there any more. Look how the station stands now.",
  role: "This is not for your role.",
  stale: "Somebody else just changed this station. Look how it stands now.",
};

/** Which text belongs to a refusal. */
const TEXTS: Readonly<Record<Refusal["kind"], keyof typeof NL>> = {
  unreachable: "unreachable",
  stale: "stale",
  "same-person": "otherSide",
  "session-not-open": "session",
  "reason-required": "reason",
  "rulings-missing": "rulings",
  "fields-required": "fields",
  "unknown-field": "fields",
  "no-such-station": "station",
  "no-such-typist": "typist",
  "unknown-finding": "finding",
  "not-your-role": "role",
  // What only a typist's command runs into, or a screen that is behind.
  "not-in-this-state": "state",
  "nothing-open": "state",
  "claimed-by-other": "state",
  "not-assigned-to-you": "state",
  "not-claimed": "state",
  "blanks-not-confirmed": "state",
  "page-is-missing": "state",
  "findings-not-ticked": "state",
  "invalid-value": "state",
  "not-yours-to-correct": "state",
};

/** What to do about a refusal. */
export function explainRefusal({ kind }: Refusal, language: Language): string {
  return (language === "nl" ? NL : EN)[TEXTS[kind]];
}
