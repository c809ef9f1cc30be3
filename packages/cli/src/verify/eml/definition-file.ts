import type { XmlReader } from "../xml/reader.ts";
import {
  type ElectionFacts,
  Once,
  readElectionBody,
  readIdentifier,
  readNumber,
  readWords,
} from "./parts.ts";

/** 110a: the election definition, as far as seats depend on it. */
export interface DefinitionFile {
  readonly message: "110a";
  readonly election: ElectionFacts;
  readonly seats: number;
  /** Percentage of the quota for election on preference votes (P 15). */
  readonly preferencePercent: number;
}

/** 110b: the polling stations, by number, with their names. */
export interface StationsFile {
  readonly message: "110b";
  readonly election: ElectionFacts;
  readonly stations: ReadonlyMap<number, string>;
}

/** Reads a 110a; the reader stands in the root element. @throws XmlFault */
export function readDefinition(xml: XmlReader): DefinitionFile {
  const seats = new Once<number>(xml, "kr:NumberOfSeats");
  const percent = new Once<number>(xml, "kr:PreferenceThreshold");
  const election = readElectionBody(xml, "ElectionEvent", (element) => {
    if (element === "kr:NumberOfSeats") seats.put(readNumber(xml));
    else if (element === "kr:PreferenceThreshold") percent.put(readNumber(xml));
  });
  return { message: "110a", election, seats: seats.need(), preferencePercent: percent.need() };
}

/** Reads a 110b; the reader stands in the root element. @throws XmlFault */
export function readStations(xml: XmlReader): StationsFile {
  const stations = new Map<number, string>();
  const election = readElectionBody(xml, "ElectionEvent", (contest) => {
    if (contest !== "Contest") return;
    xml.children((element) => {
      if (element !== "PollingPlace") return;
      const { number, name } = readPlace(xml);
      if (stations.has(number)) {
        xml.fail({ nl: `stembureau ${number} staat er twee keer`, en: `station ${number} stands twice` });
      }
      stations.set(number, name);
    });
  });
  return { message: "110b", election, stations };
}

function readPlace(xml: XmlReader): { readonly number: number; readonly name: string } {
  const number = new Once<number>(xml, "PollingStation");
  const name = new Once<string>(xml, "LocalityName");
  xml.children((location) => {
    if (location !== "PhysicalLocation") return;
    xml.children((element, attributes) => {
      if (element === "PollingStation") number.put(readIdentifier(xml, attributes));
      else if (element === "Address") {
        xml.children((locality) => {
          if (locality !== "Locality") return;
          xml.children((inner) => {
            if (inner === "xal:LocalityName") name.put(readWords(xml));
          });
        });
      }
    });
  });
  return { number: number.need(), name: name.given ?? "" };
}
