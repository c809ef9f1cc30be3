import type { ListNumber } from "../election/index.ts";
import type { Standing } from "./calculation.ts";
import { lists } from "./dutch.ts";
import { compareQuotients, formatQuotient, type Quotient } from "./quotient.ts";

/** A list that competes for a seat, with the remainder or average that decides. */
export interface Contender {
  readonly standing: Standing;
  readonly value: Quotient;
}

/** The numbers behind a remainder or average, and the sum in words. */
export interface Explanation {
  readonly numbers: Readonly<Record<string, string>>;
  readonly words: string;
}

/**
 * The contenders with the highest value, in the order in which they were given.
 * @param contenders none gives none
 */
export function withHighestValue(contenders: readonly Contender[]): readonly Contender[] {
  let highest: Contender[] = [];
  for (const contender of contenders) {
    const [leader] = highest;
    const comparison = leader === undefined ? 1 : compareQuotients(contender.value, leader.value);
    if (comparison > 0) highest = [contender];
    else if (comparison === 0) highest.push(contender);
  }
  return highest;
}

function listOf(contender: Contender): ListNumber {
  return contender.standing.list.number;
}

/** What each contender has, by list, for the record of a step. */
export function valuesPerList(contenders: readonly Contender[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    contenders.map((contender) => [`list ${listOf(contender)}`, formatQuotient(contender.value)]),
  );
}

/**
 * What stands against the winner, in words: who had the same, or else who came next.
 * @param winner the list that gets the seat
 * @param best everyone with the highest value, the winner included
 */
export function explainOthers(
  winner: ListNumber,
  best: readonly Contender[],
  contenders: readonly Contender[],
  byLot: boolean,
): string {
  const equal = best.map(listOf).filter((list) => list !== winner);
  if (equal.length > 0) {
    const stand = `${lists(equal)} ${equal.length === 1 ? "staat" : "staan"} gelijk`;
    return byLot ? stand : `${stand}, maar er is voor elk een zetel`;
  }
  const next = withHighestValue(contenders.filter((contender) => !best.includes(contender)));
  const [first] = next;
  if (first === undefined) return "geen andere lijst doet in deze ronde mee";
  const come = next.length === 1 ? "komt" : "komen";
  return `daarna ${come} ${lists(next.map(listOf))} met ${formatQuotient(first.value)}`;
}
