import type { ListNumbers } from "./candidate-list.ts";
import type { FieldPath } from "./finding.ts";
import type { CandidateNumber, Count, ListNumber } from "./identifiers.ts";
import type { ResultSheet, YesNo } from "./result-sheet.ts";
import {
  asksWhetherExplained,
  blocksOf,
  hasDifferenceBoxes,
  hasExplanationCounts,
  type SheetBlock,
  type SheetForm,
} from "./sheet-form.ts";

/**
 * One box of a form. The list of all boxes in paper order drives typing, comparing two entries, correcting
 * single fields and showing them: there is no second description of the form.
 */
export interface SheetField {
  readonly path: FieldPath;
  readonly kind: "count" | "tick";
  readonly block: SheetBlock;
  /** The letter printed beside the box: "A", "E.3", "H"; null where the paper has none. */
  readonly letter: string | null;
  readonly list: ListNumber | null;
  /** Set for a candidate's row; null for the total of a list and everything else. */
  readonly candidate: CandidateNumber | null;
}

/** A typed value: a count, or whether a box is ticked. */
export type FieldValue = Count | boolean;

/** What has been typed so far. A count that is absent is still blank, which is not 0. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

const path = (text: string): FieldPath => text as FieldPath;

/** Paths of the boxes that rules name. */
export const FIELD = {
  otherReason: path("extraInvestigation.otherReason"),
  ballotsRecounted: path("extraInvestigation.ballotsRecounted"),
  stationFullyExplained: path("stationDifferences.fullyExplained"),
  differencePerList: path("stationDifferences.differencePerList"),
  corrigendum: path("report.corrigendum"),
  correctionsPage: path("report.correctionsPage"),
  unexplainedDifference: path("corrections.unexplainedDifference"),
  otherError: path("corrections.otherError"),
  ownInitiative: path("corrections.ownInitiative"),
  requestedByCsb: path("corrections.requestedByCsb"),
  eligibleVoters: path("eligibleVoters"),
  pollCards: path("admitted.pollCards"),
  proxies: path("admitted.proxies"),
  voterCards: path("admitted.voterCards"),
  admitted: path("admitted.total"),
  candidates: path("cast.candidates"),
  blank: path("cast.blank"),
  invalid: path("cast.invalid"),
  cast: path("cast.total"),
  equalBox: path("difference.boxes.equal"),
  moreBox: path("difference.boxes.more"),
  fewerBox: path("difference.boxes.fewer"),
  moreCounted: path("difference.moreCounted"),
  fewerCounted: path("difference.fewerCounted"),
  fullyExplained: path("difference.fullyExplained"),
  takenAway: path("difference.explanations.takenAway"),
  tooFewIssued: path("difference.explanations.tooFewIssued"),
  tooManyIssued: path("difference.explanations.tooManyIssued"),
  unexplained: path("difference.explanations.unexplained"),
  otherExplanation: path("difference.explanations.otherExplanation"),
} as const;

/** The two boxes of a question: `<question>.yes` and `<question>.no`. */
export function yesNoFields(question: FieldPath): readonly [yes: FieldPath, no: FieldPath] {
  return [path(`${question}.yes`), path(`${question}.no`)];
}

/** E.x: the total of list x on the front of the form. */
export function castListField(list: ListNumber): FieldPath {
  return path(`cast.list.${list}`);
}

/** The total written under the candidates of a list. */
export function listTotalField(list: ListNumber): FieldPath {
  return path(`list.${list}.total`);
}

/** The votes on one candidate. */
export function candidateField(list: ListNumber, candidate: CandidateNumber): FieldPath {
  return path(`list.${list}.candidate.${candidate}`);
}

type PlainField = readonly [path: FieldPath, kind: "count" | "tick", letter?: string];

const question = (of: FieldPath): readonly PlainField[] => yesNoFields(of).map((box) => [box, "tick"]);

