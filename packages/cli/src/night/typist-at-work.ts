import { must } from "@stemketen/core/basics";
import { type Actor, type EntrySide, fingerprintOf, typistView } from "@stemketen/core/data-entry";
import {
  FIELD,
  type FieldPath,
  type FieldValue,
  type FieldValues,
  type Finding,
  type SheetField,
  sheetFromValues,
  yesNoFields,
} from "@stemketen/core/election";
import { validateSheet } from "@stemketen/core/validation";
import type { CountingRoom, Desk } from "./counting-room.ts";
import type { CaughtBy } from "./mistake-log.ts";
import { typeFromPaper } from "./mistakes.ts";
import type { AtWork } from "./night-shift.ts";

const IDLE_SECONDS = 20;
const OPENING_SECONDS = 12;
const FINISHING_SECONDS = 4;
/** Of a hundred wrong boxes that a typist reads again because a sum does not fit, so many are seen. */
const NOTICED_PERCENT = 80;
/** After so many the mistake must stand elsewhere. */
const CORRECTION_ATTEMPTS = 3;
/** Far more often than anybody reads the same boxes anew. */
const MOST_ATTEMPTS = 100;

/** A typist: takes what is waiting, types it from the paper, saves at every step. */
export function* typistAtWork(room: CountingRoom, me: Actor, isOver: () => boolean): AtWork {
  while (!isOver()) {
    const work = nextWork(room, me);
    if (work === null) yield IDLE_SECONDS;
    else yield* work;
  }
}

/**
 * What this typist takes up next: corrections and papers sent back first, then second entries, then papers that
 * nobody typed yet. It looks through the machine's own view of a typist, which shows nothing of the other entry.
 */
function nextWork(room: CountingRoom, me: Actor): AtWork | null {
  let second: Desk | null = null;
  let first: Desk | null = null;
  for (const desk of room.unsettled) {
    if (desk.stuck || (first !== null && desk.state.kind === "empty")) continue;
    const view = typistView(desk.state, me);
    if (view.kind === "may-correct") {
      return new Sitting(room, desk, me, must(view.sides[0], "a side to correct")).correct();
    }
    if (view.kind === "entry" && view.returned) {
      return new Sitting(room, desk, me, view.side, view.draft.values).readAgain();
    }
    if (view.kind !== "may-start") continue;
    if (view.side === "second") second ??= desk;
    else first ??= desk;
  }
  if (second !== null) return new Sitting(room, second, me, "second").typeAll();
  return first === null ? null : new Sitting(room, first, me, "first").typeAll();
}

/** One typist with one paper, from taking it up to handing it in. */
class Sitting {
  readonly #room: CountingRoom;
  readonly #desk: Desk;
  readonly #me: Actor;
  readonly #side: EntrySide;
  /** What stands on the screen. */
  #values: FieldValues;

  constructor(room: CountingRoom, desk: Desk, me: Actor, side: EntrySide, values: FieldValues = {}) {
    this.#room = room;
    this.#desk = desk;
    this.#me = me;
    this.#side = side;
    this.#values = values;
  }

  /** Types a whole paper, step by step. */
  *typeAll(): AtWork {
    this.#room.do(this.#desk, this.#me, { kind: "claim" });
    this.#desk.stepsDone = 0;
    yield OPENING_SECONDS;
    for (const step of this.#room.steps) {
      this.#type(step, "typist");
      yield this.#secondsFor(step.length);
      this.#save([]);
      this.#desk.stepsDone += 1;
    }
    yield* this.#finish();
  }

  /** The coordinator sent the paper back: its boxes are read and typed again. */
  *readAgain(): AtWork {
    const fields = this.#desk.sentBack.map((path) => this.#room.field(path));
    yield OPENING_SECONDS + this.#secondsFor(fields.length);
    this.#type(fields, "coordinator");
    this.#desk.sentBack = [];
    this.#save([]);
    yield* this.#finish();
  }

