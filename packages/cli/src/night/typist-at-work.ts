import { type Actor, type EntrySide, fingerprintOf } from "@stemketen/core/data-entry";
import {
  type FieldPath,
  type FieldValue,
  type Finding,
  type SheetField,
  sheetFromValues,
} from "@stemketen/core/election";
import type { CountingRoom, Desk } from "./counting-room.ts";
import type { CaughtBy } from "./mistake-log.ts";
import { typeFromPaper } from "./mistakes.ts";
import type { AtWork } from "./night-shift.ts";

const IDLE_SECONDS = 20;
const OPENING_SECONDS = 12;
/** Of a hundred wrong boxes that a typist reads again because a sum does not fit, so many are seen. */
const NOTICED_PERCENT = 80;

type Values = Record<string, FieldValue>;

/** What a typist takes up next. */
type Task =
  | { readonly kind: "entry"; readonly desk: Desk }
  | { readonly kind: "returned"; readonly desk: Desk }
  | { readonly kind: "correction"; readonly desk: Desk; readonly side: EntrySide };

/** A typist: takes what is waiting, types it from the paper, saves at every step. */
export function* typistAtWork(room: CountingRoom, me: Actor, isOver: () => boolean): AtWork {
  while (!isOver()) {
    const task = nextTask(room, me);
    if (task === null) yield IDLE_SECONDS;
    else if (task.kind === "entry") yield* typeEntry(room, task.desk, me);
    else if (task.kind === "returned") yield* readAgain(room, task.desk, me);
    else yield* correct(room, task.desk, task.side, me);
  }
}

/** Corrections first, then papers sent back, then second entries, then papers nobody typed yet. */
function nextTask(room: CountingRoom, me: Actor): Task | null {
  let second: Desk | null = null;
  let first: Desk | null = null;
  for (const desk of room.desks) {
    const side = openCorrection(desk, me);
    if (side !== null) return { kind: "correction", desk, side };
    const { state } = desk;
    if (state.kind === "first-entry" && state.returned && state.typist.id === me.id)
      return { kind: "returned", desk };
    const mine = state.kind === "first-entry-done" && state.first.contributors.some(({ id }) => id === me.id);
    if (state.kind === "first-entry-done" && !mine) second ??= desk;
    if (state.kind === "empty") first ??= desk;
  }
  const desk = second ?? first;
  return desk === null ? null : { kind: "entry", desk };
}

function openCorrection({ state }: Desk, me: Actor): EntrySide | null {
  if (state.kind !== "correction") return null;
  const sides: readonly EntrySide[] = ["first", "second"];
  return (
    sides.find((side) => {
      const task = state.tasks[side];
      if (task?.kind !== "open" || (task.assignedTo !== null && task.assignedTo.id !== me.id)) return false;
      const other = side === "first" ? "second" : "first";
      const otherTask = state.tasks[other];
      const corrects = otherTask !== null && otherTask.kind !== "open" && otherTask.typist.id === me.id;
      return !corrects && state[other].contributors.every(({ id }) => id !== me.id);
    }) ?? null
  );
}

function secondsFor(room: CountingRoom, fields: number): number {
  return 3 + Math.ceil((fields * (11 + room.settings.random.below(6))) / 10);
}

/** Types some boxes from the paper into `values`, and notes the slips. */
function typeBoxes(
  room: CountingRoom,
  desk: Desk,
  me: Actor,
  side: EntrySide,
  fields: readonly SheetField[],
  values: Values,
  noticedBy: CaughtBy,
): void {
  const { random, errorRate } = room.settings;
  const typing = typeFromPaper(random, fields, desk.paper, errorRate);
  const paths = fields.map(({ path }) => path);
  for (const path of paths) delete values[path];
  Object.assign(values, typing.values);
  const where = { station: desk.station, side, typist: me.name };
  room.mistakes.typed(where, desk.paper, paths, typing, noticedBy);
}

