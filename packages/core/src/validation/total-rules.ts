import { castListField, FIELD, type FieldPath, type ResultSheet } from "../election/index.ts";
import { everyForm, form, found, KIESRAAD, type Rule } from "./rule.ts";

const VOTERS = form("Na 31-2 bijlage 1, B1-3.1; N 10-1, 2.1");
const VOTES = form("Na 31-2 bijlage 1, B1-3.2; N 10-1, 2.2");

const sumOfLists = ({ cast }: ResultSheet): number => cast.lists.reduce((sum, { votes }) => sum + votes, 0);

const listFields = ({ cast }: ResultSheet): readonly FieldPath[] =>
  cast.lists.map(({ number }) => castListField(number));

/** F.201–F.204: the totals of voters and of votes. */
export const TOTAL_RULES: readonly Rule[] = [
  {
    code: "F.201",
    severity: "error",
    scope: everyForm("voters-and-votes"),
    source: [VOTERS, KIESRAAD],
    suppresses: [],
    when: { nl: "A + B + C is niet gelijk aan D", en: "A + B + C is not equal to D" },
    texts: {
      typist: {
        nl: "Controleer de aantallen van A tot en met D.",
        en: "Check the numbers from A to D.",
      },
      coordinator: {
        nl: "De aantallen boven D zijn samen {sum}, maar bij D staat {admitted}.",
        en: "The numbers above D add up to {sum}, but D says {admitted}.",
      },
    },
    check: ({ admitted: { pollCards, proxies, voterCards, total } }) => {
      const sum = pollCards + proxies + (voterCards ?? 0);
      const rows = [FIELD.pollCards, FIELD.proxies, ...(voterCards === null ? [] : [FIELD.voterCards])];
      return found(sum !== total, [...rows, FIELD.admitted], { sum, admitted: total });
    },
  },
  {
    code: "F.202",
    severity: "error",
    scope: everyForm("voters-and-votes"),
    source: [VOTES, KIESRAAD],
    suppresses: [],
    when: {
      nl: "de aantallen per lijst (E.1, E.2, …) zijn samen niet gelijk aan E",
      en: "the numbers per list (E.1, E.2, …) do not add up to E",
    },
    texts: {
      typist: {
        nl: "Controleer de aantallen per lijst en het totaal bij E.",
        en: "Check the numbers per list and the total at E.",
      },
      coordinator: {
        nl: "De aantallen per lijst zijn samen {sum}, maar bij E staat {candidates}.",
        en: "The numbers per list add up to {sum}, but E says {candidates}.",
      },
    },
    check: (sheet) => {
      const [sum, candidates] = [sumOfLists(sheet), sheet.cast.candidates];
      return found(sum !== candidates, [...listFields(sheet), FIELD.candidates], { sum, candidates });
    },
  },
  {
    code: "F.203",
    severity: "error",
    scope: everyForm("voters-and-votes"),
    source: [VOTES, KIESRAAD],
    suppresses: [],
    when: { nl: "E + F + G is niet gelijk aan H", en: "E + F + G is not equal to H" },
    texts: {
      typist: {
        nl: "Controleer de aantallen bij E, F, G en H.",
        en: "Check the numbers at E, F, G and H.",
      },
      coordinator: {
        nl: "E, F en G zijn samen {sum}, maar bij H staat {cast}.",
        en: "E, F and G add up to {sum}, but H says {cast}.",
      },
    },
    check: ({ cast: { candidates, blank, invalid, total } }) => {
      const sum = candidates + blank + invalid;
      return found(sum !== total, [FIELD.candidates, FIELD.blank, FIELD.invalid, FIELD.cast], {
        sum,
        cast: total,
      });
    },
  },
  {
    code: "F.204",
    severity: "error",
    scope: everyForm("voters-and-votes"),
    source: [VOTES, KIESRAAD],
    suppresses: ["F.202", "F.203"],
    when: {
      nl: "er zijn stemmen per lijst (E.1, E.2, …), maar E is leeg of 0",
      en: "there are votes per list (E.1, E.2, …), but E is blank or 0",
    },
    texts: {
      typist: {
        nl: "Controleer het totaal bij E.",
        en: "Check the total at E.",
      },
      coordinator: {
        nl: "De aantallen per lijst zijn samen {sum}, maar E is leeg of 0.",
        en: "The numbers per list add up to {sum}, but E is blank or 0.",
      },
    },
    check: (sheet) => {
      const sum = sumOfLists(sheet);
      return found(sum !== 0 && sheet.cast.candidates === 0, [FIELD.candidates], { sum });
    },
  },
];
