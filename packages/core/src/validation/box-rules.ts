import { must } from "../basics/index.ts";
import { FIELD, type ResultSheet } from "../election/index.ts";
import { form, found, KIESRAAD, type Rule, stationForms } from "./rule.ts";

/** The rubric in which D and H are compared. */
export const COMPARISON = form("Na 31-2 bijlage 1, B1-3.3.1; N 10-1, 2.3.1");

/** D and H: the two numbers that this block compares. */
export function compared(sheet: ResultSheet): { readonly admitted: number; readonly cast: number } {
  return { admitted: sheet.admitted.total, cast: sheet.cast.total };
}

const boxesOf = (sheet: ResultSheet) =>
  must(sheet.difference.boxes, "the form of a station has the boxes that compare D and H");

/** F.301–F.304: the box that says how D and H compare. */
export const BOX_RULES: readonly Rule[] = [
  {
    code: "F.301",
    severity: "error",
    scope: stationForms("difference"),
    source: [COMPARISON, KIESRAAD],
    suppresses: [],
    when: {
      nl: "het hokje ‘D en H zijn gelijk’ is aangekruist, maar D en H zijn niet gelijk",
      en: "the box ‘D and H are equal’ is ticked, but they are not",
    },
    texts: {
      typist: {
        nl: "Controleer D en H, en welk hokje bij de vergelijking is aangekruist.",
        en: "Check D and H, and which box of the comparison is ticked.",
      },
      coordinator: {
        nl: "Aangekruist is dat D en H gelijk zijn. Maar D is {admitted} en H is {cast}.",
        en: "The box says D and H are equal. But D is {admitted} and H is {cast}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      return found(boxesOf(sheet).equal && admitted !== cast, [FIELD.equalBox], { admitted, cast });
    },
  },
  {
    code: "F.302",
    severity: "error",
    scope: stationForms("difference"),
    source: [COMPARISON, KIESRAAD],
    suppresses: [],
    when: {
      nl: "het hokje ‘H is groter dan D’ is aangekruist, maar H is niet groter",
      en: "the box ‘H is larger than D’ is ticked, but it is not",
    },
    texts: {
      typist: {
        nl: "Controleer D en H, en welk hokje bij de vergelijking is aangekruist.",
        en: "Check D and H, and which box of the comparison is ticked.",
      },
      coordinator: {
        nl: "Aangekruist is dat H groter is dan D. Maar D is {admitted} en H is {cast}.",
        en: "The box says H is larger than D. But D is {admitted} and H is {cast}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      return found(boxesOf(sheet).more && cast <= admitted, [FIELD.moreBox], { admitted, cast });
    },
  },
  {
    code: "F.303",
    severity: "error",
    scope: stationForms("difference"),
    source: [COMPARISON, KIESRAAD],
    suppresses: [],
    when: {
      nl: "het hokje ‘H is kleiner dan D’ is aangekruist, maar H is niet kleiner",
      en: "the box ‘H is smaller than D’ is ticked, but it is not",
    },
    texts: {
      typist: {
        nl: "Controleer D en H, en welk hokje bij de vergelijking is aangekruist.",
        en: "Check D and H, and which box of the comparison is ticked.",
      },
      coordinator: {
        nl: "Aangekruist is dat H kleiner is dan D. Maar D is {admitted} en H is {cast}.",
        en: "The box says H is smaller than D. But D is {admitted} and H is {cast}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      return found(boxesOf(sheet).fewer && cast >= admitted, [FIELD.fewerBox], { admitted, cast });
    },
  },
  {
    code: "F.304",
    severity: "error",
    scope: stationForms("difference"),
    source: [COMPARISON, KIESRAAD],
    suppresses: [],
    when: {
      nl: "er is niet precies één hokje aangekruist bij de vergelijking van D en H",
      en: "not exactly one box of the comparison of D and H is ticked",
    },
    texts: {
      typist: {
        nl: "Kijk welk hokje bij de vergelijking van D en H is aangekruist.",
        en: "Look which box of the comparison of D and H is ticked.",
      },
      coordinator: {
        nl: "Bij de vergelijking van D en H zijn {ticked} hokjes aangekruist. Het moet er precies één zijn.",
        en: "At the comparison of D and H {ticked} boxes are ticked. It must be exactly one.",
      },
    },
    check: (sheet) => {
      const { equal, more, fewer } = boxesOf(sheet);
      const ticked = [equal, more, fewer].filter(Boolean).length;
      return found(ticked !== 1, [FIELD.equalBox, FIELD.moreBox, FIELD.fewerBox], { ticked });
    },
  },
];
