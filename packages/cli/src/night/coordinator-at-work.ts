import type { Ruling, StateOf } from "@stemketen/core/data-entry";
import {
  type FieldPath,
  type FieldValues,
  type Finding,
  findingKey,
  valuesOfSheet,
} from "@stemketen/core/election";
import type { CountingRoom, Desk } from "./counting-room.ts";
import type { AtWork } from "./night-shift.ts";

const IDLE_SECONDS = 15;
const LOOKING_SECONDS = 40;
const PER_FIELD_SECONDS = 8;

/** The coordinator: takes the paper to what the machine will not decide, and decides by the paper alone. */
export function* coordinatorAtWork(
  room: CountingRoom,
  reasonFor: (desk: Desk, finding: Finding) => string,
  isOver: () => boolean,
): AtWork {
  while (!isOver()) {
    const desk = room.desks.find((candidate) => needsCoordinator(candidate));
    if (desk === undefined) yield IDLE_SECONDS;
    else yield* settle(room, desk, reasonFor);
  }
}

function needsCoordinator({ state }: Desk): boolean {
  switch (state.kind) {
    case "first-entry-errors":
    case "differences":
    case "errors-on-paper":
      return true;
    case "definitive":
      return unhandled(state).length > 0;
    case "empty":
    case "first-entry":
    case "first-entry-done":
    case "second-entry":
    case "correction":
      return false;
  }
}

function* settle(
  room: CountingRoom,
  desk: Desk,
  reasonFor: (desk: Desk, finding: Finding) => string,
): AtWork {
  const { state } = desk;
  switch (state.kind) {
    case "first-entry-errors":
    case "errors-on-paper":
      return yield* settleErrors(room, desk, state, reasonFor);
    case "differences":
      return yield* settleDifferences(room, desk, state);
    case "definitive":
      return yield* explainWarnings(room, desk, state);
    default:
      return;
  }
}

const sameOnPaper = (values: FieldValues, desk: Desk, field: FieldPath): boolean =>
  values[field] === desk.paper[field];

/** An error that stands on the paper is accepted with a reason; one made at the keyboard goes back. */
function* settleErrors(
  room: CountingRoom,
  desk: Desk,
  state: StateOf<"first-entry-errors"> | StateOf<"errors-on-paper">,
  reasonFor: (desk: Desk, finding: Finding) => string,
): AtWork {
  const { coordinator } = room.settings;
  const sheet = state.kind === "first-entry-errors" ? state.first.sheet : state.sheet;
  const values = valuesOfSheet(sheet);
  const accepted = new Set(state.accepted.map(({ finding }) => findingKey(finding)));
  const errors = room.findingsOf(sheet).filter((f) => f.severity === "error" && !accepted.has(findingKey(f)));
  yield LOOKING_SECONDS + errors.length * PER_FIELD_SECONDS;
  const boxes = [...new Set(errors.flatMap((finding) => room.boxesOf(finding)))];
  const wrong = boxes.filter((field) => !sameOnPaper(values, desk, field));
  if (wrong.length === 0) {
    for (const error of errors) {
      room.do(desk, coordinator, {
        kind: "accept-error",
        finding: findingKey(error),
        reason: reasonFor(desk, error),
      });
    }
    return;
  }
  const reason = `Lees deze vakjes opnieuw: ${errors.map(({ code }) => code).join(", ")}`;
  desk.sentBack = state.kind === "first-entry-errors" ? boxes : wrong;
  if (state.kind === "first-entry-errors") room.do(desk, coordinator, { kind: "return-first", reason });
  else room.do(desk, coordinator, { kind: "reopen", fields: wrong, reason });
}

/** For each field: which entry agrees with the paper, or neither. */
function* settleDifferences(room: CountingRoom, desk: Desk, state: StateOf<"differences">): AtWork {
  const { coordinator } = room.settings;
  yield LOOKING_SECONDS + state.fields.length * PER_FIELD_SECONDS;
  const first = valuesOfSheet(state.first.sheet);
  const second = valuesOfSheet(state.second.sheet);
  const rulingOf = (field: FieldPath): Ruling => {
    if (sameOnPaper(first, desk, field)) return "first";
    return sameOnPaper(second, desk, field) ? "second" : "neither";
  };
  const rulings: readonly Ruling[] = ["first", "second", "neither"];
  for (const ruling of rulings) {
    const fields = state.fields.filter((field) => rulingOf(field) === ruling);
    if (fields.length > 0) room.do(desk, coordinator, { kind: "rule", fields, ruling });
  }
  room.do(desk, coordinator, { kind: "start-correction" });
}

const unhandled = ({ warnings, handled }: StateOf<"definitive">): Finding[] => {
  const done = new Set(handled.map(({ finding }) => findingKey(finding)));
  return warnings.filter((warning) => !done.has(findingKey(warning)));
};

/** A warning is held against the paper: typed right, it is marked as seen; typed wrong, the boxes go back. */
function* explainWarnings(room: CountingRoom, desk: Desk, state: StateOf<"definitive">): AtWork {
  const { coordinator } = room.settings;
  const values = valuesOfSheet(state.sheet);
  const warnings = unhandled(state);
  yield LOOKING_SECONDS + warnings.length * PER_FIELD_SECONDS;
  const wrong = warnings
    .flatMap((finding) => room.boxesOf(finding))
    .filter((field) => !sameOnPaper(values, desk, field));
  if (wrong.length > 0) {
    desk.sentBack = wrong;
    const reason = "Twee keer hetzelfde getypt, maar het staat anders op papier.";
    room.do(desk, coordinator, { kind: "reopen", fields: [...new Set(wrong)], reason });
    return;
  }
  for (const warning of warnings) {
    room.do(desk, coordinator, {
      kind: "explain-warning",
      finding: findingKey(warning),
      explanation:
        warning.code === "W.203" ? "Het verschil staat zo op het papier en is daar verklaard." : null,
    });
  }
}
