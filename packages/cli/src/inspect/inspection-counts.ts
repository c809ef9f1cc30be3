import { impossible } from "@stemketen/core/basics";
import type { Language, Message } from "../message.ts";
import type { Inspection } from "./inspect-file.ts";

/** What a file counts: the key in JSON, the word for people, and how many. */
export interface CountedThing {
  readonly key: string;
  /** One of them, or several: as fits the count. */
  readonly name: Message;
  readonly count: number;
}

const NAMES = {
  seats: { nl: ["zetel", "zetels"], en: ["seat", "seats"] },
  preferenceThresholdPercent: {
    nl: ["procent voorkeursdrempel", "procent voorkeursdrempel"],
    en: ["percent preference threshold", "percent preference threshold"],
  },
  regions: { nl: ["gebied", "gebieden"], en: ["region", "regions"] },
  parties: {
    nl: ["geregistreerde partij", "geregistreerde partijen"],
    en: ["registered party", "registered parties"],
  },
  stations: { nl: ["stembureau", "stembureaus"], en: ["polling station", "polling stations"] },
  units: { nl: ["onderdeel", "onderdelen"], en: ["part", "parts"] },
  eligibleVoters: { nl: ["kiesgerechtigde", "kiesgerechtigden"], en: ["eligible voter", "eligible voters"] },
  lists: { nl: ["lijst", "lijsten"], en: ["list", "lists"] },
  candidates: { nl: ["kandidaat", "kandidaten"], en: ["candidate", "candidates"] },
  candidateVotes: {
    nl: ["stem op kandidaten", "stemmen op kandidaten"],
    en: ["vote on candidates", "votes on candidates"],
  },
  elected: { nl: ["gekozene", "gekozenen"], en: ["person elected", "people elected"] },
  electedByPreference: {
    nl: ["gekozen met voorkeurstemmen", "gekozen met voorkeurstemmen"],
    en: ["elected on preference votes", "elected on preference votes"],
  },
} as const satisfies Record<string, Record<Language, readonly [one: string, more: string]>>;

function counted(key: keyof typeof NAMES, count: number): CountedThing {
  const { nl, en } = NAMES[key];
  const which = count === 1 ? 0 : 1;
  return { key, name: { nl: nl[which], en: en[which] }, count };
}

/** How much of everything a file holds, in the order in which it is shown. */
export function thingsIn({ document, units }: Inspection): readonly CountedThing[] {
  switch (document.message) {
    case "110a":
      return [
        counted("seats", document.seats),
        counted("preferenceThresholdPercent", document.preferenceThresholdPercent),
        counted("regions", document.regions.length),
        counted("parties", document.registeredParties.length),
      ];
    case "110b":
      return [
        counted("stations", document.pollingPlaces.length),
        ...(document.eligibleVoters === null ? [] : [counted("eligibleVoters", document.eligibleVoters)]),
      ];
    case "230b":
      return [counted("lists", document.lists.length), counted("candidates", candidatesOn(document.lists))];
    case "510a":
    case "510b":
    case "510c":
    case "510d":
    case "510q":
    case "510r":
    case "510s":
      return [
        counted(document.message === "510b" ? "stations" : "units", units),
        counted("lists", document.total.lists.length),
        counted("candidates", candidatesOn(document.total.lists)),
        counted("eligibleVoters", document.total.cast),
        counted("candidateVotes", document.total.totalCounted),
      ];
    case "520": {
      const elected = document.lists.flatMap(({ candidates }) =>
        candidates.filter((person) => person.elected),
      );
      return [
        counted("lists", document.lists.length),
        counted("elected", elected.length),
        counted("electedByPreference", elected.filter(({ ranking }) => ranking === 1).length),
      ];
    }
    default:
      return impossible(document);
  }
}

function candidatesOn(lists: readonly { readonly candidates: readonly unknown[] }[]): number {
  return lists.reduce((sum, { candidates }) => sum + candidates.length, 0);
}
