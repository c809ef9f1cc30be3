import {
  candidateField,
  candidateNumber,
  castListField,
  FIELD,
  type FieldPath,
  type FieldValue,
  type FieldValues,
  type Finding,
  findingKey,
  type Instant,
  instant,
  type ListNumbers,
  listNumber,
  listTotalField,
  type ResultSheet,
  stationForm,
  userId,
  yesNoFields,
} from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";
import type { CommandKind, CommandOf, DataEntryCommand, DataEntryRefusal } from "./commands.ts";
import { makeEntryContext } from "./context.ts";
import { fingerprintOf } from "./finding-fingerprint.ts";
import { type Actor, type DataEntryState, EMPTY, type StateKind, type StateOf } from "./states.ts";
import { transition } from "./transition.ts";
import { sheetOf } from "./typing.ts";

/** Two short lists with gaps in their numbers, on the form of a first session with central counting. */
const lists: readonly ListNumbers[] = [
  { number: listNumber(1), candidates: [candidateNumber(1), candidateNumber(2)] },
  { number: listNumber(3), candidates: [candidateNumber(1), candidateNumber(4)] },
];

export const context = makeEntryContext(stationForm("CSO", "first", "GR"), lists);

const person = (id: string, name: string): Actor => ({ id: userId(id), name });

export const anna = person("u1", "Anna");
export const bram = person("u2", "Bram");
export const carla = person("u3", "Carla");
export const dirk = person("u4", "Dirk");
/** The coordinator. */
export const loes = person("u9", "Loes");

/** A moment of the evening, in minutes after nine. */
export function at(minute: number): Instant {
  return instant(`2026-03-18T21:${String(minute).padStart(2, "0")}:00.000Z`);
}

const [first, third] = [listNumber(1), listNumber(3)];

export const E1 = castListField(first);
const TOTAL1 = listTotalField(first);
const TOTAL3 = listTotalField(third);
export const C11 = candidateField(first, candidateNumber(1));
export const C12 = candidateField(first, candidateNumber(2));
export const C31 = candidateField(third, candidateNumber(1));
export const C34 = candidateField(third, candidateNumber(4));

const [explainedYes] = yesNoFields(FIELD.stationFullyExplained);
const [, perListNo] = yesNoFields(FIELD.differencePerList);

/** A paper without any finding. */
export const PAPER: FieldValues = {
  ...Object.fromEntries(
    context.fields.flatMap(({ path, kind }) => (kind === "tick" ? [[path, false] as const] : [])),
  ),
  [explainedYes]: true,
  [perListNo]: true,
  [FIELD.pollCards]: 100,
  [FIELD.proxies]: 10,
  [FIELD.admitted]: 110,
  [E1]: 60,
  [castListField(third)]: 45,
  [FIELD.candidates]: 105,
  [FIELD.blank]: 2,
  [FIELD.invalid]: 3,
  [FIELD.cast]: 110,
  [FIELD.equalBox]: true,
  [FIELD.moreCounted]: 0,
  [FIELD.fewerCounted]: 0,
  [C11]: 40,
  [C12]: 20,
  [TOTAL1]: 60,
  [C31]: 30,
  [C34]: 15,
  [TOTAL3]: 45,
};

/** The paper with some boxes changed. */
export function paperWith(changes: FieldValues): FieldValues {
  return { ...PAPER, ...changes };
}

/** The paper with some boxes left blank. */
export function paperWithout(...blank: readonly FieldPath[]): FieldValues {
  return Object.fromEntries(Object.entries(PAPER).filter(([path]) => !blank.some((one) => one === path)));
}

/** A paper on which the candidates of list 1 are one more than the total under it: F.402 on list 1. */
export const PAPER_WITH_ERROR = paperWith({ [C12]: 21 });
/** The same on list 3 as well. */
export const PAPER_WITH_TWO_ERRORS = paperWith({ [C12]: 21, [C34]: 14 });
/** A paper with 5 blank votes of 110, more than 3 %: W.201. */
export const PAPER_WITH_WARNING = paperWith({ [FIELD.blank]: 5, [FIELD.invalid]: 0 });

export const ERROR1 = "F.402/1";
export const ERROR3 = "F.402/3";
export const WARNING = "W.201";

