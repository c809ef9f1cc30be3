import type { FieldPath } from "../election/index.ts";
import type { DataEntryCommand } from "./commands.ts";
import {
  accept,
  after,
  afterBoth,
  afterFirst,
  anna,
  bram,
  C11,
  C12,
  carla,
  claim,
  command,
  dirk,
  duringSecond,
  ERROR1,
  ERROR3,
  finalise,
  loes,
  PAPER,
  PAPER_WITH_ERROR,
  PAPER_WITH_TWO_ERRORS,
  PAPER_WITH_WARNING,
  paperWith,
  save,
  WARNING,
} from "./data-entry.fixtures.ts";
import { type Actor, type DataEntryState, EMPTY, type EntrySide, type Ruling } from "./states.ts";

const SIDES = ["first", "second"] as const;
const because = "om een reden";
const nowhere = "nergens" as FieldPath;

const acceptedFirst = after(afterFirst(PAPER_WITH_ERROR), accept(ERROR1, 4));
const acceptedAgreed = after(duringSecond(acceptedFirst, PAPER_WITH_ERROR), finalise(bram, 13));
const withdraw = command(loes, 30, { kind: "withdraw-acceptance", finding: ERROR1, reason: because });

/** Anna typed 20 and Bram 21 at candidate 2 of list 1; with 21 the sheet holds an error. */
const different = afterBoth(PAPER, PAPER_WITH_ERROR);
const ruled = (ruling: Ruling): DataEntryState =>
  after(different, command(loes, 20, { kind: "rule", fields: [C12], ruling }));
const correcting = (ruling: Ruling): DataEntryState =>
  after(ruled(ruling), command(loes, 21, { kind: "start-correction" }));

const retyping = (by: Actor, side: EntrySide, value: number): readonly DataEntryCommand[] => [
  command(by, 22, { kind: "claim-correction", side }),
  command(by, 23, { kind: "save-correction", side, values: { [C12]: value } }),
];
const retyped = (by: Actor, side: EntrySide, value: number): readonly DataEntryCommand[] => [
  ...retyping(by, side, value),
  command(by, 24, { kind: "finalise-correction", side, blanksConfirmed: [] }),
];

const errorsOnPaper = after(correcting("second"), ...retyped(anna, "first", 21));
const twoErrorsOnPaper = after(
  afterBoth(PAPER, PAPER_WITH_TWO_ERRORS),
  command(loes, 20, { kind: "rule", fields: [C12, "list.3.candidate.4" as FieldPath], ruling: "second" }),
  command(loes, 21, { kind: "start-correction" }),
  command(anna, 22, { kind: "claim-correction", side: "first" }),
  command(anna, 23, {
    kind: "save-correction",
    side: "first",
    values: { [C12]: 21, "list.3.candidate.4": 14 },
  }),
  command(anna, 24, { kind: "finalise-correction", side: "first", blanksConfirmed: [] }),
);

