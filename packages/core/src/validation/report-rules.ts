import { must } from "../basics/index.ts";
import {
  type Corrections,
  FIELD,
  type ReportPapers,
  type ResultSheet,
  yesNoFields,
} from "../election/index.ts";
import { type Asked, answered, both, boxesWhere, saysNo, saysYes } from "./question-rules.ts";
import { dsoFirst, form, found, KIESRAAD, type Rule } from "./rule.ts";

const PAPERS = form("N 10-1, over het proces-verbaal");
const PAGE = form("N 10-1, pagina controles en correcties");

const [CORRIGENDUM_YES, CORRIGENDUM_NO] = yesNoFields(FIELD.corrigendum);
const [, PAGE_NO] = yesNoFields(FIELD.correctionsPage);
const [OWN_YES, OWN_NO] = yesNoFields(FIELD.ownInitiative);
const [REQUESTED_YES, REQUESTED_NO] = yesNoFields(FIELD.requestedByCsb);

const papersOf = (sheet: ResultSheet): ReportPapers =>
  must(sheet.report, "a DSO sheet of a first session says which papers lie there");

/** The page "controles en correcties", or null where it is not (clearly) there: then there is nothing to check. */
function pageOf(sheet: ResultSheet): Corrections | null {
  const page = must(sheet.corrections, "a DSO sheet of a first session has room for the corrections");
  return saysYes(papersOf(sheet).correctionsPage) ? page : null;
}

