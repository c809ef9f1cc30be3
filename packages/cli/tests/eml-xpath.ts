import { readFileSync } from "node:fs";
import { XmlDocument, XmlElement, type XmlNode } from "libxml2-wasm";

const NAMESPACES = {
  e: "urn:oasis:names:tc:evs:schema:eml",
  kr: "http://www.kiesraad.nl/extensions",
  xnl: "urn:oasis:names:tc:ciq:xsdschema:xNL:2.0",
};

const find = (node: XmlNode, path: string): readonly XmlNode[] => node.find(path, NAMESPACES);
const textOf = (node: XmlNode, path: string): string => node.get(path, NAMESPACES)?.content ?? "";

function read<T>(path: string, use: (root: XmlElement) => T): T {
  using document = XmlDocument.fromBuffer(readFileSync(path));
  return use(document.root);
}

/** The numbers of a group of a 510b: "list 1", "list 1 candidate 2", reason codes, "Cast". By libxml2 alone. */
export function numbersOfTotal(path: string): Readonly<Record<string, number>> {
  return read(path, (root) => {
    const numbers: Record<string, number> = {};
    let list = "";
    for (const node of find(root, "//e:TotalVotes/*")) {
      const name = node instanceof XmlElement ? node.name : "";
      const ofList = textOf(node, "e:AffiliationIdentifier/@Id");
      const candidate = textOf(node, "e:Candidate/e:CandidateIdentifier/@Id");
      if (name === "Selection" && ofList !== "") list = ofList;
      const key =
        name !== "Selection"
          ? `${name} ${textOf(node, "@ReasonCode")}`.trim()
          : candidate === ""
            ? `list ${list}`
            : `list ${list} candidate ${candidate}`;
      numbers[key] = Number(name === "Selection" ? textOf(node, "e:ValidVotes") : node.content);
    }
    return numbers;
  });
}

/** Someone elected according to a 520. */
export interface ElectedName {
  readonly list: string;
  readonly name: string;
  readonly by: "preference" | "order";
}

/** Those elected, in the order of the file. */
export function electedIn(path: string): readonly ElectedName[] {
  return read(path, (root) => {
    let list = "";
    return find(root, "//e:Contest/e:Selection").flatMap((node): readonly ElectedName[] => {
      const ofList = textOf(node, "e:AffiliationIdentifier/@Id");
      if (ofList !== "") {
        list = ofList;
        return [];
      }
      const parts = ["xnl:NameLine", "xnl:FirstName", "xnl:NamePrefix", "xnl:LastName"];
      const name = parts.map((part) => textOf(node, `.//${part}`)).join("|");
      return [{ list, name, by: textOf(node, "e:Ranking") === "1" ? "preference" : "order" }];
    });
  });
}

/** Seats per list, and how many of them on preference votes: what two 520s with other names can share. */
export function seatsIn(path: string): Readonly<Record<string, { seats: number; preference: number }>> {
  const seats: Record<string, { seats: number; preference: number }> = {};
  for (const { list, by } of electedIn(path)) {
    const of = (seats[list] ??= { seats: 0, preference: 0 });
    of.seats += 1;
    if (by === "preference") of.preference += 1;
  }
  return seats;
}
