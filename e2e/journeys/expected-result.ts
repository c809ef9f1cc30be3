import { must } from "@stemketen/core/basics";
import { FIELD, type FieldPath, listTotalField } from "@stemketen/core/election";
import { expect } from "vitest";
import type { PaperCount } from "../counts/real-count.ts";
import type { PaperValues } from "../counts/station-paper.ts";
import type { HandedOver } from "./handed-over.ts";

/** Every station is as on its paper, the totals are the papers added up, and the report says the same. */
export function expectAsOnPaper(evening: HandedOver, { stations, lists }: PaperCount): void {
  expect([...evening.stations.keys()]).toEqual(stations.map(({ number }) => number));
  for (const { number, paper } of stations) {
    const counted = must(evening.stations.get(number), `station ${number} is in the 510b`);
    expect({ number, ...numbersIn(counted) }).toEqual({ number, ...numbersIn(paper) });
  }
  const sums = sumsOf(stations.map(({ paper }) => numbersIn(paper)));
  expect(numbersIn(evening.totalOnPaper)).toEqual(sums);
  for (const box of boxesOfReport(lists)) {
    const votes = must(sums[box], `the papers have ${box}`).toLocaleString("nl-NL").replaceAll(".", "\\.");
    expect(evening.report).toMatch(new RegExp(`(?<![\\d.])${votes}(?![\\d.])`, "u"));
  }
}

function numbersIn(paper: PaperValues): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(paper).flatMap(([box, value]) => (typeof value === "number" ? [[box, value]] : [])),
  );
}

/** Every box of all papers added up. */
function sumsOf(papers: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [box, value] of papers.flatMap((paper) => Object.entries(paper))) {
    sums[box] = (sums[box] ?? 0) + value;
  }
  return sums;
}

/** A, B, D, E, F, G and H, and the total of every list. */
function boxesOfReport(lists: PaperCount["lists"]): readonly FieldPath[] {
  const { pollCards, proxies, admitted, candidates, blank, invalid, cast } = FIELD;
  const front = [pollCards, proxies, admitted, candidates, blank, invalid, cast];
  return [...front, ...lists.map(({ number }) => listTotalField(number))];
}