  /**
   * Types the fields anew that the coordinator found wrong in this entry. When they contradict a page that the
   * entry says is missing, the mistake stands in boxes that are not to be corrected here: then it goes back.
   */
  *correct(): AtWork {
    const [room, desk, me, side] = [this.#room, this.#desk, this.#me, this.#side];
    room.do(desk, me, { kind: "claim-correction", side });
    const view = typistView(desk.state, me);
    const fields = view.kind === "correction" ? view.fields.map((path) => room.field(path)) : [];
    const noticedBy = desk.sentBack.length > 0 ? "coordinator" : "second-entry";
    yield OPENING_SECONDS;
    for (let attempt = 1; attempt <= CORRECTION_ATTEMPTS; attempt++) {
      yield this.#secondsFor(fields.length);
      this.#type(fields, attempt === 1 ? noticedBy : "typist");
      room.do(desk, me, { kind: "save-correction", side, values: this.#values });
      const blanksConfirmed = blanksAmong(fields, this.#values);
      const refusal = room.ask(desk, me, { kind: "finalise-correction", side, blanksConfirmed });
      if (refusal === null) {
        if (desk.state.kind !== "correction") desk.sentBack = [];
        return;
      }
      if (refusal.kind !== "page-is-missing") throw new Error(`refused: ${JSON.stringify(refusal)}`);
    }
    const reason =
      "De pagina ontbreekt volgens de invoer, maar ligt er wel: dat vakje kan ik hier niet verbeteren.";
    room.do(desk, me, { kind: "discard-correction", side, reason });
    desk.stuck = true;
  }

  #secondsFor(fields: number): number {
    return 3 + Math.ceil((fields * (11 + this.#room.settings.random.below(6))) / 10);
  }

  /** Types boxes from the paper over what stands there, and notes the slips. */
  #type(fields: readonly SheetField[], noticedBy: CaughtBy): void {
    const { mistakes, settings } = this.#room;
    const { station, paper } = this.#desk;
    const typing = typeFromPaper(settings.random, fields, paper, settings.errorRate);
    const paths = fields.map(({ path }) => path);
    this.#values = retyped(this.#values, paths, typing.values);
    const where = { station, side: this.#side, typist: this.#me.name };
    mistakes.typed(where, paper, paths, typing, noticedBy);
  }

  #save(ticked: readonly string[]): void {
    this.#room.do(this.#desk, this.#me, { kind: "save", draft: { values: this.#values, ticked } });
  }

  /** Hands the entry in. What does not add up is compared with the paper once, then ticked as it stands. */
  *#finish(): AtWork {
    const { context } = this.#room.settings;
    let compared = false;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      yield FINISHING_SECONDS;
      const blanksConfirmed = blanksAmong(context.fields, this.#values);
      const refusal = this.#room.ask(this.#desk, this.#me, { kind: "finalise", blanksConfirmed });
      if (refusal === null) return;
      if (refusal.kind === "page-is-missing") {
        yield* this.#readBoxes([...yesNoFields(FIELD.correctionsPage), ...refusal.fields]);
        this.#save([]);
      } else if (refusal.kind === "findings-not-ticked") {
        if (!compared) yield* this.#compareWithPaper(refusal.findings);
        compared = true;
        this.#save(this.#ticks());
      } else throw new Error(`finalise refused: ${JSON.stringify(refusal)}`);
    }
    throw new Error(`Station ${this.#desk.station} cannot be finalised`);
  }

  /** A tick for everything that is to be checked on the sheet as it stands. */
  #ticks(): readonly string[] {
    const { form, lists } = this.#room.settings.context;
    const findings = validateSheet(sheetFromValues(form, lists, this.#values));
    return findings.map((finding) => fingerprintOf(finding, this.#values));
  }

  /** Reads the boxes of the findings again, and types anew those seen to be wrong. */
  *#compareWithPaper(findings: readonly Finding[]): AtWork {
    const { mistakes, settings } = this.#room;
    const boxes = new Set(findings.flatMap((finding) => this.#room.boxesOf(finding)));
    yield 5 + Math.ceil(boxes.size / 2);
    const wrong = mistakes.wrongFields(this.#desk.station, this.#side);
    yield* this.#readBoxes(
      [...boxes].filter((path) => wrong.has(path) && settings.random.below(100) < NOTICED_PERCENT),
    );
  }

  *#readBoxes(paths: readonly FieldPath[]): AtWork {
    if (paths.length === 0) return;
    this.#type(
      paths.map((path) => this.#room.field(path)),
      "typist",
    );
    yield this.#secondsFor(paths.length);
  }
}

/** The values with these boxes typed anew; a count that was left blank is not among them. */
function retyped(values: FieldValues, boxes: readonly FieldPath[], typed: FieldValues): FieldValues {
  // Without a prototype an object takes a thousand boxes six times as fast.
  const all: Record<string, FieldValue> = Object.create(null);
  Object.assign(all, values);
  for (const path of boxes) delete all[path];
  return Object.assign(all, typed);
}

function blanksAmong(fields: readonly SheetField[], values: FieldValues): FieldPath[] {
  return fields.flatMap(({ kind, path }) => (kind === "count" && values[path] === undefined ? [path] : []));
}
