import { err, ok, type Result } from "../basics/index.ts";
import { type FieldPath, type FieldValue, type FieldValues, valuesOfSheet } from "../election/index.ts";
import type { DataEntryRefusal } from "./commands.ts";
import { isSamePerson, refuseOnSide, refuseOther, withContributor } from "./people.ts";
import { type Handler, refuseBlank, unless } from "./phase.ts";
import { settle } from "./settlement.ts";
import type { Actor, CorrectionTask, EntrySide, FinishedEntry, StateOf } from "./states.ts";
import { refuseBlanks, refuseMissingPage, refuseValues, sheetOf } from "./typing.ts";

type Correction = StateOf<"correction">;
type Unfinished = Exclude<CorrectionTask, { readonly kind: "done" }>;
type Taken = Extract<CorrectionTask, { readonly kind: "taken" }>;

const withTask = (state: Correction, side: EntrySide, task: CorrectionTask): Correction => ({
  ...state,
  tasks: { ...state.tasks, [side]: task },
});

/** The person types on this side from now on, and is from now on one of the makers of that entry. */
const takenBy = (state: Correction, side: EntrySide, task: Omit<Taken, "kind">): Correction => {
  const entry = state[side];
  const contributors = withContributor(entry.contributors, task.typist);
  return withTask({ ...state, [side]: { ...entry, contributors } }, side, { ...task, kind: "taken" });
};

const unfinishedTask = (state: Correction, side: EntrySide): Result<Unfinished, DataEntryRefusal> => {
  const task = state.tasks[side];
  return task === null || task.kind === "done" ? err({ kind: "nothing-open", side }) : ok(task);
};

const ownTask = (state: Correction, side: EntrySide, by: Actor): Result<Taken, DataEntryRefusal> => {
  const task = unfinishedTask(state, side);
  if (!task.ok) return task;
  if (task.value.kind === "open") return err({ kind: "not-claimed", side });
  const refusal = refuseOther(task.value.typist, by);
  return refusal === null ? ok(task.value) : err(refusal);
};

const refuseUnassigned = (assignedTo: Actor | null, person: Actor): DataEntryRefusal | null =>
  assignedTo === null || isSamePerson(assignedTo, person)
    ? null
    : { kind: "not-assigned-to-you", assignedTo };

/** Someone takes up one side of the correction, from blank fields; the same person may come back to it. */
export const claimCorrection: Handler<"correction", "claim-correction"> = (_, state, { by, at, side }) => {
  const task = unfinishedTask(state, side);
  if (!task.ok) return task;
  const { value } = task;
  const refusal = refuseOnSide(state, side, by);
  if (value.kind === "taken") return unless(refusal ?? refuseOther(value.typist, by), () => state);
  return unless(refusal ?? refuseUnassigned(value.assignedTo, by), () =>
    takenBy(state, side, { fields: value.fields, typist: by, typing: { values: {}, savedAt: at } }),
  );
};

const refuseOtherFields = (fields: readonly FieldPath[], values: FieldValues): DataEntryRefusal | null => {
  const own = new Set<string>(fields);
  const others = Object.keys(values).filter((name) => !own.has(name));
  return others.length > 0 ? { kind: "not-yours-to-correct", fields: others } : null;
};

/** Keeps what was re-typed. */
export const saveCorrection: Handler<"correction", "save-correction"> = (context, state, command) => {
  const { by, at, side, values } = command;
  const task = ownTask(state, side, by);
  if (!task.ok) return task;
  const { fields } = task.value;
  return unless(refuseValues(context, values) ?? refuseOtherFields(fields, values), () =>
    withTask(state, side, { ...task.value, typing: { values, savedAt: at } }),
  );
};

/** The boxes of the entry with these fields as re-typed, blank where they were left so, and all others as they were. */
const corrected = (entry: FinishedEntry, { fields, typing }: Taken): FieldValues => {
  const values: Record<string, FieldValue> = { ...valuesOfSheet(entry.sheet) };
  for (const field of fields) delete values[field];
  return Object.assign(values, typing.values);
};

const isDone = (task: CorrectionTask | null): boolean => task === null || task.kind === "done";

/**
 * One side is re-typed. When the other side has nothing left to do, the whole entries are compared again. The
 * findings are the coordinator's now: who re-types three boxes cannot judge a sheet that is not shown.
 */
export const finaliseCorrection: Handler<"correction", "finalise-correction"> = (context, state, command) => {
  const { by, at, side, blanksConfirmed } = command;
  const task = ownTask(state, side, by);
  if (!task.ok) return task;
  const { fields } = task.value;
  const values = corrected(state[side], task.value);
  const refusal = refuseBlanks(context, values, blanksConfirmed) ?? refuseMissingPage(context, values);
  return unless(refusal, () => {
    const sheet = sheetOf(context, values);
    const entry: FinishedEntry = { ...state[side], sheet, finishedBy: by, finishedAt: at };
    const next = withTask({ ...state, [side]: entry }, side, { kind: "done", fields, typist: by });
    const finished = isDone(next.tasks.first) && isDone(next.tasks.second);
    return finished ? settle(context, next, next.accepted, at) : next;
  });
};

/** The typist throws away what was re-typed; the task is open again, for anyone who may do it. */
export const discardCorrection: Handler<"correction", "discard-correction"> = (_, state, command) => {
  const { by, side, reason } = command;
  const task = ownTask(state, side, by);
  if (!task.ok) return task;
  return unless(refuseBlank(reason), () =>
    withTask(state, side, { kind: "open", fields: task.value.fields, assignedTo: null }),
  );
};

/** The coordinator gives one side to someone: an open task waits for them, a task taken up goes over as it is. */
export const handOverCorrection: Handler<"correction", "hand-over"> = (_, state, command) => {
  const { side, to, reason } = command;
  const task = unfinishedTask(state, side);
  if (!task.ok) return task;
  const { value } = task;
  return unless(refuseOnSide(state, side, to) ?? refuseBlank(reason), () =>
    value.kind === "open"
      ? withTask(state, side, { ...value, assignedTo: to })
      : takenBy(state, side, { ...value, typist: to }),
  );
};
