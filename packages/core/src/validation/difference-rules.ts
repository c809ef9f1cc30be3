import { FIELD } from "../election/index.ts";
import { COMPARISON, compared } from "./box-rules.ts";
import { found, KIESRAAD, type Rule, stationForms } from "./rule.ts";

/** F.305–F.309: I and J against the difference of D and H. */
export const DIFFERENCE_RULES: readonly Rule[] = [
  {
    code: "F.305",
    severity: "error",
    scope: stationForms("difference"),
    source: [COMPARISON, KIESRAAD],
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
    source: [COMPARISON, KIESRAAD],
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
    source: [COMPARISON, KIESRAAD],
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
    source: [COMPARISON, KIESRAAD],
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
    source: [COMPARISON, KIESRAAD],
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
