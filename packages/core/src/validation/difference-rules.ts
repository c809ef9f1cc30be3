import { must } from "../basics/index.ts";
import { FIELD, type ResultSheet, yesNoFields } from "../election/index.ts";
import { saysNo } from "./question-rules.ts";
import {
  csbEntry,
  dsoFirst,
  form,
  found,
  from2026,
  KIESRAAD,
  OWN,
  type Rule,
  type RuleSource,
  stationForms,
} from "./rule.ts";

const COMPARISON = form("Na 31-2 bijlage 1, B1-3.3.1; N 10-1, 2.3.1");
const EXPLANATION = form("Na 31-2 bijlage 1, B1-3.3.2; N 10-1, 2.3.2");

const EXPLAINED = yesNoFields(FIELD.fullyExplained);

/** D and H: the two numbers that this block compares. */
function compared(sheet: ResultSheet): { readonly admitted: number; readonly cast: number } {
  return { admitted: sheet.admitted.total, cast: sheet.cast.total };
}

const boxesOf = (sheet: ResultSheet) =>
  must(sheet.difference.boxes, "the form of a station has the boxes that compare D and H");

const explainedOf = (sheet: ResultSheet) =>
  must(sheet.difference.fullyExplained, "the form asks whether the difference is explained");

/** F.301–F.304: the box that says how D and H compare. */
const BOX_RULES: readonly Rule[] = [
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

const countSource: readonly RuleSource[] = [COMPARISON, KIESRAAD];

/** F.305–F.309: I and J against the difference of D and H. */
const COUNT_RULES: readonly Rule[] = [
  {
    code: "F.305",
    severity: "error",
    scope: stationForms("difference"),
    source: countSource,
    suppresses: [],
    when: { nl: "D = H, maar I of J is niet 0", en: "D = H, but I or J is not 0" },
    texts: {
      typist: {
        nl: "Controleer D, H, I en J.",
        en: "Check D, H, I and J.",
      },
      coordinator: {
        nl: "D en H zijn gelijk ({cast}), dus I en J horen leeg te zijn. Bij I staat {moreCounted}, bij J {fewerCounted}.",
        en: "D and H are equal ({cast}), so I and J should be blank. I says {moreCounted}, J says {fewerCounted}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { moreCounted, fewerCounted } = sheet.difference;
      const fields = [
        ...(moreCounted === 0 ? [] : [FIELD.moreCounted]),
        ...(fewerCounted === 0 ? [] : [FIELD.fewerCounted]),
      ];
      return found(admitted === cast && fields.length > 0, fields, { cast, moreCounted, fewerCounted });
    },
  },
  {
    code: "F.306",
    severity: "error",
    scope: stationForms("difference"),
    source: countSource,
    suppresses: [],
    when: { nl: "H > D, maar I is niet H − D", en: "H > D, but I is not H − D" },
    texts: {
      typist: {
        nl: "Controleer D, H en I.",
        en: "Check D, H and I.",
      },
      coordinator: {
        nl: "H ({cast}) min D ({admitted}) is {expected}, maar bij I staat {moreCounted}.",
        en: "H ({cast}) minus D ({admitted}) is {expected}, but I says {moreCounted}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { moreCounted } = sheet.difference;
      const expected = cast - admitted;
      return found(expected > 0 && moreCounted !== expected, [FIELD.moreCounted], {
        admitted,
        cast,
        expected,
        moreCounted,
      });
    },
  },
  {
    code: "F.307",
    severity: "error",
    scope: stationForms("difference"),
    source: countSource,
    suppresses: [],
    when: { nl: "H > D, maar J is niet 0", en: "H > D, but J is not 0" },
    texts: {
      typist: {
        nl: "Controleer D, H en J.",
        en: "Check D, H and J.",
      },
      coordinator: {
        nl: "H ({cast}) is groter dan D ({admitted}), dus J hoort leeg te zijn. Bij J staat {fewerCounted}.",
        en: "H ({cast}) is larger than D ({admitted}), so J should be blank. J says {fewerCounted}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { fewerCounted } = sheet.difference;
      return found(cast > admitted && fewerCounted !== 0, [FIELD.fewerCounted], {
        admitted,
        cast,
        fewerCounted,
      });
    },
  },
  {
    code: "F.308",
    severity: "error",
    scope: stationForms("difference"),
    source: countSource,
    suppresses: [],
    when: { nl: "H < D, maar J is niet D − H", en: "H < D, but J is not D − H" },
    texts: {
      typist: {
        nl: "Controleer D, H en J.",
        en: "Check D, H and J.",
      },
      coordinator: {
        nl: "D ({admitted}) min H ({cast}) is {expected}, maar bij J staat {fewerCounted}.",
        en: "D ({admitted}) minus H ({cast}) is {expected}, but J says {fewerCounted}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { fewerCounted } = sheet.difference;
      const expected = admitted - cast;
      return found(expected > 0 && fewerCounted !== expected, [FIELD.fewerCounted], {
        admitted,
        cast,
        expected,
        fewerCounted,
      });
    },
  },
  {
    code: "F.309",
    severity: "error",
    scope: stationForms("difference"),
    source: countSource,
    suppresses: [],
    when: { nl: "H < D, maar I is niet 0", en: "H < D, but I is not 0" },
    texts: {
      typist: {
        nl: "Controleer D, H en I.",
        en: "Check D, H and I.",
      },
      coordinator: {
        nl: "H ({cast}) is kleiner dan D ({admitted}), dus I hoort leeg te zijn. Bij I staat {moreCounted}.",
        en: "H ({cast}) is smaller than D ({admitted}), so I should be blank. I says {moreCounted}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { moreCounted } = sheet.difference;
      return found(cast < admitted && moreCounted !== 0, [FIELD.moreCounted], {
        admitted,
        cast,
        moreCounted,
      });
    },
  },
];

/** F.310–F.313: the explanation of a difference, and the balance of a municipality. */
const EXPLANATION_RULES: readonly Rule[] = [
  {
    code: "F.310",
    severity: "error",
    scope: from2026(stationForms("difference")),
    source: [EXPLANATION, KIESRAAD],
    suppresses: [],
    when: {
      nl: "D en H verschillen, en de vraag of het verschil volledig is verklaard heeft geen antwoord of twee",
      en: "D and H differ, and the question whether the difference is fully explained has no answer or two",
    },
    texts: {
      typist: {
        nl: "Kijk welk hokje is aangekruist bij de vraag of het verschil volledig is verklaard.",
        en: "Look which box is ticked at the question whether the difference is fully explained.",
      },
      coordinator: {
        nl: "D ({admitted}) en H ({cast}) verschillen. Bij de vraag of dat volledig is verklaard hoort één antwoord te staan.",
        en: "D ({admitted}) and H ({cast}) differ. The question whether that is fully explained needs one answer.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { yes, no } = explainedOf(sheet);
      return found(admitted !== cast && yes === no, EXPLAINED, { admitted, cast });
    },
  },
  {
    code: "F.311",
    severity: "error",
    scope: from2026(dsoFirst("difference")),
    source: [EXPLANATION, KIESRAAD],
    suppresses: [],
    when: {
      nl: "het verschil is volgens het papier niet verklaard, en bij controles en correcties is ‘onverklaard verschil’ niet aangekruist",
      en: "the paper says the difference is not explained, and ‘unexplained difference’ is not ticked at checks and corrections",
    },
    texts: {
      typist: {
        nl: "Kijk of het verschil volledig is verklaard, en welke reden is aangekruist bij controles en correcties.",
        en: "Look whether the difference is fully explained, and which reason is ticked at checks and corrections.",
      },
      coordinator: {
        nl: "Het verschil is niet volledig verklaard. Dan hoort bij controles en correcties de reden ‘onverklaard verschil’ te zijn aangekruist.",
        en: "The difference is not fully explained. Then the reason ‘unexplained difference’ should be ticked at checks and corrections.",
      },
    },
    check: (sheet) => {
      const corrections = must(
        sheet.corrections,
        "a DSO sheet of a first session has room for the corrections",
      );
      const fires = saysNo(explainedOf(sheet)) && !corrections.unexplainedDifference;
      return found(fires, [FIELD.unexplainedDifference, ...EXPLAINED]);
    },
  },
  {
    code: "F.312",
    severity: "error",
    scope: csbEntry("difference"),
    source: [form("Na 31-1 en Na 31-2, 2.3"), KIESRAAD],
    suppresses: [],
    when: { nl: "D is niet gelijk aan H − I + J", en: "D is not equal to H − I + J" },
    texts: {
      typist: {
        nl: "Controleer D, H, I en J.",
        en: "Check D, H, I and J.",
      },
      coordinator: {
        nl: "H ({cast}) min I ({moreCounted}) plus J ({fewerCounted}) is {expected}, maar bij D staat {admitted}.",
        en: "H ({cast}) minus I ({moreCounted}) plus J ({fewerCounted}) is {expected}, but D says {admitted}.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { moreCounted, fewerCounted } = sheet.difference;
      const expected = cast - moreCounted + fewerCounted;
      return found(admitted !== expected, [FIELD.moreCounted, FIELD.fewerCounted], {
        admitted,
        cast,
        expected,
        moreCounted,
        fewerCounted,
      });
    },
  },
  {
    // Not in the Kiesraad's list yet. It matters: a stray "nee" would be published as an unexplained difference.
    code: "F.313",
    severity: "error",
    scope: from2026(stationForms("difference")),
    source: [EXPLANATION, OWN],
    suppresses: [],
    when: {
      nl: "D = H, en toch is de vraag of het verschil volledig is verklaard beantwoord",
      en: "D = H, and yet the question whether the difference is fully explained is answered",
    },
    texts: {
      typist: {
        nl: "Controleer D en H, en kijk of de vraag naar de verklaring op papier is beantwoord.",
        en: "Check D and H, and look whether the question on the explanation is answered on paper.",
      },
      coordinator: {
        nl: "D en H zijn gelijk ({cast}): er is geen verschil om te verklaren. Toch is die vraag beantwoord.",
        en: "D and H are equal ({cast}): there is no difference to explain. Yet that question is answered.",
      },
    },
    check: (sheet) => {
      const { admitted, cast } = compared(sheet);
      const { yes, no } = explainedOf(sheet);
      return found(admitted === cast && (yes || no), EXPLAINED, { cast });
    },
  },
];

/** F.301–F.313: the comparison of the voters (D) with the ballots (H). */
export const DIFFERENCE_RULES: readonly Rule[] = [...BOX_RULES, ...COUNT_RULES, ...EXPLANATION_RULES];
