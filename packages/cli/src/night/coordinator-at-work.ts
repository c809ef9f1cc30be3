import { impossible } from "@stemketen/core/basics";
import {
  errorsForCoordinator,
  type Ruling,
  type StateOf,
  stationStatus,
  valuesAt,
} from "@stemketen/core/data-entry";
import { type FieldPath, type Finding, findingKey, type ResultSheet } from "@stemketen/core/election";
import type { CountingRoom, Desk } from "./counting-room.ts";
import type { AtWork } from "./night-shift.ts";

const IDLE_SECONDS = 15;
const LOOKING_SECONDS = 40;
const PER_FIELD_SECONDS = 8;

/** Why an error that stands on a paper is accepted. */
type ReasonFor = (desk: Desk, finding: Finding) => string;

/** The coordinator: takes the paper to what the machine will not decide, and decides by the paper alone. */
export function* coordinatorAtWork(room: CountingRoom, reasonFor: ReasonFor, isOver: () => boolean): AtWork {
  while (!isOver()) {
    const desk = nextDesk(room);
    if (desk === null) yield IDLE_SECONDS;
    else yield* settle(room, desk, reasonFor);
  }
}

function nextDesk(room: CountingRoom): Desk | null {
  for (const desk of room.unsettled) {
    const status = stationStatus(desk.state);
    if (status === "action-needed" || status === "to-explain" || canBeginAnew(desk)) return desk;
  }
  return null;
}

/** A correction got stuck, and nobody has the other side of it in hand. */
function canBeginAnew({ state, stuck }: Desk): boolean {
  if (!stuck || state.kind !== "correction") return false;
  return state.tasks.first?.kind !== "taken" && state.tasks.second?.kind !== "taken";
}

function settle(room: CountingRoom, desk: Desk, reasonFor: ReasonFor): AtWork {
  const { state } = desk;
  if (desk.stuck) return beginAnew(room, desk);
  switch (state.kind) {
    case "first-entry-errors":
    case "errors-on-paper":
      return settleErrors(room, desk, state, reasonFor);
    case "differences":
      return settleDifferences(room, desk, state);
    case "definitive":
      return settleWarnings(room, desk, state);
    case "empty":
    case "first-entry":
    case "first-entry-done":
    case "second-entry":
    case "correction":
      throw new Error(`Station ${desk.station} does not wait for the coordinator: ${state.kind}`);
    default:
      return impossible(state);
  }
}

/** The boxes in which a sheet does not say what the paper says, each once. */
function wrongAmong(
  boxes: readonly FieldPath[],
  sheet: ResultSheet,
  { paper }: Desk,
  { settings }: CountingRoom,
): FieldPath[] {
  const values = valuesAt(settings.context, sheet, boxes);
  return [...new Set(boxes)].filter((field) => values[field] !== paper.valueOf(field));
}

/** An error that stands on the paper is accepted with a reason; one made at the keyboard goes back. */
function* settleErrors(
  room: CountingRoom,
  desk: Desk,
  state: StateOf<"first-entry-errors"> | StateOf<"errors-on-paper">,
  reasonFor: ReasonFor,
): AtWork {
  const { coordinator } = room.settings;
  const errors = errorsForCoordinator(state).flatMap((error) =>
    error.accepted === null ? [error.finding] : [],
  );
  yield LOOKING_SECONDS + errors.length * PER_FIELD_SECONDS;
  const sheet = state.kind === "first-entry-errors" ? state.first.sheet : state.sheet;
  const boxes = errors.flatMap((finding) => room.boxesOf(finding));
  const wrong = wrongAmong(boxes, sheet, desk, room);
  if (wrong.length === 0) {
    for (const error of errors) {
      const reason = reasonFor(desk, error);
      room.do(desk, coordinator, { kind: "accept-error", finding: findingKey(error), reason });
    }
    return;
  }
  const reason = `Lees deze vakjes opnieuw: ${errors.map(({ code }) => code).join(", ")}`;
  if (state.kind === "first-entry-errors") {
    desk.sentBack = [...new Set(boxes)];
    room.do(desk, coordinator, { kind: "return-first", reason });
  } else {
    desk.sentBack = wrong;
    room.do(desk, coordinator, { kind: "reopen", fields: wrong, reason });
  }
}

/** Both entries have the same mistake where nobody can correct it: the paper is typed from the beginning. */
function* beginAnew(room: CountingRoom, desk: Desk): AtWork {
  yield LOOKING_SECONDS;
  const reason = "Een verbetering kan niet worden afgerond: beide invoeren hebben dezelfde fout.";
  room.do(desk, room.settings.coordinator, { kind: "reset", reason });
  room.mistakes.thrownAway(desk.station, "coordinator");
  desk.sentBack = [];
  desk.stuck = false;
}

/** For each field: which entry agrees with the paper, or neither. */
function* settleDifferences(room: CountingRoom, desk: Desk, state: StateOf<"differences">): AtWork {
  const { coordinator } = room.settings;
  yield LOOKING_SECONDS + state.fields.length * PER_FIELD_SECONDS;
  const wrongInFirst = new Set(wrongAmong(state.fields, state.first.sheet, desk, room));
  const wrongInSecond = new Set(wrongAmong(state.fields, state.second.sheet, desk, room));
  const rulings = Map.groupBy(state.fields, (field): Ruling => {
    if (!wrongInFirst.has(field)) return "first";
    return wrongInSecond.has(field) ? "neither" : "second";
  });
  for (const [ruling, fields] of rulings) room.do(desk, coordinator, { kind: "rule", fields, ruling });
  room.do(desk, coordinator, { kind: "start-correction" });
}

/** A warning is held against the paper: typed right, it is marked as seen; typed wrong, the boxes go back. */
function* settleWarnings(room: CountingRoom, desk: Desk, state: StateOf<"definitive">): AtWork {
  const { coordinator } = room.settings;
  const handled = new Set(state.handled.map(({ finding }) => findingKey(finding)));
  const warnings = state.warnings.filter((warning) => !handled.has(findingKey(warning)));
  yield LOOKING_SECONDS + warnings.length * PER_FIELD_SECONDS;
  const boxes = warnings.flatMap((finding) => room.boxesOf(finding));
  const wrong = wrongAmong(boxes, state.sheet, desk, room);
  if (wrong.length > 0) {
    desk.sentBack = wrong;
    const reason = "Twee keer hetzelfde getypt, maar het staat anders op papier.";
    room.do(desk, coordinator, { kind: "reopen", fields: wrong, reason });
    return;
  }
  for (const { code, list } of warnings) {
    const explanation = code === "W.203" ? "Het verschil staat zo op het papier en is daar verklaard." : null;
    room.do(desk, coordinator, { kind: "explain-warning", finding: findingKey({ code, list }), explanation });
  }
}