/** F.121–F.135: the papers of a station that counted itself, decentrale stemopneming, first session. */
export const REPORT_RULES: readonly Rule[] = [
  {
    code: "F.121",
    severity: "error",
    scope: dsoFirst("report"),
    source: [PAPERS, KIESRAAD],
    suppresses: [],
    when: {
      nl: "niet duidelijk is of er een corrigendum is, of de pagina controles en correcties (geen of beide hokjes)",
      en: "it is not clear whether there is a corrigendum, or the page on corrections (neither box or both)",
    },
    texts: {
      typist: {
        nl: "Kijk of er een corrigendum bij ligt en of de pagina controles en correcties erbij zit. Kruis bij elke vraag één antwoord aan.",
        en: "Look whether a corrigendum and the page on checks and corrections are there. Tick one answer at each question.",
      },
      coordinator: {
        nl: "Er staat niet precies één antwoord bij corrigendum en bij pagina controles en correcties. Kijk welke papieren er liggen.",
        en: "There is not exactly one answer at corrigendum and at the page on corrections. Look which papers there are.",
      },
    },
    check: (sheet) => {
      const { corrigendum, correctionsPage } = papersOf(sheet);
      const questions: readonly Asked[] = [
        [FIELD.corrigendum, corrigendum],
        [FIELD.correctionsPage, correctionsPage],
      ];
      const boxes = boxesWhere(questions, ({ yes, no }) => yes === no);
      return found(boxes.length > 0, boxes);
    },
  },
  {
    code: "F.122",
    severity: "error",
    scope: dsoFirst("report"),
    source: [PAPERS, KIESRAAD],
    suppresses: [],
    when: {
      nl: "er is een corrigendum en de pagina controles en correcties ontbreekt",
      en: "there is a corrigendum and the page on corrections is missing",
    },
    texts: {
      typist: {
        nl: "Kijk of er een corrigendum bij ligt en of de pagina controles en correcties erbij zit.",
        en: "Look whether a corrigendum and the page on checks and corrections are there.",
      },
      coordinator: {
        nl: "Er is een corrigendum, maar de pagina controles en correcties ontbreekt. Zoek die pagina op.",
        en: "There is a corrigendum, but the page on checks and corrections is missing. Find that page.",
      },
    },
    check: (sheet) => {
      const { corrigendum, correctionsPage } = papersOf(sheet);
      return found(saysYes(corrigendum) && saysNo(correctionsPage), [CORRIGENDUM_YES, PAGE_NO]);
    },
  },
  {
    code: "F.131",
    severity: "error",
    scope: dsoFirst("corrections"),
    source: [PAGE, KIESRAAD],
    suppresses: [],
    when: {
      nl: "de pagina is er, en er is geen reden aangekruist of de vraag naar gecorrigeerde aantallen is leeg",
      en: "the page is there, and no reason is ticked or the question on corrected numbers is blank",
    },
    texts: {
      typist: {
        nl: "Kijk op de pagina controles en correcties welke hokjes zijn aangekruist.",
        en: "Look at the page on checks and corrections: which boxes are ticked?",
      },
      coordinator: {
        nl: "De pagina controles en correcties is niet compleet. Er moet een reden staan, en een antwoord op de vraag of er gecorrigeerd is.",
        en: "The page on checks and corrections is not complete. It needs a reason, and an answer whether numbers were corrected.",
      },
    },
    check: (sheet) => {
      const page = pageOf(sheet);
      if (page === null) return [];
      const boxes = [
        ...(page.unexplainedDifference || page.otherError
          ? []
          : [FIELD.unexplainedDifference, FIELD.otherError]),
        ...(answered(page.ownInitiative) ? [] : [OWN_YES, OWN_NO]),
      ];
      return found(boxes.length > 0, boxes);
    },
  },
  {
    code: "F.132",
    severity: "error",
    scope: dsoFirst("corrections"),
    source: [PAGE, KIESRAAD],
    suppresses: [],
    when: {
      nl: "de pagina is er, er is een corrigendum, en de aantallen zijn volgens de pagina niet gecorrigeerd",
      en: "the page is there, there is a corrigendum, and the page says numbers were not corrected",
    },
    texts: {
      typist: {
        nl: "Kijk of er een corrigendum bij ligt, en wat de pagina controles en correcties zegt over gecorrigeerde aantallen.",
        en: "Look whether there is a corrigendum, and what the page says on corrected numbers.",
      },
      coordinator: {
        nl: "Er is een corrigendum, maar volgens de pagina controles en correcties is er niets gecorrigeerd.",
        en: "There is a corrigendum, but the page on checks and corrections says nothing was corrected.",
      },
    },
    check: (sheet) => {
      const page = pageOf(sheet);
      const fires = page !== null && saysYes(papersOf(sheet).corrigendum) && saysNo(page.ownInitiative);
      return found(fires, [CORRIGENDUM_YES, OWN_NO]);
    },
  },
  {
    code: "F.133",
    severity: "error",
    scope: dsoFirst("corrections"),
    source: [PAGE, KIESRAAD],
    suppresses: [],
    when: {
      nl: "de pagina is er, er is geen corrigendum, en de aantallen zijn volgens de pagina wel gecorrigeerd",
      en: "the page is there, there is no corrigendum, and the page says numbers were corrected",
    },
    texts: {
      typist: {
        nl: "Kijk of er een corrigendum bij ligt, en wat de pagina controles en correcties zegt over gecorrigeerde aantallen.",
        en: "Look whether there is a corrigendum, and what the page says on corrected numbers.",
      },
      coordinator: {
        nl: "Volgens de pagina controles en correcties is er gecorrigeerd, maar er is geen corrigendum. Zoek het corrigendum op.",
        en: "The page on checks and corrections says numbers were corrected, but there is no corrigendum. Find it.",
      },
    },
    check: (sheet) => {
      const page = pageOf(sheet);
      const fires = page !== null && saysNo(papersOf(sheet).corrigendum) && saysYes(page.ownInitiative);
      return found(fires, [CORRIGENDUM_NO, OWN_YES]);
    },
  },
  {
    code: "F.134",
    severity: "error",
    scope: dsoFirst("corrections"),
    source: [PAGE, KIESRAAD],
    suppresses: [],
    when: {
      nl: "de pagina is er, en bij gecorrigeerd op eigen initiatief zijn ja en nee allebei aangekruist",
      en: "the page is there, and both yes and no are ticked at corrected on own initiative",
    },
    texts: {
      typist: {
        nl: "Kijk op de pagina controles en correcties welke hokjes zijn aangekruist.",
        en: "Look at the page on checks and corrections: which boxes are ticked?",
      },
      coordinator: {
        nl: "Bij gecorrigeerd op eigen initiatief zijn ja en nee allebei aangekruist. Er kan maar één antwoord staan.",
        en: "Both yes and no are ticked at corrected on own initiative. There can be one answer only.",
      },
    },
    check: (sheet) => {
      const page = pageOf(sheet);
      return found(page !== null && both(page.ownInitiative), [OWN_YES, OWN_NO]);
    },
  },
  {
    code: "F.135",
    severity: "error",
    scope: dsoFirst("corrections"),
    source: [PAGE, KIESRAAD],
    suppresses: [],
    when: {
      nl: "de pagina is er, en gecorrigeerd op verzoek van het centraal stembureau is beantwoord: dat kan niet in een eerste zitting",
      en: "the page is there, and corrected at the request of the centraal stembureau is answered: impossible in a first session",
    },
    texts: {
      typist: {
        nl: "Kijk op de pagina controles en correcties welke hokjes zijn aangekruist.",
        en: "Look at the page on checks and corrections: which boxes are ticked?",
      },
      coordinator: {
        nl: "Er staat een antwoord bij correctie op verzoek van het centraal stembureau. Dat verzoek komt pas na de eerste zitting.",
        en: "There is an answer at correction at the request of the centraal stembureau. That request comes after the first session only.",
      },
    },
    check: (sheet) => {
      const page = pageOf(sheet);
      if (page === null) return [];
      const { yes, no } = page.requestedByCsb;
      return found(yes || no, [...(yes ? [REQUESTED_YES] : []), ...(no ? [REQUESTED_NO] : [])]);
    },
  },
];
