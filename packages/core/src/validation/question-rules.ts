import { must } from "../basics/index.ts";
import { FIELD, type FieldPath, type ResultSheet, type YesNo, yesNoFields } from "../election/index.ts";
import { csoFirst, form, found, KIESRAAD, type Rule } from "./rule.ts";

/** A question of the form with what is ticked there. */
export type Asked = readonly [question: FieldPath, answer: YesNo];

export const answered = ({ yes, no }: YesNo): boolean => yes || no;
export const both = ({ yes, no }: YesNo): boolean => yes && no;
/** Yes and nothing else. */
export const saysYes = ({ yes, no }: YesNo): boolean => yes && !no;
/** No and nothing else. */
export const saysNo = ({ yes, no }: YesNo): boolean => no && !yes;

/** The boxes of those questions whose answer is as `is` says. */
export function boxesWhere(
  questions: readonly Asked[],
  is: (answer: YesNo) => boolean,
): readonly FieldPath[] {
  return questions.flatMap(([question, answer]) => (is(answer) ? yesNoFields(question) : []));
}

function extraInvestigation(sheet: ResultSheet): readonly Asked[] {
  const block = must(sheet.extraInvestigation, "a CSO sheet has the block B1-1");
  return [
    [FIELD.otherReason, block.otherReason],
    [FIELD.ballotsRecounted, block.ballotsRecounted],
  ];
}

function stationDifferences(sheet: ResultSheet): readonly Asked[] {
  const block = must(sheet.stationDifferences, "a CSO sheet has the block B1-2");
  return [
    [FIELD.stationFullyExplained, block.fullyExplained],
    [FIELD.differencePerList, block.differencePerList],
  ];
}

/** F.101–F.112: the two questions of B1-1 and the two of B1-2, centrale stemopneming, first session. */
export const QUESTION_RULES: readonly Rule[] = [
  {
    code: "F.101",
    severity: "error",
    scope: csoFirst("extra-investigation"),
    source: [form("Na 31-2 bijlage 1, B1-1"), KIESRAAD],
    suppresses: [],
    when: {
      nl: "precies één van de twee vragen bij extra onderzoek (B1-1) is beantwoord",
      en: "exactly one of the two questions on extra investigation (B1-1) is answered",
    },
    texts: {
      typist: {
        nl: "Kijk bij B1-1 welke hokjes op papier zijn aangekruist.",
        en: "Look at B1-1: which boxes are ticked on paper?",
      },
      coordinator: {
        nl: "Bij B1-1 is maar één van de twee vragen beantwoord. Beide zijn beantwoord, of geen van beide.",
        en: "Only one of the two questions of B1-1 is answered. Both are answered, or neither.",
      },
    },
    check: (sheet) => {
      const questions = extraInvestigation(sheet);
      const count = questions.filter(([, answer]) => answered(answer)).length;
      return found(
        count === 1,
        boxesWhere(questions, () => true),
      );
    },
  },
  {
    code: "F.102",
    severity: "error",
    scope: csoFirst("extra-investigation"),
    source: [form("Na 31-2 bijlage 1, B1-1"), KIESRAAD],
    suppresses: [],
    when: {
      nl: "bij een vraag van B1-1 zijn ja en nee allebei aangekruist",
      en: "both yes and no are ticked at a question of B1-1",
    },
    texts: {
      typist: {
        nl: "Kijk bij B1-1 welke hokjes op papier zijn aangekruist.",
        en: "Look at B1-1: which boxes are ticked on paper?",
      },
      coordinator: {
        nl: "Bij een vraag van B1-1 zijn ja en nee allebei aangekruist. Er kan maar één antwoord staan.",
        en: "Both yes and no are ticked at a question of B1-1. There can be one answer only.",
      },
    },
    check: (sheet) => {
      const boxes = boxesWhere(extraInvestigation(sheet), both);
      return found(boxes.length > 0, boxes);
    },
  },
  {
    code: "F.111",
    severity: "error",
    scope: csoFirst("station-differences"),
    source: [form("Na 31-2 bijlage 1, B1-2"), KIESRAAD],
    suppresses: [],
    when: {
      nl: "een of beide vragen over verschillen met het stembureau (B1-2) zijn niet beantwoord",
      en: "one or both questions on differences with the station (B1-2) are not answered",
    },
    texts: {
      typist: {
        nl: "Kijk bij B1-2 welke hokjes op papier zijn aangekruist.",
        en: "Look at B1-2: which boxes are ticked on paper?",
      },
      coordinator: {
        nl: "Bij B1-2 ontbreekt een antwoord. Beide vragen moeten beantwoord zijn.",
        en: "An answer is missing at B1-2. Both questions must be answered.",
      },
    },
    check: (sheet) => {
      const boxes = boxesWhere(stationDifferences(sheet), (answer) => !answered(answer));
      return found(boxes.length > 0, boxes);
    },
  },
  {
    code: "F.112",
    severity: "error",
    scope: csoFirst("station-differences"),
    source: [form("Na 31-2 bijlage 1, B1-2"), KIESRAAD],
    suppresses: [],
    when: {
      nl: "bij een vraag van B1-2 zijn ja en nee allebei aangekruist",
      en: "both yes and no are ticked at a question of B1-2",
    },
    texts: {
      typist: {
        nl: "Kijk bij B1-2 welke hokjes op papier zijn aangekruist.",
        en: "Look at B1-2: which boxes are ticked on paper?",
      },
      coordinator: {
        nl: "Bij een vraag van B1-2 zijn ja en nee allebei aangekruist. Er kan maar één antwoord staan.",
        en: "Both yes and no are ticked at a question of B1-2. There can be one answer only.",
      },
    },
    check: (sheet) => {
      const boxes = boxesWhere(stationDifferences(sheet), both);
      return found(boxes.length > 0, boxes);
    },
  },
];
