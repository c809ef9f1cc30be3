import { must } from "../basics/index.ts";
import { FIELD, type ResultSheet, yesNoFields } from "../election/index.ts";
import { compared } from "./box-rules.ts";
import { saysNo } from "./question-rules.ts";
import { csbEntry, dsoFirst, form, found, from2026, KIESRAAD, OWN, type Rule, stationForms } from "./rule.ts";

const EXPLANATION = form("Na 31-2 bijlage 1, B1-3.3.2; N 10-1, 2.3.2");

const EXPLAINED = yesNoFields(FIELD.fullyExplained);

const explainedOf = (sheet: ResultSheet) =>
  must(sheet.difference.fullyExplained, "the form asks whether the difference is explained");

/** F.310–F.313: the explanation of a difference, and the balance of a municipality. */
export const EXPLANATION_RULES: readonly Rule[] = [
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
