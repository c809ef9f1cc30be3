import type { ListNumbers } from "./candidate-list.ts";
import { candidateField, castListField, FIELD, listTotalField, yesNoFields } from "./field-paths.ts";
import type { FieldPath } from "./finding.ts";
import type { Count } from "./identifiers.ts";
import type { CastVotes, Corrections, Difference, ResultSheet, YesNo } from "./result-sheet.ts";
import {
  asksWhetherExplained,
  blocksOf,
  hasDifferenceBoxes,
  hasExplanationCounts,
  type SheetBlock,
  type SheetForm,
} from "./sheet-form.ts";
import type { AdmittedVoters, DifferenceExplanations, ListVotes } from "./vote-counts.ts";

/** A typed value: a count, or whether a box is ticked. */
export type FieldValue = Count | boolean;

/** What has been typed so far. A count that is absent is still blank, which is not 0. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Reads the boxes of one entry: a blank count as 0, a blank tick as not ticked. */
interface Reader {
  readonly count: (field: FieldPath) => Count;
  readonly tick: (field: FieldPath) => boolean;
  readonly yesNo: (question: FieldPath) => YesNo;
}

function readerOf(values: FieldValues): Reader {
  const tick = (field: FieldPath): boolean => values[field] === true;
  return {
    tick,
    count: (field) => {
      const value = values[field];
      return typeof value === "number" ? value : 0;
    },
    yesNo: (question) => {
      const [yes, no] = yesNoFields(question);
      return { yes: tick(yes), no: tick(no) };
    },
  };
}

function readCorrections({ tick, yesNo }: Reader): Corrections {
  return {
    unexplainedDifference: tick(FIELD.unexplainedDifference),
    otherError: tick(FIELD.otherError),
    ownInitiative: yesNo(FIELD.ownInitiative),
    requestedByCsb: yesNo(FIELD.requestedByCsb),
  };
}

function readAdmitted({ count }: Reader, form: SheetForm): AdmittedVoters {
  return {
    pollCards: count(FIELD.pollCards),
    proxies: count(FIELD.proxies),
    voterCards: form.voterCards ? count(FIELD.voterCards) : null,
    total: count(FIELD.admitted),
  };
}

function readCast({ count }: Reader, lists: readonly ListNumbers[]): CastVotes {
  return {
    lists: lists.map(({ number }) => ({ number, votes: count(castListField(number)) })),
    candidates: count(FIELD.candidates),
    blank: count(FIELD.blank),
    invalid: count(FIELD.invalid),
    total: count(FIELD.cast),
  };
}

function readExplanations({ count }: Reader): DifferenceExplanations {
  return {
    takenAway: count(FIELD.takenAway),
    tooFewIssued: count(FIELD.tooFewIssued),
    tooManyIssued: count(FIELD.tooManyIssued),
    unexplained: count(FIELD.unexplained),
    otherExplanation: count(FIELD.otherExplanation),
  };
}

function readDifference(reader: Reader, form: SheetForm): Difference {
  const { count, tick, yesNo } = reader;
  return {
    boxes: hasDifferenceBoxes(form)
      ? { equal: tick(FIELD.equalBox), more: tick(FIELD.moreBox), fewer: tick(FIELD.fewerBox) }
      : null,
    moreCounted: count(FIELD.moreCounted),
    fewerCounted: count(FIELD.fewerCounted),
    fullyExplained: asksWhetherExplained(form) ? yesNo(FIELD.fullyExplained) : null,
    explanations: hasExplanationCounts(form) ? readExplanations(reader) : null,
  };
}

function readLists({ count }: Reader, lists: readonly ListNumbers[]): readonly ListVotes[] {
  return lists.map(({ number, candidates }) => ({
    number,
    total: count(listTotalField(number)),
    candidates: candidates.map((candidate) => ({
      number: candidate,
      votes: count(candidateField(number, candidate)),
    })),
  }));
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
  const reader = readerOf(values);
  const { count, yesNo } = reader;
  const blocks = blocksOf(form);
  const when = <T>(block: SheetBlock, read: () => T): T | null => (blocks.includes(block) ? read() : null);
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
    corrections: when("corrections", () => readCorrections(reader)),
    eligibleVoters: when("eligible-voters", () => count(FIELD.eligibleVoters)),
    admitted: readAdmitted(reader, form),
    cast: readCast(reader, lists),
    difference: readDifference(reader, form),
    lists: readLists(reader, lists),
  };
}

