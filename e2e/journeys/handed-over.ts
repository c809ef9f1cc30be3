import { readFileSync } from "node:fs";
import { must } from "@stemketen/core/basics";
import type { StationNumber, VoteCounts } from "@stemketen/core/election";
import { parseEml, voteCountsOf } from "@stemketen/core/eml";
import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { type PaperValues, paperOfCounts, paperOfUnit } from "../counts/station-paper.ts";

/** What a committee hands over, as a stranger reads it from the zip. */
export interface HandedOver {
  /** The totals of the 510b. */
  readonly total: VoteCounts;
  /** The same in the boxes of a paper. */
  readonly totalOnPaper: PaperValues;
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
  const total = voteCountsOf(count.total);
  return {
    total,
    totalOnPaper: paperOfCounts(total, count.election),
    stations: new Map(
      count.units.map((unit) => {
        const { number, paper } = paperOfUnit(unit, count.election);
        return [number, paper];
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
