import { readFileSync } from "node:fs";
import { must } from "@stemketen/core/basics";
import {
  formOfCounts,
  type StationNumber,
  sheetOfCounts,
  stationNumber,
  type VoteCounts,
  valuesOfSheet,
} from "@stemketen/core/election";
import { parseEml, voteCountsOf } from "@stemketen/core/eml";
import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import type { PaperValues } from "../pages/osv-desktop/typing-page.ts";

/** What a committee hands over, as a stranger reads it from the zip. */
export interface HandedOver {
  readonly names: readonly string[];
  /** The totals of the 510b. */
  readonly total: VoteCounts;
  /** What the 510b says of each station, in the boxes of its paper. */
  readonly stations: ReadonlyMap<StationNumber, PaperValues>;
  /** The table as municipalities publish it. */
  readonly table: Uint8Array;
  /** The text of the report, in one line. */
  readonly report: string;
}

/** Reads everything in the zip. @param zip its path */
export async function readHandedOver(zip: string): Promise<HandedOver> {
  const files = unzipSync(readFileSync(zip));
  const named = (ending: RegExp): Uint8Array => {
    return must(Object.entries(files).find(([name]) => ending.test(name))?.[1], `the zip holds a ${ending}`);
  };
  const [eml] = Object.values(unzipSync(named(/^Telling_.*\.zip$/u)));
  const read = parseEml(must(eml, "the zip with the count holds it"));
  const count = must(read.ok && read.value.message === "510b" ? read.value : null, "it is a 510b");
  return {
    names: Object.keys(files),
    total: voteCountsOf(count.total),
    stations: new Map(
      count.units.map((unit) => {
        const counts = voteCountsOf(unit.group, unit.investigations);
        const number = stationNumber(Number(/SB(\d+)$/u.exec(unit.id)?.[1]));
        const sheet = sheetOfCounts(counts, formOfCounts(counts, count.election.category));
        return [number, { ...valuesOfSheet(sheet) }];
      }),
    ),
    table: named(/^osv4-3_.*\.csv$/u),
    report: await textOf(named(/^Model_.*\.pdf$/u)),
  };
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text.replaceAll(/\s+/gu, " ");
}
