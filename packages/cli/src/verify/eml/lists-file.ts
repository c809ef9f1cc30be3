import type { Attributes, XmlReader } from "../xml/reader.ts";
import {
  type ElectionFacts,
  Once,
  type PersonName,
  readAffiliation,
  readElectionBody,
  readIdentifier,
  readPersonName,
} from "./parts.ts";

/** A list as published before the vote. */
interface NominatedList {
  readonly number: number;
  /** Empty for a list without a registered name. */
  readonly name: string;
  /** By candidate number, in the order of the list. */
  readonly candidates: ReadonlyMap<number, PersonName>;
}

/** 230b: the candidate lists. */
export interface ListsFile {
  readonly message: "230b";
  readonly election: ElectionFacts;
  /** By list number, in the order of the file. */
  readonly lists: ReadonlyMap<number, NominatedList>;
}

/** Reads a 230b; the reader stands in the root element. @throws XmlFault */
export function readLists(xml: XmlReader): ListsFile {
  const lists = new Map<number, NominatedList>();
  const election = readElectionBody(xml, "CandidateList", (contest) => {
    if (contest !== "Contest") return;
    xml.children((element) => {
      if (element !== "Affiliation") return;
      const list = readList(xml);
      if (lists.has(list.number)) {
        xml.fail({ nl: `lijst ${list.number} staat er twee keer`, en: `list ${list.number} stands twice` });
      }
      lists.set(list.number, list);
      refuseTooMany(xml, lists.size);
    });
  });
  return { message: "230b", election, lists };
}

/** Far above any real ballot paper: 99 lists, 80 candidates on each. */
const MAX_NUMBERED = 100;

function refuseTooMany(xml: XmlReader, count: number): void {
  if (count <= MAX_NUMBERED) return;
  xml.fail({ nl: "er zijn te veel lijsten of kandidaten", en: "there are too many lists or candidates" });
}

function readList(xml: XmlReader): NominatedList {
  const identifier = new Once<{ readonly number: number; readonly name: string }>(
    xml,
    "AffiliationIdentifier",
  );
  const candidates = new Map<number, PersonName>();
  xml.children((element, attributes) => {
    if (element === "AffiliationIdentifier") identifier.put(readAffiliation(xml, attributes));
    else if (element === "Candidate") {
      const { number, name } = readCandidate(xml);
      if (candidates.has(number)) {
        xml.fail({ nl: `kandidaat ${number} staat er twee keer`, en: `candidate ${number} stands twice` });
      }
      candidates.set(number, name);
      refuseTooMany(xml, candidates.size);
    }
  });
  return { ...identifier.need(), candidates };
}

/** Reads Candidate, the present element of a 230b or 520: number and name. @throws XmlFault */
export function readCandidate(xml: XmlReader): { readonly number: number; readonly name: PersonName } {
  const number = new Once<number>(xml, "CandidateIdentifier");
  const name = new Once<PersonName>(xml, "CandidateFullName");
  xml.children((element, attributes: Attributes) => {
    if (element === "CandidateIdentifier") number.put(readIdentifier(xml, attributes));
    else if (element === "CandidateFullName") name.put(readPersonName(xml));
  });
  return { number: number.need(), name: name.need() };
}
