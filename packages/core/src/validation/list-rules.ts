import {
  candidateField,
  castListField,
  type FieldPath,
  type ListVotes,
  listTotalField,
  type ResultSheet,
} from "../election/index.ts";
import { everyForm, type FindingParts, form, KIESRAAD, type Rule } from "./rule.ts";

const CANDIDATES = form("Na 31-2 bijlage 1, B1-3.5; N 10-1, 2.4");

/** One list of the sheet: its rows, and what was carried over to the front. */
interface ListOnSheet {
  readonly list: ListVotes;
  /** Votes on its candidates together. */
  readonly sum: number;
  /** E.x on the front of the form. */
  readonly carried: number;
}

/** The lists on which something is wrong, in the order of the form. */
function listsWhere(
  sheet: ResultSheet,
  isWrong: (on: ListOnSheet) => boolean,
  fieldsOf: (list: ListVotes) => readonly FieldPath[],
): readonly FindingParts[] {
  const front = new Map(sheet.cast.lists.map(({ number, votes }) => [number, votes]));
  return sheet.lists.flatMap((list) => {
    const sum = list.candidates.reduce((votes, candidate) => votes + candidate.votes, 0);
    const carried = front.get(list.number) ?? 0;
    if (!isWrong({ list, sum, carried })) return [];
    const numbers = { sum, total: list.total, carried };
    return [{ fields: fieldsOf(list), list: list.number, candidate: null, numbers }];
  });
}

/**
 * F.401–F.403: the votes of each list. A list without candidates (an option of a referendum) has no rows to
 * add up: only its total counts.
 */
export const LIST_RULES: readonly Rule[] = [
  {
    code: "F.401",
    severity: "error",
    scope: everyForm("lists"),
    source: [CANDIDATES, KIESRAAD],
    suppresses: ["F.402", "F.403"],
    when: {
      nl: "er zijn stemmen op kandidaten van de lijst of bij E.x, maar het totaal van de lijst is leeg of 0",
      en: "there are votes on candidates of the list or at E.x, but the total of the list is blank or 0",
    },
    texts: {
      typist: {
        nl: "Lijst {list}: controleer het totaal onderaan de lijst.",
        en: "List {list}: check the total at the bottom of the list.",
      },
      coordinator: {
        nl: "Lijst {list}: het totaal is leeg of 0. De kandidaten hebben samen {sum} stemmen en bij E.{list} staat {carried}.",
        en: "List {list}: the total is blank or 0. The candidates have {sum} votes together and E.{list} says {carried}.",
      },
    },
    check: (sheet) =>
      listsWhere(
        sheet,
        ({ list, sum, carried }) => (sum > 0 || carried > 0) && list.total === 0,
        (list) => [listTotalField(list.number)],
      ),
  },
  {
    code: "F.402",
    severity: "error",
    scope: everyForm("lists"),
    source: [CANDIDATES, KIESRAAD],
    suppresses: [],
    when: {
      nl: "de stemmen op de kandidaten zijn samen niet gelijk aan het totaal van de lijst",
      en: "the votes on the candidates do not add up to the total of the list",
    },
    texts: {
      typist: {
        nl: "Lijst {list}: controleer de stemmen per kandidaat en het totaal van de lijst.",
        en: "List {list}: check the votes per candidate and the total of the list.",
      },
      coordinator: {
        nl: "Lijst {list}: de kandidaten hebben samen {sum} stemmen, maar als totaal staat er {total}.",
        en: "List {list}: the candidates have {sum} votes together, but the total says {total}.",
      },
    },
    check: (sheet) =>
      listsWhere(
        sheet,
        ({ list, sum }) => list.candidates.length > 0 && sum !== list.total,
        (list) => [
          ...list.candidates.map((candidate) => candidateField(list.number, candidate.number)),
          listTotalField(list.number),
        ],
      ),
  },
  {
    code: "F.403",
    severity: "error",
    scope: everyForm("lists"),
    source: [CANDIDATES, KIESRAAD],
    suppresses: [],
    when: {
      nl: "het totaal van de lijst is niet gelijk aan E.x",
      en: "the total of the list is not equal to E.x",
    },
    texts: {
      typist: {
        nl: "Lijst {list}: controleer het totaal van de lijst en het aantal bij E.{list}.",
        en: "List {list}: check the total of the list and the number at E.{list}.",
      },
      coordinator: {
        nl: "Lijst {list}: het totaal van de lijst is {total}, maar bij E.{list} staat {carried}.",
        en: "List {list}: the total of the list is {total}, but E.{list} says {carried}.",
      },
    },
    check: (sheet) =>
      listsWhere(
        sheet,
        ({ list, carried }) => list.total !== carried,
        (list) => [castListField(list.number), listTotalField(list.number)],
      ),
  },
];
