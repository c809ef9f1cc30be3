import { impossible } from "@stemketen/core/basics";
import type { Message } from "../message.ts";
import type { Inspection } from "./inspect-file.ts";

/** What a file counts: the key in JSON, the word for people, and how many. */
export interface CountedThing {
  readonly key: string;
  readonly name: Message;
  readonly count: number;
}

const NAMES = {
  seats: { nl: "zetels", en: "seats" },
  preferenceThresholdPercent: { nl: "procent voorkeursdrempel", en: "percent preference threshold" },
  regions: { nl: "gebieden", en: "regions" },
  parties: { nl: "geregistreerde partijen", en: "registered parties" },
  stations: { nl: "stembureaus", en: "polling stations" },
  units: { nl: "onderdelen", en: "parts" },
  eligibleVoters: { nl: "kiesgerechtigden", en: "eligible voters" },
  lists: { nl: "lijsten", en: "lists" },
  candidates: { nl: "kandidaten", en: "candidates" },
  candidateVotes: { nl: "stemmen op kandidaten", en: "votes on candidates" },
  elected: { nl: "gekozenen", en: "elected" },
  electedByPreference: { nl: "gekozen met voorkeurstemmen", en: "elected on preference votes" },
} as const satisfies Record<string, Message>;

const counted = (key: keyof typeof NAMES, count: number): CountedThing => ({ key, name: NAMES[key], count });

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
