import type { Buffer } from "node:buffer";
import { err, ok, type Result } from "@stemketen/core/basics";
import type { Message } from "../../message.ts";
import { type Place, XmlFault } from "../xml/fault.ts";
import { XmlReader } from "../xml/reader.ts";
import { type CountFile, readCount } from "./count-file.ts";
import { type DefinitionFile, readDefinition, readStations, type StationsFile } from "./definition-file.ts";
import { type ListsFile, readLists } from "./lists-file.ts";
import { needAttribute } from "./parts.ts";
import { type ResultFile, readResult } from "./result-file.ts";

/** XML that is no EML, or a message that has no place in a publication set. */
interface OtherFile {
  readonly message: "other";
  /** "510a", or the name of the root element. */
  readonly what: string;
}

export type EmlFile = CountFile | ListsFile | ResultFile | DefinitionFile | StationsFile | OtherFile;

/** Why a file could not be read, and where. */
interface Unreadable {
  readonly reason: Message;
  readonly place: Place;
}

/** Reads a file of XML whatever its name, told apart by its root element and the Id of that. */
export function readEmlFile(bytes: Buffer): Result<EmlFile, Unreadable> {
  try {
    const xml = new XmlReader(bytes);
    return ok(
      xml.document((name, attributes) =>
        name === "EML"
          ? readMessage(xml, needAttribute(xml, attributes, "Id"))
          : { message: "other", what: name },
      ),
    );
  } catch (error) {
    if (error instanceof XmlFault) return err({ reason: error.reason, place: error.place });
    throw error;
  }
}

function readMessage(xml: XmlReader, id: string): EmlFile {
  switch (id) {
    case "510b":
    case "510d":
      return readCount(xml, id);
    case "230b":
      return readLists(xml);
    case "520":
      return readResult(xml);
    case "110a":
      return readDefinition(xml);
    case "110b":
      return readStations(xml);
    default:
      return { message: "other", what: id };
  }
}