/** States of every kind, in enough variety to show every outcome of every command. */
export const EXAMPLE_STATES: readonly DataEntryState[] = [
  EMPTY,
  after(EMPTY, claim(anna, 1)),
  after(EMPTY, claim(anna, 1), save(anna, 2, PAPER)),
  after(EMPTY, claim(anna, 1), save(anna, 2, PAPER_WITH_ERROR)),
  after(EMPTY, claim(anna, 1), save(anna, 2, PAPER_WITH_WARNING, [])),
  afterFirst(PAPER_WITH_ERROR),
  afterFirst(PAPER_WITH_TWO_ERRORS),
  after(afterFirst(PAPER_WITH_TWO_ERRORS), accept(ERROR1, 4)),
  afterFirst(PAPER),
  acceptedFirst,
  after(afterFirst(PAPER), claim(bram, 11)),
  duringSecond(afterFirst(PAPER), PAPER),
  duringSecond(afterFirst(PAPER), PAPER_WITH_ERROR),
  duringSecond(acceptedFirst, PAPER_WITH_ERROR),
  after(duringSecond(acceptedFirst, PAPER_WITH_ERROR), withdraw),
  after(afterFirst(PAPER), claim(bram, 11), save(bram, 12, PAPER_WITH_WARNING, [])),
  different,
  ruled("first"),
  ruled("second"),
  ruled("neither"),
  after(duringSecond(acceptedFirst, paperWith({ [C12]: 21, [C11]: 41 })), finalise(bram, 13)),
  correcting("first"),
  correcting("second"),
  correcting("neither"),
  after(
    correcting("neither"),
    command(loes, 22, { kind: "hand-over", side: "second", to: carla, reason: because }),
  ),
  after(correcting("first"), ...retyping(bram, "second", 20)),
  after(correcting("first"), ...retyping(bram, "second", 22)),
  after(correcting("second"), ...retyping(anna, "first", 21)),
  after(correcting("neither"), ...retyping(bram, "second", 20)),
  after(correcting("neither"), ...retyped(anna, "first", 20), ...retyping(bram, "second", 20)),
  after(
    duringSecond(acceptedFirst, PAPER),
    finalise(bram, 13),
    command(loes, 20, { kind: "rule", fields: [C12], ruling: "first" }),
    command(loes, 21, { kind: "start-correction" }),
  ),
  errorsOnPaper,
  twoErrorsOnPaper,
  after(twoErrorsOnPaper, accept(ERROR1, 30)),
  afterBoth(PAPER, PAPER),
  afterBoth(PAPER_WITH_WARNING, PAPER_WITH_WARNING),
  acceptedAgreed,
];

const typistCommands = (by: Actor): readonly DataEntryCommand[] => [
  claim(by, 40),
  save(by, 40, PAPER),
  save(by, 40, { [nowhere]: 1 }, []),
  save(by, 40, { [C12]: -1 }, []),
  finalise(by, 40),
  command(by, 40, { kind: "discard", reason: because }),
  command(by, 40, { kind: "discard", reason: " " }),
  ...SIDES.flatMap((side) => [
    command(by, 40, { kind: "claim-correction", side }),
    command(by, 40, { kind: "save-correction", side, values: { [C12]: 20 } }),
    command(by, 40, { kind: "save-correction", side, values: { [C11]: 20 } }),
    command(by, 40, { kind: "save-correction", side, values: { [nowhere]: 20 } }),
    command(by, 40, { kind: "save-correction", side, values: { [C12]: true } }),
    command(by, 40, { kind: "finalise-correction", side, blanksConfirmed: [] }),
    command(by, 40, { kind: "finalise-correction", side, blanksConfirmed: [C12] }),
    command(by, 40, { kind: "discard-correction", side, reason: because }),
    command(by, 40, { kind: "discard-correction", side, reason: " " }),
  ]),
];

const withReason = (reason: string): readonly DataEntryCommand[] => [
  ...SIDES.flatMap((side) =>
    [anna, bram, carla, dirk].map((to) => command(loes, 40, { kind: "hand-over", side, to, reason })),
  ),
  command(loes, 40, { kind: "return-first", reason }),
  command(loes, 40, { kind: "discard-first", reason }),
  ...[ERROR1, ERROR3, "F.999"].flatMap((finding) => [
    command(loes, 40, { kind: "accept-error", finding, reason }),
    command(loes, 40, { kind: "withdraw-acceptance", finding, reason }),
  ]),
  ...[[], [C12], [nowhere]].map((fields) => command(loes, 40, { kind: "reopen", fields, reason })),
  command(loes, 40, { kind: "reset", reason }),
];

/** Commands of every kind, right ones and wrong ones, by people on either side and on none. */
export const EXAMPLE_COMMANDS: readonly DataEntryCommand[] = [
  ...[anna, bram, carla, dirk].flatMap(typistCommands),
  ...withReason(because),
  ...withReason(" "),
  ...[[], [C12], [nowhere]].map((fields) => command(loes, 40, { kind: "rule", fields, ruling: "first" })),
  command(loes, 40, { kind: "start-correction" }),
  command(loes, 40, { kind: "note-warnings", warnings: [] }),
  ...[null, "uitgelegd", " "].map((explanation) =>
    command(loes, 40, { kind: "explain-warning", finding: WARNING, explanation }),
  ),
  command(loes, 40, { kind: "explain-warning", finding: "W.999", explanation: null }),
];
