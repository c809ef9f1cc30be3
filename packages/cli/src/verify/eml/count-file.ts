import type { Attributes, XmlReader } from "../xml/reader.ts";
import {
  CAST,
  type Cells,
  COUNTED,
  candidateCell,
  describeCell,
  listCell,
  rejectedCell,
  uncountedCell,
} from "./cells.ts";
import {
  type ElectionFacts,
  needAttribute,
  Once,
  readAffiliation,
  readElectionBody,
  readIdentifier,
  readNumber,
  readWords,
} from "./parts.ts";
import { CellNames, UnitCells } from "./unit-cells.ts";

/** A station of a 510b, or a municipality of a 510d. */
export interface CountedUnit {
  /** "0668::SB121", "0668". */
  readonly id: string;
  /** "Stembureau De Hucht (postcode: 6626 AC)". */
  readonly name: string;
  readonly cells: Cells;
}

/** A count: 510b (by station) or 510d (total). */
export interface CountFile {
  readonly message: "510b" | "510d";
  readonly election: ElectionFacts;
  /** Registered name by list number, in the order of the file; empty for a list without a name. */
  readonly listNames: ReadonlyMap<number, string>;
  readonly total: Cells;
  readonly units: readonly CountedUnit[];
}

/** Numbers of one unit: far above any real one, national totals included. */
const MAX_CELLS = 20_000;

interface Selection {
  readonly list: { readonly number: number; readonly name: string } | null;
  readonly candidate: string | null;
  readonly votes: number;
}

/** Reads a 510b or 510d; the reader stands in the root element. @throws XmlFault */
export function readCount(xml: XmlReader, message: CountFile["message"]): CountFile {
  const groups = new GroupReader(xml);
  const total = new Once<Cells>(xml, "TotalVotes");
  const contest = new Once<true>(xml, "Contest");
  const units = new Map<string, CountedUnit>();
  const election = readElectionBody(xml, "Count", (contests) => {
    if (contests !== "Contests") return;
    xml.children((inner) => {
      if (inner !== "Contest") return;
      contest.put(true);
      xml.children((element) => {
        if (element === "TotalVotes") total.put(groups.read(() => undefined));
        else if (element === "ReportingUnitVotes") addUnit(xml, units, readUnit(xml, groups));
      });
    });
  });
  contest.need();
  return { message, election, listNames: groups.listNames, total: total.need(), units: [...units.values()] };
}

function readUnit(xml: XmlReader, groups: GroupReader): CountedUnit {
  const identifier = new Once<{ readonly id: string; readonly name: string }>(xml, "ReportingUnitIdentifier");
  const cells = groups.read((element, attributes) => {
    if (element !== "ReportingUnitIdentifier") return;
    identifier.put({ id: needAttribute(xml, attributes, "Id"), name: readWords(xml) });
  });
  return { ...identifier.need(), cells };
}

function addUnit(xml: XmlReader, units: Map<string, CountedUnit>, unit: CountedUnit): void {
  if (units.has(unit.id)) {
    xml.fail({ nl: `${unit.id} staat er twee keer`, en: `${unit.id} stands twice` });
  }
  units.set(unit.id, unit);
}

/** Reads the VoteGroups of one file; they share the names of the lists and of the cells. */
class GroupReader {
  readonly listNames = new Map<number, string>();
  readonly #xml: XmlReader;
  readonly #names = new CellNames();

  constructor(xml: XmlReader) {
    this.#xml = xml;
  }

  /** Reads the present element; `others` gets the children that hold no votes. @throws XmlFault */
  read(others: (element: string, attributes: Attributes) => void): Cells {
    const xml = this.#xml;
    const cells = new UnitCells(this.#names);
    let list: number | null = null;
    xml.children((element, attributes) => {
      if (element === "Selection") list = this.#takeSelection(cells, list);
      else if (element === "Cast") this.#put(cells, CAST, readNumber(xml));
      else if (element === "TotalCounted") this.#put(cells, COUNTED, readNumber(xml));
      else if (element === "RejectedVotes" || element === "UncountedVotes") {
        const cellOf = element === "RejectedVotes" ? rejectedCell : uncountedCell;
        this.#put(cells, cellOf(needAttribute(xml, attributes, "ReasonCode")), readNumber(xml));
      } else others(element, attributes);
    });
    if (!cells.has(CAST)) xml.fail({ nl: "Cast ontbreekt", en: "Cast is missing" });
    if (!cells.has(COUNTED)) xml.fail({ nl: "TotalCounted ontbreekt", en: "TotalCounted is missing" });
    return cells;
  }

  /** Notes the votes of a list or candidate. @returns the list that candidates after it belong to */
  #takeSelection(cells: UnitCells, list: number | null): number | null {
    const selection = readSelection(this.#xml);
    if (selection.list !== null) {
      this.#noteListName(selection.list);
      this.#put(cells, listCell(selection.list.number), selection.votes);
      return selection.list.number;
    }
    if (selection.candidate === null || list === null) {
      return this.#xml.fail({
        nl: "een Selection hoort niet bij een lijst of kandidaat",
        en: "a Selection belongs to no list or candidate",
      });
    }
    this.#put(cells, candidateCell(list, selection.candidate), selection.votes);
    return list;
  }

  #noteListName(list: { readonly number: number; readonly name: string }): void {
    const known = this.listNames.get(list.number);
    if (known !== undefined && known !== list.name) {
      this.#xml.fail({
        nl: `lijst ${list.number} heet hier "${list.name}" en elders "${known}"`,
        en: `list ${list.number} is called "${list.name}" here and "${known}" elsewhere`,
      });
    }
    this.listNames.set(list.number, list.name);
  }

  #refuseTooMany(cells: Cells): void {
    if (cells.size < MAX_CELLS) return;
    this.#xml.fail({
      nl: "er zijn te veel lijsten of kandidaten",
      en: "there are too many lists or candidates",
    });
  }

  #put(cells: UnitCells, cell: string, votes: number): void {
    this.#refuseTooMany(cells);
    if (cells.put(cell, votes)) return;
    const { nl, en } = describeCell(cell);
    this.#xml.fail({ nl: `${nl} staat er twee keer`, en: `${en} stands twice` });
  }
}

/** Reads Selection, the present element: a list or a candidate with its votes. @throws XmlFault */
function readSelection(xml: XmlReader): Selection {
  const list = new Once<{ readonly number: number; readonly name: string }>(xml, "AffiliationIdentifier");
  const candidate = new Once<string>(xml, "CandidateIdentifier");
  const votes = new Once<number>(xml, "ValidVotes");
  xml.children((element, attributes) => {
    if (element === "AffiliationIdentifier") list.put(readAffiliation(xml, attributes));
    else if (element === "ValidVotes") votes.put(readNumber(xml));
    else if (element === "Candidate") {
      xml.children((inner, given) => {
        if (inner === "CandidateIdentifier") candidate.put(candidateKey(xml, given));
      });
    }
  });
  return { list: list.given, candidate: candidate.given, votes: votes.need() };
}

/** In an election with several kieskringen totals name candidates by short code alone. */
function candidateKey(xml: XmlReader, attributes: Attributes): string {
  return attributes.has("Id")
    ? String(readIdentifier(xml, attributes))
    : needAttribute(xml, attributes, "ShortCode");
}