function fieldsOfBlock(
  block: SheetBlock,
  form: SheetForm,
  lists: readonly ListNumbers[],
): readonly SheetField[] {
  const plain = (fields: readonly PlainField[]): readonly SheetField[] =>
    fields.map(([of, kind, letter]) => ({
      path: of,
      kind,
      block,
      letter: letter ?? null,
      list: null,
      candidate: null,
    }));
  switch (block) {
    case "extra-investigation":
      return plain([...question(FIELD.otherReason), ...question(FIELD.ballotsRecounted)]);
    case "station-differences":
      return plain([...question(FIELD.stationFullyExplained), ...question(FIELD.differencePerList)]);
    case "report":
      return plain([...question(FIELD.corrigendum), ...question(FIELD.correctionsPage)]);
    case "corrections":
      return plain([
        [FIELD.unexplainedDifference, "tick"],
        [FIELD.otherError, "tick"],
        ...question(FIELD.ownInitiative),
        ...question(FIELD.requestedByCsb),
      ]);
    case "eligible-voters":
      return plain([[FIELD.eligibleVoters, "count", "Z"]]);
    case "voters-and-votes":
      return [
        ...plain(admittedFields(form)),
        ...lists.map(({ number }): SheetField => {
          return {
            path: castListField(number),
            kind: "count",
            block,
            letter: `E.${number}`,
            list: number,
            candidate: null,
          };
        }),
        ...plain([
          [FIELD.candidates, "count", "E"],
          [FIELD.blank, "count", "F"],
          [FIELD.invalid, "count", "G"],
          [FIELD.cast, "count", "H"],
        ]),
      ];
    case "difference":
      return plain(differenceFields(form));
    case "lists":
      return lists.flatMap(({ number, candidates }): readonly SheetField[] => {
        const common = { kind: "count", block, letter: null, list: number } as const;
        return [
          ...candidates.map((candidate) => ({
            ...common,
            path: candidateField(number, candidate),
            candidate,
          })),
          { ...common, path: listTotalField(number), candidate: null },
        ];
      });
  }
}

function admittedFields(form: SheetForm): readonly PlainField[] {
  return [
    [FIELD.pollCards, "count", "A"],
    [FIELD.proxies, "count", "B"],
    ...(form.voterCards ? [[FIELD.voterCards, "count", "C"] as const] : []),
    [FIELD.admitted, "count", "D"],
  ];
}

function differenceFields(form: SheetForm): readonly PlainField[] {
  const boxes = [FIELD.equalBox, FIELD.moreBox, FIELD.fewerBox].map((of): PlainField => [of, "tick"]);
  const explanations = [
    FIELD.takenAway,
    FIELD.tooFewIssued,
    FIELD.tooManyIssued,
    FIELD.unexplained,
    FIELD.otherExplanation,
  ].map((of): PlainField => [of, "count"]);
  return [
    ...(hasDifferenceBoxes(form) ? boxes : []),
    [FIELD.moreCounted, "count", "I"],
    [FIELD.fewerCounted, "count", "J"],
    ...(asksWhetherExplained(form) ? question(FIELD.fullyExplained) : []),
    ...(hasExplanationCounts(form) ? explanations : []),
  ];
}

/** Every box of a form in the order of the paper. Make it once per election and form: it can be long. */
export function sheetFields(form: SheetForm, lists: readonly ListNumbers[]): readonly SheetField[] {
  return blocksOf(form).flatMap((block) => fieldsOfBlock(block, form, lists));
}

/**
 * The sheet as typed. Counts still blank become 0: finalising asks the typist to confirm them by name first.
 * Boxes that the form does not have are ignored.
 */
export function sheetFromValues(
  form: SheetForm,
  lists: readonly ListNumbers[],
  values: FieldValues,
): ResultSheet {
  const count = (of: FieldPath): Count => {
    const value = values[of];
    return typeof value === "number" ? value : 0;
  };
  const tick = (of: FieldPath): boolean => values[of] === true;
  const yesNo = (of: FieldPath): YesNo => {
    const [yes, no] = yesNoFields(of);
    return { yes: tick(yes), no: tick(no) };
  };
  const blocks = new Set(blocksOf(form));
  const when = <T>(block: SheetBlock, make: () => T): T | null => (blocks.has(block) ? make() : null);
  return {
    form,
    extraInvestigation: when("extra-investigation", () => ({
      otherReason: yesNo(FIELD.otherReason),
      ballotsRecounted: yesNo(FIELD.ballotsRecounted),
    })),
    stationDifferences: when("station-differences", () => ({
      fullyExplained: yesNo(FIELD.stationFullyExplained),
      differencePerList: yesNo(FIELD.differencePerList),
    })),
    report: when("report", () => ({
      corrigendum: yesNo(FIELD.corrigendum),
      correctionsPage: yesNo(FIELD.correctionsPage),
    })),
    corrections: when("corrections", () => ({
      unexplainedDifference: tick(FIELD.unexplainedDifference),
      otherError: tick(FIELD.otherError),
      ownInitiative: yesNo(FIELD.ownInitiative),
      requestedByCsb: yesNo(FIELD.requestedByCsb),
    })),
    eligibleVoters: when("eligible-voters", () => count(FIELD.eligibleVoters)),
    admitted: {
      pollCards: count(FIELD.pollCards),
      proxies: count(FIELD.proxies),
      voterCards: form.voterCards ? count(FIELD.voterCards) : null,
      total: count(FIELD.admitted),
    },
    cast: {
      lists: lists.map(({ number }) => ({ number, votes: count(castListField(number)) })),
      candidates: count(FIELD.candidates),
      blank: count(FIELD.blank),
      invalid: count(FIELD.invalid),
      total: count(FIELD.cast),
    },
    difference: {
      boxes: hasDifferenceBoxes(form)
        ? { equal: tick(FIELD.equalBox), more: tick(FIELD.moreBox), fewer: tick(FIELD.fewerBox) }
        : null,
      moreCounted: count(FIELD.moreCounted),
      fewerCounted: count(FIELD.fewerCounted),
      fullyExplained: asksWhetherExplained(form) ? yesNo(FIELD.fullyExplained) : null,
      explanations: hasExplanationCounts(form)
        ? {
            takenAway: count(FIELD.takenAway),
            tooFewIssued: count(FIELD.tooFewIssued),
            tooManyIssued: count(FIELD.tooManyIssued),
            unexplained: count(FIELD.unexplained),
            otherExplanation: count(FIELD.otherExplanation),
          }
        : null,
    },
    lists: lists.map(({ number, candidates }) => ({
      number,
      total: count(listTotalField(number)),
      candidates: candidates.map((candidate) => ({
        number: candidate,
        votes: count(candidateField(number, candidate)),
      })),
    })),
  };
}

