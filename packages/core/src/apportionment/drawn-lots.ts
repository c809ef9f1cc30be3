import { must } from "../basics/index.ts";
import type { CandidateVotes } from "../election/index.ts";
import { type Calculation, type NeedingLots, record, type Standing } from "./calculation.ts";
import { candidates, capital, lists, seats } from "./dutch.ts";
import type { RequiredListLot, RequiredLot } from "./lots.ts";
import type { Article } from "./outcome.ts";
import { formatQuotient, type Quotient } from "./quotient.ts";

/**
 * Asks for one lot among lists that are equal, and writes down its outcome (P 7, P 8, P 9).
 * @param options two or more, in order of list number
 * @returns the list drawn
 */
export function* drawAmongLists(
  calculation: Calculation,
  article: Article,
  kind: RequiredListLot["kind"],
  options: readonly Standing[],
  tie: { readonly seatsAvailable: number; readonly value: Quotient },
): NeedingLots<Standing> {
  const lot: RequiredListLot = {
    kind,
    list: null,
    options: options.map((standing) => standing.list.number),
    seatsAvailable: tie.seatsAvailable,
    equalValue: formatQuotient(tie.value),
  };
  const number = yield lot;
  const drawn = must(
    options.find((standing) => standing.list.number === number),
    "the list drawn is among the options",
  );
  record(calculation, article, "lot", {
    list: drawn.list.number,
    numbers: numbersOf(lot),
    sentence: `${capital(lists(lot.options))} ${EQUAL[kind]} (${lot.equalValue})${consequence(lot, drawn.list.number)}.`,
  });
  return drawn;
}

/**
 * Asks for one lot among candidates of a list with equal votes, and writes down its outcome (P 15).
 * @param options two or more, in order of candidate number
 * @returns the candidate drawn
 */
export function* drawAmongCandidates(
  calculation: Calculation,
  standing: Standing,
  options: readonly CandidateVotes[],
  seatsAvailable: number,
): NeedingLots<CandidateVotes> {
  const [first] = options;
  const lot: RequiredLot = {
    kind: "candidate",
    list: standing.list.number,
    options: options.map((candidate) => candidate.number),
    seatsAvailable,
    equalValue: String(must(first, "a lot has options").votes),
  };
  const number = yield lot;
  const drawn = must(
    options.find((candidate) => candidate.number === number),
    "the candidate drawn is among the options",
  );
  record(calculation, "P 15", "lot", {
    list: lot.list,
    candidate: drawn.number,
    numbers: numbersOf(lot),
    sentence: `${capital(candidates(lot.options))} van lijst ${lot.list} hebben evenveel stemmen (${lot.equalValue}) en ${stillToGive(seatsAvailable)}: het lot wijst kandidaat ${drawn.number} aan.`,
  });
  return drawn;
}

const EQUAL: Readonly<Record<RequiredListLot["kind"], string>> = {
  "largest-remainder": "hebben een gelijk overschot",
  "largest-average": "hebben een gelijk gemiddelde",
  "absolute-majority": "kregen de laatste restzetels bij een gelijke stand",
};

function consequence(lot: RequiredListLot, drawn: number): string {
  return lot.kind === "absolute-majority"
    ? `: het lot wijst aan dat lijst ${drawn} een zetel afstaat`
    : ` en ${stillToGive(lot.seatsAvailable)}: het lot wijst lijst ${drawn} aan`;
}

function stillToGive(count: number): string {
  return `er ${count === 1 ? "is" : "zijn"} nog ${seats(count)}`;
}

function numbersOf(lot: RequiredLot): Readonly<Record<string, string>> {
  return {
    options: lot.options.join(", "),
    seatsAvailable: String(lot.seatsAvailable),
    equalValue: lot.equalValue,
  };
}
