import type { Message } from "../../message.ts";
import type { Attributes, XmlReader } from "../xml/reader.ts";

/** What identifies an election in every message of EML_NL (ElectionIdentifier). */
export interface ElectionFacts {
  readonly id: string;
  readonly name: string;
  /** "GR", "TK" … */
  readonly category: string;
  /** "GR1", "GR2" …; null where a message leaves it out. */
  readonly subcategory: string | null;
  /** CBS code and name of the municipality; null where a message leaves it out. */
  readonly domain: { readonly id: string; readonly name: string } | null;
  /** Day of the vote, "2026-03-18". */
  readonly date: string;
}

/** A person as named in a 230b or a 520. */
export interface PersonName {
  readonly initials: string;
  readonly firstName: string;
  readonly prefix: string;
  readonly lastName: string;
}

function missing(element: string): Message {
  return { nl: `${element} ontbreekt`, en: `${element} is missing` };
}

/** A value that a file must give exactly once. */
export class Once<T> {
  readonly #xml: XmlReader;
  readonly #element: string;
  #values: readonly T[] = [];

  constructor(xml: XmlReader, element: string) {
    this.#xml = xml;
    this.#element = element;
  }

  /** @throws XmlFault when it was given before */
  put(value: T): void {
    if (this.#values.length > 0) {
      this.#xml.fail({
        nl: `${this.#element} staat er twee keer`,
        en: `${this.#element} stands twice`,
      });
    }
    this.#values = [value];
  }

  /** The value, or null where it may be absent. */
  get given(): T | null {
    return this.#values[0] ?? null;
  }

  /** @throws XmlFault when it was never given */
  need(): T {
    const [value] = this.#values;
    return value === undefined ? this.#xml.fail(missing(this.#element)) : value;
  }
}

/** An attribute that must be there. @throws XmlFault */
export function needAttribute(xml: XmlReader, attributes: Attributes, name: string): string {
  return attributes.get(name) ?? xml.fail(missing(name));
}

/** Text with blanks at the ends taken off and those between made one space, as names are compared. */
export function collapseBlanks(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, " ").trim();
}

/** Reads the present element, which holds words: a name, a date. @throws XmlFault */
export function readWords(xml: XmlReader): string {
  return collapseBlanks(xml.text());
}

/** A count: the present element holds one to nine digits and nothing else. @throws XmlFault */
export function readNumber(xml: XmlReader): number {
  const text = xml.text().trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return xml.fail({
    nl: `"${text.slice(0, 40)}" is geen aantal van hooguit negen cijfers`,
    en: `"${text.slice(0, 40)}" is not a number of nine digits at most`,
  });
}

/** The Id attribute of a list or candidate: a number of 1 or more without leading zeros. @throws XmlFault */
export function readIdentifier(xml: XmlReader, attributes: Attributes): number {
  const text = needAttribute(xml, attributes, "Id");
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  return xml.fail({ nl: `Id "${text}" is geen nummer`, en: `Id "${text}" is not a number` });
}

/** Reads ElectionIdentifier, the present element. @throws XmlFault */
function readElection(xml: XmlReader, attributes: Attributes): ElectionFacts {
  const id = needAttribute(xml, attributes, "Id");
  const name = new Once<string>(xml, "ElectionName");
  const category = new Once<string>(xml, "ElectionCategory");
  const subcategory = new Once<string>(xml, "kr:ElectionSubcategory");
  const domain = new Once<{ readonly id: string; readonly name: string }>(xml, "kr:ElectionDomain");
  const date = new Once<string>(xml, "kr:ElectionDate");
  xml.children((element, given) => {
    if (element === "ElectionName") name.put(readWords(xml));
    else if (element === "ElectionCategory") category.put(readWords(xml));
    else if (element === "kr:ElectionSubcategory") subcategory.put(readWords(xml));
    else if (element === "kr:ElectionDomain") domain.put({ id: given.get("Id") ?? "", name: readWords(xml) });
    else if (element === "kr:ElectionDate") date.put(readWords(xml));
  });
  return {
    id,
    name: name.given ?? "",
    category: category.need(),
    subcategory: subcategory.given,
    domain: domain.given,
    date: date.need(),
  };
}

/**
 * Walks to EML/`body`/Election, which must be there exactly once, and gives its children to `take`.
 * The reader stands in the root element.
 * @returns what identifies the election
 * @throws XmlFault
 */
export function readElectionBody(
  xml: XmlReader,
  body: string,
  take: (name: string, attributes: Attributes) => void,
): ElectionFacts {
  const election = new Once<true>(xml, `${body}/Election`);
  const facts = new Once<ElectionFacts>(xml, "ElectionIdentifier");
  xml.children((outer) => {
    if (outer !== body) return;
    xml.children((inner) => {
      if (inner !== "Election") return;
      election.put(true);
      xml.children((name, attributes) => {
        if (name === "ElectionIdentifier") facts.put(readElection(xml, attributes));
        else take(name, attributes);
      });
    });
  });
  election.need();
  return facts.need();
}

/** Reads AffiliationIdentifier, the present element: the number and the registered name of a list. @throws XmlFault */
export function readAffiliation(
  xml: XmlReader,
  attributes: Attributes,
): { readonly number: number; readonly name: string } {
  const number = readIdentifier(xml, attributes);
  const name = new Once<string>(xml, "RegisteredName");
  xml.children((element) => {
    if (element === "RegisteredName") name.put(readWords(xml));
  });
  return { number, name: name.need() };
}

/** Reads CandidateFullName, the present element. @throws XmlFault */
export function readPersonName(xml: XmlReader): PersonName {
  const parts = {
    initials: new Once<string>(xml, "Initials"),
    firstName: new Once<string>(xml, "FirstName"),
    prefix: new Once<string>(xml, "NamePrefix"),
    lastName: new Once<string>(xml, "LastName"),
  };
  xml.children((person) => {
    if (person !== "xnl:PersonName") return;
    xml.children((element, attributes) => {
      if (element === "xnl:NameLine" && attributes.get("NameType") === "Initials")
        parts.initials.put(readWords(xml));
      else if (element === "xnl:FirstName") parts.firstName.put(readWords(xml));
      else if (element === "xnl:NamePrefix") parts.prefix.put(readWords(xml));
      else if (element === "xnl:LastName") parts.lastName.put(readWords(xml));
    });
  });
  return {
    initials: parts.initials.given ?? "",
    firstName: parts.firstName.given ?? "",
    prefix: parts.prefix.given ?? "",
    lastName: parts.lastName.need(),
  };
}