/** Every box of a sheet with its value: the reverse of sheetFromValues. */
export function valuesOfSheet(sheet: ResultSheet): FieldValues {
  const values: Record<string, FieldValue> = {};
  const yesNo = (of: FieldPath, answer: YesNo | undefined): void => {
    if (answer === undefined) return;
    const [yes, no] = yesNoFields(of);
    values[yes] = answer.yes;
    values[no] = answer.no;
  };
  yesNo(FIELD.otherReason, sheet.extraInvestigation?.otherReason);
  yesNo(FIELD.ballotsRecounted, sheet.extraInvestigation?.ballotsRecounted);
  yesNo(FIELD.stationFullyExplained, sheet.stationDifferences?.fullyExplained);
  yesNo(FIELD.differencePerList, sheet.stationDifferences?.differencePerList);
  yesNo(FIELD.corrigendum, sheet.report?.corrigendum);
  yesNo(FIELD.correctionsPage, sheet.report?.correctionsPage);
  if (sheet.corrections !== null) {
    values[FIELD.unexplainedDifference] = sheet.corrections.unexplainedDifference;
    values[FIELD.otherError] = sheet.corrections.otherError;
    yesNo(FIELD.ownInitiative, sheet.corrections.ownInitiative);
    yesNo(FIELD.requestedByCsb, sheet.corrections.requestedByCsb);
  }
  if (sheet.eligibleVoters !== null) values[FIELD.eligibleVoters] = sheet.eligibleVoters;
  const { admitted, cast, difference } = sheet;
  values[FIELD.pollCards] = admitted.pollCards;
  values[FIELD.proxies] = admitted.proxies;
  if (admitted.voterCards !== null) values[FIELD.voterCards] = admitted.voterCards;
  values[FIELD.admitted] = admitted.total;
  for (const list of cast.lists) values[castListField(list.number)] = list.votes;
  values[FIELD.candidates] = cast.candidates;
  values[FIELD.blank] = cast.blank;
  values[FIELD.invalid] = cast.invalid;
  values[FIELD.cast] = cast.total;
  if (difference.boxes !== null) {
    values[FIELD.equalBox] = difference.boxes.equal;
    values[FIELD.moreBox] = difference.boxes.more;
    values[FIELD.fewerBox] = difference.boxes.fewer;
  }
  values[FIELD.moreCounted] = difference.moreCounted;
  values[FIELD.fewerCounted] = difference.fewerCounted;
  yesNo(FIELD.fullyExplained, difference.fullyExplained ?? undefined);
  if (difference.explanations !== null) {
    values[FIELD.takenAway] = difference.explanations.takenAway;
    values[FIELD.tooFewIssued] = difference.explanations.tooFewIssued;
    values[FIELD.tooManyIssued] = difference.explanations.tooManyIssued;
    values[FIELD.unexplained] = difference.explanations.unexplained;
    values[FIELD.otherExplanation] = difference.explanations.otherExplanation;
  }
  for (const list of sheet.lists) {
    for (const candidate of list.candidates) {
      values[candidateField(list.number, candidate.number)] = candidate.votes;
    }
    values[listTotalField(list.number)] = list.total;
  }
  return values;
}
