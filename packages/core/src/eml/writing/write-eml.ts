import { impossible } from "../../basics/index.ts";
import type { EmlDocument } from "../documents.ts";
import { writeCandidateLists } from "./write-candidate-lists.ts";
import { writeCount } from "./write-count.ts";
import { writeDefinition } from "./write-definition.ts";
import { writePollingStations } from "./write-polling-stations.ts";
import { writeResult } from "./write-result.ts";

/**
 * Writes a document in canonical form: its bytes in UTF-8 are its Canonical XML 1.0 with comments, so that
 * the SHA-256 of the file is the hash that is printed. No XML declaration, one line, no final newline.
 * @returns the text in pieces
 * @throws Error on a value that XML or EML cannot hold (see xml-text.ts)
 */
export function writeEml(document: EmlDocument): Generator<string> {
  switch (document.message) {
    case "110a":
      return writeDefinition(document);
    case "110b":
      return writePollingStations(document);
    case "230b":
      return writeCandidateLists(document);
    case "520":
      return writeResult(document);
    case "510a":
    case "510b":
    case "510c":
    case "510d":
    case "510q":
    case "510r":
    case "510s":
      return writeCount(document, document.units);
    default:
      return impossible(document);
  }
}
