import { MAX_SEATS } from "@stemketen/core/apportionment";
import { MAX_COUNT } from "@stemketen/core/election";
import { printable } from "../files.ts";
import type { Message } from "../message.ts";
import { MAX_CANDIDATES, MAX_LISTS } from "./document.ts";

/** A place in a JSON document: names and indexes from the outside in. */
export type Path = readonly (string | number)[];

/** What belongs at each place of a document, indexes left out. */
const WANTED: Readonly<Record<string, Message>> = {
  "": { nl: 'een object met "seats" en "lists"', en: 'an object with "seats" and "lists"' },
  seats: wholeNumber(1, MAX_SEATS),
  lists: { nl: `een rij van hoogstens ${MAX_LISTS} lijsten`, en: `an array of at most ${MAX_LISTS} lists` },
  "lists[]": {
    nl: 'een object met "number" en "candidateVotes"',
    en: 'an object with "number" and "candidateVotes"',
  },
  "lists[].candidateVotes": {
    nl: `een rij van hoogstens ${MAX_CANDIDATES} aantallen stemmen`,
    en: `an array of at most ${MAX_CANDIDATES} numbers of votes`,
  },
  "lists[].candidateVotes[]": wholeNumber(0, MAX_COUNT),
  "lists[].candidateNumbers": { nl: "een rij nummers van kandidaten", en: "an array of candidate numbers" },
  deceased: { nl: "een rij van lijsten met overledenen", en: "an array of lists with deceased candidates" },
  "deceased[]": {
    nl: 'een object met "list" en "candidates"',
    en: 'an object with "list" and "candidates"',
  },
  "deceased[].candidates": { nl: "een rij nummers van kandidaten", en: "an array of candidate numbers" },
  lots: { nl: "een rij van getrokken loten", en: "an array of lots drawn" },
  "lots[]": {
    nl: 'het nummer van een lijst, of een object met "list" en "candidate"',
    en: 'the number of a list, or an object with "list" and "candidate"',
  },
  rules: { nl: "een object met regels", en: "an object with rules" },
  "rules.residual": {
    nl: '"largest-averages" of "largest-remainders"',
    en: '"largest-averages" or "largest-remainders"',
  },
  "rules.remainderThreshold": wholeNumber(0, 100),
  "rules.preferencePercent": wholeNumber(0, 100),
  "rules.electoralThreshold": wholeNumber(0, 100),
};

/** What belongs at every place that is not named above. */
const NUMBER: Message = { nl: "een nummer van 1 of hoger", en: "a number of 1 or higher" };

function wholeNumber(least: number, most: number): Message {
  return {
    nl: `een heel getal van ${least} tot en met ${most}`,
    en: `a whole number from ${least} to ${most}`,
  };
}

/** Puts a place before a sentence: "lists[2].number: …". Indexes count from 0, as in the document. */
export function at(path: Path, said: Message): Message {
  const place = inWriting(path, (index) => `[${index}]`);
  return place === "" ? said : { nl: `${place}: ${said.nl}`, en: `${place}: ${said.en}` };
}

/** What is wrong with a value: what belongs there, and what was found. */
export function whyWrong(path: Path, found: unknown): Message {
  const wanted = WANTED[inWriting(path, () => "[]")] ?? NUMBER;
  if (found === undefined) {
    return at(path, {
      nl: `dit ontbreekt. Hier hoort ${wanted.nl}.`,
      en: `this is missing. Here belongs ${wanted.en}.`,
    });
  }
  const shown = inShort(found);
  return at(path, {
    nl: `hier hoort ${wanted.nl}, niet ${shown}.`,
    en: `here belongs ${wanted.en}, not ${shown}.`,
  });
}

function inWriting(path: Path, index: (index: number) => string): string {
  return path
    .map((part) => (typeof part === "number" ? index(part) : `.${part}`))
    .join("")
    .replace(/^\./, "");
}

const LONGEST_SHOWN = 40;

/** A value as it can stand in a sentence: short, and without characters that a terminal obeys. */
export function inShort(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  const text = printable(JSON.stringify(value));
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
