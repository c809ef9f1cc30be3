import { type CountingMethod, type Election, hasVoterCards } from "@stemketen/core/election";

/** The three public bodies in the Caribbean are no municipalities, and the models then speak of them otherwise. */
const CARIBBEAN_BODIES = ["Bonaire", "Saba", "Sint Eustatius"];

/** The words of the models that depend on where and what is elected. */
export interface Wording {
  /** "gemeente" */
  readonly body: string;
  /** "gemeentelijk stembureau" */
  readonly committee: string;
  /** "Gemeente 0668 West Maas en Waal": in the header of each page. */
  readonly bodyInHeader: string;
  /** Whether box C (geldige kiezerspassen) counts. */
  readonly voterCards: boolean;
  /** A local council: three people sign at least, otherwise five. */
  readonly local: boolean;
}

/** Which words the models use here. */
export function wordingOf(
  municipality: { readonly id: string; readonly name: string },
  election: Election,
): Wording {
  const caribbean = CARIBBEAN_BODIES.includes(municipality.name);
  const voterCards = hasVoterCards(election.category);
  return {
    body: caribbean ? "openbaar lichaam" : "gemeente",
    committee: caribbean ? "stembureau voor het openbaar lichaam" : "gemeentelijk stembureau",
    bodyInHeader: caribbean
      ? `Openbaar lichaam ${municipality.name}`
      : `Gemeente ${municipality.id} ${municipality.name}`,
    voterCards,
    local: !voterCards,
  };
}

/** The version of the Kiesregeling whose models these are. */
export const MODEL_VERSION = "2027";

/** "centrale stemopneming": how this way of counting is called on the models. */
export function methodInWords(method: CountingMethod): string {
  return method === "CSO" ? "centrale stemopneming" : "decentrale stemopneming";
}

/** With a capital, for the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
