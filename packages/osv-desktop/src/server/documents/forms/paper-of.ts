import { impossible } from "@stemketen/core/basics";
import type { TabulatorDocument } from "../documents.ts";
import type { Paper } from "../paper/paper.ts";
import { committeeReport } from "./committee-report/committee-report.ts";
import { controlProtocolSheet } from "./control-protocol-sheet.ts";
import { countRecord } from "./count-record.ts";
import { fallbackList } from "./fallback-list.ts";
import { insert } from "./insert.ts";
import { stationReport } from "./station-report.ts";
import { stationSlip } from "./station-slip.ts";
import { transferSheet } from "./transfer-sheet.ts";

/** Writes a document out: every word and number that will stand on its pages. */
export function paperOf(document: TabulatorDocument): Paper {
  switch (document.kind) {
    case "committee-report":
      return committeeReport(document);
    case "station-report-blank":
      return stationReport(document);
    case "count-record-blank":
      return countRecord(document);
    case "insert-blank":
      return insert(document);
    case "transfer-sheet":
      return transferSheet(document);
    case "control-protocol-sheet":
      return controlProtocolSheet(document);
    case "station-slip":
      return stationSlip(document);
    case "fallback-list":
      return fallbackList(document);
    default:
      return impossible(document);
  }
}