export function sheet(values: FieldValues): ResultSheet {
  return sheetOf(context, values);
}

/** What validation says of a paper. */
export function findingsOn(values: FieldValues): readonly Finding[] {
  return validateSheet(sheet(values));
}

export function findingOn(values: FieldValues, key: string): Finding {
  const [finding, ...others] = findingsOn(values).filter((one) => findingKey(one) === key);
  if (finding === undefined || others.length > 0) throw new Error(`not exactly one ${key}`);
  return finding;
}

/** Every finding of a paper, ticked. */
export function ticksOn(values: FieldValues): readonly string[] {
  return findingsOn(values).map((finding) => fingerprintOf(finding, values));
}

/** Every count that is still blank. */
export function blanksIn(values: FieldValues): readonly FieldPath[] {
  return context.fields.flatMap(({ path, kind }) =>
    kind === "count" && values[path] === undefined ? [path] : [],
  );
}

type Asked = { readonly [K in CommandKind]: Omit<CommandOf<K>, "by" | "at"> }[CommandKind];

/** Someone gives a command, at a minute after nine. */
export function command(by: Actor, minute: number, asked: Asked): DataEntryCommand {
  return { ...asked, by, at: at(minute) };
}

export function claim(by: Actor, minute: number): DataEntryCommand {
  return command(by, minute, { kind: "claim" });
}

/** Saves these values with every finding ticked. */
export function save(
  by: Actor,
  minute: number,
  values: FieldValues,
  ticked = ticksOn(values),
): DataEntryCommand {
  return command(by, minute, { kind: "save", draft: { values, ticked } });
}

export function finalise(
  by: Actor,
  minute: number,
  blanksConfirmed: readonly FieldPath[] = [],
): DataEntryCommand {
  return command(by, minute, { kind: "finalise", blanksConfirmed });
}

export function accept(finding: string, minute: number, reason = "zo staat het er"): DataEntryCommand {
  return command(loes, minute, { kind: "accept-error", finding, reason });
}

/** Freezes a value and all in it: what a transition is given must not change. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

/** The state after these commands. @throws Error when one is refused */
export function after(state: DataEntryState, ...commands: readonly DataEntryCommand[]): DataEntryState {
  return commands.reduce((now, given) => {
    const outcome = transition(context, frozen(now), frozen(given));
    if (!outcome.ok)
      throw new Error(`${given.kind} in ${now.kind} refused: ${JSON.stringify(outcome.error)}`);
    return outcome.value;
  }, state);
}

/** Why a command is refused. @throws Error when it is not */
export function refusal(state: DataEntryState, given: DataEntryCommand): DataEntryRefusal {
  const outcome = transition(context, frozen(state), frozen(given));
  if (outcome.ok) throw new Error(`${given.kind} is not refused in ${state.kind}`);
  return outcome.error;
}

/** The state, known to be of this kind. @throws Error when it is another */
export function as<K extends StateKind>(kind: K, state: DataEntryState): StateOf<K> {
  if (!isOfKind(kind, state)) throw new Error(`${state.kind} instead of ${kind}`);
  return state;
}

function isOfKind<K extends StateKind>(kind: K, state: DataEntryState): state is StateOf<K> {
  return state.kind === kind;
}

/** Anna typed and finished the first entry. */
export function afterFirst(values: FieldValues): DataEntryState {
  return after(EMPTY, claim(anna, 1), save(anna, 2, values), finalise(anna, 3, blanksIn(values)));
}

/** Bram typed the second entry and is about to finish it. */
export function duringSecond(firstDone: DataEntryState, values: FieldValues): DataEntryState {
  return after(firstDone, claim(bram, 11), save(bram, 12, values));
}

/** Anna and Bram finished both entries. */
export function afterBoth(inFirst: FieldValues, inSecond: FieldValues): DataEntryState {
  return after(duringSecond(afterFirst(inFirst), inSecond), finalise(bram, 13, blanksIn(inSecond)));
}

/** The paper with one other value per box, in the order of the paper. */
export const EVERY_OTHER_VALUE: readonly (readonly [FieldPath, FieldValue])[] = context.fields.map(
  ({ path }) => {
    const value = PAPER[path];
    return [path, typeof value === "boolean" ? !value : (value ?? 0) + 1];
  },
);
