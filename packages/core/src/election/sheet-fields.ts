import type { ListNumbers } from "./candidate-list.ts";
import { candidateField, castListField, FIELD, listTotalField, yesNoFields } from "./field-paths.ts";
import type { FieldPath } from "./finding.ts";
import type { CandidateNumber, ListNumber } from "./identifiers.ts";
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

/** A box without what follows from the block it stands in. */
type Box = Omit<SheetField, "block">;

const count = (path: FieldPath, letter: string | null = null): Box => ({
  path,
  kind: "count",
  letter,
  list: null,
  candidate: null,
});

const tick = (path: FieldPath): Box => ({ path, kind: "tick", letter: null, list: null, candidate: null });

const question = (of: FieldPath): readonly Box[] => yesNoFields(of).map(tick);

/** The boxes of each block, in the order of the paper. */
const BOXES: Readonly<
  Record<SheetBlock, (form: SheetForm, lists: readonly ListNumbers[]) => readonly Box[]>
> = {
  "extra-investigation": () => [...question(FIELD.otherReason), ...question(FIELD.ballotsRecounted)],
  "station-differences": () => [
    ...question(FIELD.stationFullyExplained),
    ...question(FIELD.differencePerList),
  ],
  report: () => [...question(FIELD.corrigendum), ...question(FIELD.correctionsPage)],
  corrections: () => [
    tick(FIELD.unexplainedDifference),
    tick(FIELD.otherError),
    ...question(FIELD.ownInitiative),
    ...question(FIELD.requestedByCsb),
  ],
  "eligible-voters": () => [count(FIELD.eligibleVoters, "Z")],
  "voters-and-votes": (form, lists) => [
    count(FIELD.pollCards, "A"),
    count(FIELD.proxies, "B"),
    ...(form.voterCards ? [count(FIELD.voterCards, "C")] : []),
    count(FIELD.admitted, "D"),
    ...lists.map(({ number }) => ({ ...count(castListField(number), `E.${number}`), list: number })),
    count(FIELD.candidates, "E"),
    count(FIELD.blank, "F"),
    count(FIELD.invalid, "G"),
    count(FIELD.cast, "H"),
  ],
  difference: (form) => [
    ...(hasDifferenceBoxes(form) ? [FIELD.equalBox, FIELD.moreBox, FIELD.fewerBox].map(tick) : []),
    count(FIELD.moreCounted, "I"),
    count(FIELD.fewerCounted, "J"),
    ...(asksWhetherExplained(form) ? question(FIELD.fullyExplained) : []),
    ...(hasExplanationCounts(form) ? explanations() : []),
  ],
  lists: (_form, lists) =>
    lists.flatMap(({ number, candidates }) => [
      ...candidates.map((candidate) => ({
        ...count(candidateField(number, candidate)),
        list: number,
        candidate,
      })),
      { ...count(listTotalField(number)), list: number },
    ]),
};

function explanations(): readonly Box[] {
  return [
    count(FIELD.takenAway),
    count(FIELD.tooFewIssued),
    count(FIELD.tooManyIssued),
    count(FIELD.unexplained),
    count(FIELD.otherExplanation),
  ];
}

/** Every box of a form in the order of the paper. Make it once per election and form: it can be long. */
export function sheetFields(form: SheetForm, lists: readonly ListNumbers[]): readonly SheetField[] {
  return blocksOf(form).flatMap((block) => BOXES[block](form, lists).map((box) => ({ ...box, block })));
}