type Entry = readonly [field: FieldPath, value: FieldValue];

/** The boxes of a part of the sheet; none where the form does not have that part. */
function present<T>(part: T | null, write: (part: T) => readonly Entry[]): readonly Entry[] {
  return part === null ? [] : write(part);
}

function answer(question: FieldPath, { yes, no }: YesNo): readonly Entry[] {
  const [yesField, noField] = yesNoFields(question);
  return [
    [yesField, yes],
    [noField, no],
  ];
}

function writeQuestions(sheet: ResultSheet): readonly Entry[] {
  return [
    ...present(sheet.extraInvestigation, (block) => [
      ...answer(FIELD.otherReason, block.otherReason),
      ...answer(FIELD.ballotsRecounted, block.ballotsRecounted),
    ]),
    ...present(sheet.stationDifferences, (block) => [
      ...answer(FIELD.stationFullyExplained, block.fullyExplained),
      ...answer(FIELD.differencePerList, block.differencePerList),
    ]),
    ...present(sheet.report, (block) => [
      ...answer(FIELD.corrigendum, block.corrigendum),
      ...answer(FIELD.correctionsPage, block.correctionsPage),
    ]),
    ...present(sheet.corrections, (block) => [
      [FIELD.unexplainedDifference, block.unexplainedDifference],
      [FIELD.otherError, block.otherError],
      ...answer(FIELD.ownInitiative, block.ownInitiative),
      ...answer(FIELD.requestedByCsb, block.requestedByCsb),
    ]),
  ];
}

function writeVotersAndVotes({ eligibleVoters, admitted, cast }: ResultSheet): readonly Entry[] {
  return [
    ...present(eligibleVoters, (count) => [[FIELD.eligibleVoters, count]]),
    [FIELD.pollCards, admitted.pollCards],
    [FIELD.proxies, admitted.proxies],
    ...present(admitted.voterCards, (count) => [[FIELD.voterCards, count]]),
    [FIELD.admitted, admitted.total],
    ...cast.lists.map((list): Entry => [castListField(list.number), list.votes]),
    [FIELD.candidates, cast.candidates],
    [FIELD.blank, cast.blank],
    [FIELD.invalid, cast.invalid],
    [FIELD.cast, cast.total],
  ];
}

function writeDifference(difference: Difference): readonly Entry[] {
  return [
    ...present(difference.boxes, (boxes) => [
      [FIELD.equalBox, boxes.equal],
      [FIELD.moreBox, boxes.more],
      [FIELD.fewerBox, boxes.fewer],
    ]),
    [FIELD.moreCounted, difference.moreCounted],
    [FIELD.fewerCounted, difference.fewerCounted],
    ...present(difference.fullyExplained, (given) => answer(FIELD.fullyExplained, given)),
    ...present(difference.explanations, (counts) => [
      [FIELD.takenAway, counts.takenAway],
      [FIELD.tooFewIssued, counts.tooFewIssued],
      [FIELD.tooManyIssued, counts.tooManyIssued],
      [FIELD.unexplained, counts.unexplained],
      [FIELD.otherExplanation, counts.otherExplanation],
    ]),
  ];
}

/**
 * Every box of a sheet with its value, in the order of the form: the reverse of sheetFromValues. The object has no
 * prototype; copy it where plain data is wanted.
 */
export function valuesOfSheet(sheet: ResultSheet): FieldValues {
  // Without a prototype an object takes a thousand boxes six times as fast.
  const values: Record<string, FieldValue> = Object.create(null);
  const front = [writeQuestions(sheet), writeVotersAndVotes(sheet), writeDifference(sheet.difference)];
  for (const [field, value] of front.flat()) values[field] = value;
  // Candidates are nearly all of a sheet: an entry for each would be thrown away by the hundreds.
  for (const { number, total, candidates } of sheet.lists) {
    for (const candidate of candidates) values[candidateField(number, candidate.number)] = candidate.votes;
    values[listTotalField(number)] = total;
  }
  return values;
}
