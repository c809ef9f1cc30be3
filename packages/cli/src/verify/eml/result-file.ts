import type { XmlReader } from "../xml/reader.ts";
import { readCandidate } from "./lists-file.ts";
import {
  type ElectionFacts,
  Once,
  type PersonName,
  readAffiliation,
  readElectionBody,
  readNumber,
  readWords,
} from "./parts.ts";

/** Someone elected, as a 520 says it. */
interface ResultPerson {
  /** 1, 2, 3 … in order of election: not the number on the list. */
  readonly order: number;
  readonly name: PersonName;
  /** 1: on preference votes. 2: by the order of the list. */
  readonly ranking: number;
}

/** A list with at least one seat. */
export interface ResultList {
  readonly number: number;
  readonly name: string;
  readonly elected: readonly ResultPerson[];
}

/** 520: who is elected. */
export interface ResultFile {
  readonly message: "520";
  readonly election: ElectionFacts;
  readonly lists: readonly ResultList[];
}

interface Selection {
  readonly list: { readonly number: number; readonly name: string } | null;
  readonly person: { readonly number: number; readonly name: PersonName } | null;
  readonly ranking: number | null;
  readonly elected: boolean;
}

/** Reads a 520; the reader stands in the root element. @throws XmlFault */
export function readResult(xml: XmlReader): ResultFile {
  const lists: { number: number; name: string; seated: boolean; elected: ResultPerson[] }[] = [];
  const election = readElectionBody(xml, "Result", (contest) => {
    if (contest !== "Contest") return;
    xml.children((element) => {
      if (element !== "Selection") return;
      const selection = readSelection(xml);
      if (selection.list !== null) lists.push({ ...selection.list, seated: selection.elected, elected: [] });
      else if (selection.elected) electedOn(xml, lists).push(personOf(xml, selection));
    });
  });
  // Lists and people who are not elected may be named in a 520; they are no part of the result.
  const seated = lists.filter((list) => list.seated || list.elected.length > 0);
  return {
    message: "520",
    election,
    lists: seated.map(({ number, name, elected }) => ({ number, name, elected })),
  };
}

function electedOn(xml: XmlReader, lists: readonly { readonly elected: ResultPerson[] }[]): ResultPerson[] {
  return (
    lists.at(-1)?.elected ??
    xml.fail({ nl: "een gekozene hoort niet bij een lijst", en: "an elected person belongs to no list" })
  );
}

function personOf(xml: XmlReader, { person, ranking }: Selection): ResultPerson {
  if (person === null || ranking === null) {
    return xml.fail({
      nl: "een gekozene mist naam of Ranking",
      en: "an elected person lacks a name or Ranking",
    });
  }
  return { order: person.number, name: person.name, ranking };
}

function readSelection(xml: XmlReader): Selection {
  const list = new Once<{ readonly number: number; readonly name: string }>(xml, "AffiliationIdentifier");
  const person = new Once<{ readonly number: number; readonly name: PersonName }>(xml, "Candidate");
  const ranking = new Once<number>(xml, "Ranking");
  const elected = new Once<string>(xml, "Elected");
  xml.children((element, attributes) => {
    if (element === "AffiliationIdentifier") list.put(readAffiliation(xml, attributes));
    else if (element === "Candidate") person.put(readCandidate(xml));
    else if (element === "Ranking") ranking.put(readNumber(xml));
    else if (element === "Elected") elected.put(readWords(xml));
  });
  return {
    list: list.given,
    person: person.given,
    ranking: ranking.given,
    elected: elected.need() === "yes",
  };
}