function* typeEntry(room: CountingRoom, desk: Desk, me: Actor): AtWork {
  const side: EntrySide = desk.state.kind === "empty" ? "first" : "second";
  room.do(desk, me, { kind: "claim" });
  yield OPENING_SECONDS;
  const values: Values = {};
  desk.stepsDone = 0;
  for (const step of room.steps) {
    typeBoxes(room, desk, me, side, step, values, "typist");
    yield secondsFor(room, step.length);
    room.do(desk, me, { kind: "save", draft: { values: { ...values }, ticked: [] } });
    desk.stepsDone += 1;
  }
  yield* finish(room, desk, me, side, values);
}

/** The coordinator sent the paper back: its boxes are read and typed again. */
function* readAgain(room: CountingRoom, desk: Desk, me: Actor): AtWork {
  if (desk.state.kind !== "first-entry") return;
  const values: Values = { ...desk.state.draft.values };
  const fields = desk.sentBack.map((path) => room.field(path));
  yield OPENING_SECONDS + secondsFor(room, fields.length);
  typeBoxes(room, desk, me, "first", fields, values, "coordinator");
  desk.sentBack = [];
  yield* finish(room, desk, me, "first", values);
}

/** Finalises: what does not add up is compared with the paper once, then ticked as it stands. */
function* finish(room: CountingRoom, desk: Desk, me: Actor, side: EntrySide, values: Values): AtWork {
  const { context } = room.settings;
  let ticked: readonly string[] = [];
  for (let attempt = 1; attempt <= 3; attempt++) {
    room.do(desk, me, { kind: "save", draft: { values: { ...values }, ticked } });
    yield 4;
    const refusal = room.ask(desk, me, { kind: "finalise", blanksConfirmed: blanks(context.fields, values) });
    if (refusal === null) return;
    if (refusal.kind !== "findings-not-ticked")
      throw new Error(`finalise refused: ${JSON.stringify(refusal)}`);
    if (attempt === 1) yield* compareWithPaper(room, desk, me, side, values, refusal.findings);
    const sheet = sheetFromValues(context.form, context.lists, values);
    ticked = room.findingsOf(sheet).map((finding) => fingerprintOf(finding, values));
  }
  throw new Error(`Station ${desk.station} cannot be finalised`);
}

function blanks(fields: readonly SheetField[], values: Values): FieldPath[] {
  return fields.flatMap(({ kind, path }) => (kind === "count" && values[path] === undefined ? [path] : []));
}

/** Reads the boxes of the findings again, and types anew those seen to be wrong. */
function* compareWithPaper(
  room: CountingRoom,
  desk: Desk,
  me: Actor,
  side: EntrySide,
  values: Values,
  findings: readonly Finding[],
): AtWork {
  const boxes = new Set(findings.flatMap((finding) => room.boxesOf(finding)));
  yield 5 + Math.ceil(boxes.size / 2);
  const wrong = room.mistakes.wrongFields(desk.station, side);
  const seen = [...boxes].filter(
    (path) => wrong.has(path) && room.settings.random.below(100) < NOTICED_PERCENT,
  );
  if (seen.length === 0) return;
  typeBoxes(
    room,
    desk,
    me,
    side,
    seen.map((path) => room.field(path)),
    values,
    "typist",
  );
  yield secondsFor(room, seen.length);
}

/** Re-types the fields that the coordinator found wrong in this entry. */
function* correct(room: CountingRoom, desk: Desk, side: EntrySide, me: Actor): AtWork {
  room.do(desk, me, { kind: "claim-correction", side });
  const task = desk.state.kind === "correction" ? desk.state.tasks[side] : null;
  const fields = (task?.fields ?? []).map((path) => room.field(path));
  const values: Values = {};
  typeBoxes(room, desk, me, side, fields, values, desk.sentBack.length > 0 ? "coordinator" : "second-entry");
  yield OPENING_SECONDS + secondsFor(room, fields.length);
  room.do(desk, me, { kind: "save-correction", side, values });
  room.do(desk, me, { kind: "finalise-correction", side, blanksConfirmed: blanks(fields, values) });
  if (desk.state.kind !== "correction") desk.sentBack = [];
}
