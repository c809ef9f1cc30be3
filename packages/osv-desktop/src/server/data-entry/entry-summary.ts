import { impossible } from "@stemketen/core/basics";
import {
  type Actor,
  type CorrectionTask,
  type DataEntryState,
  type EntryContext,
  type EntrySide,
  errorsForCoordinator,
  type StateKind,
  type StateOf,
  type StationStatus,
  stationStatus,
} from "@stemketen/core/data-entry";
import {
  findingKey,
  type Instant,
  type ListNumber,
  type SheetBlock,
  type UserId,
} from "@stemketen/core/election";

/** Somebody who is typing now. */
export interface TypingNow {
  readonly side: EntrySide;
  readonly task: "entry" | "correction";
  readonly person: Actor;
  readonly savedAt: Instant;
}

/** Work that somebody may take up. */
export interface WaitingTask {
  readonly side: EntrySide;
  readonly task: "entry" | "correction";
  /** Kept for this person; null: for anyone who is not named in `notFor`. */
  readonly onlyFor: UserId | null;
  readonly notFor: readonly UserId[];
}

/** One of the two entries of a station that somebody finished. */
export interface FinishedOnce {
  readonly side: EntrySide;
  readonly by: Actor;
  readonly at: Instant;
}

/** How far the typing is, in boxes for a count: ticks may rightly stay empty. */
export interface EntryProgress {
  readonly filled: number;
  readonly boxes: number;
  /** The part of the paper that the typist came to; null before the first box. */
  readonly reached: { readonly block: SheetBlock; readonly list: ListNumber | null } | null;
}

/**
 * What an overview needs of an entry, without a vote in it. Made with every change and kept beside the state: an
 * overview of hundreds of stations would else read hundreds of whole sheets.
 */
export interface EntrySummary {
  readonly kind: StateKind;
  readonly status: StationStatus;
  readonly typing: readonly TypingNow[];
  readonly waiting: readonly WaitingTask[];
  readonly finished: readonly FinishedOnce[];
  /** Null while nobody types a whole sheet. */
  readonly progress: EntryProgress | null;
  /** What waits for the coordinator: differences without a ruling, errors not accepted, warnings not handled. */
  readonly findings: number;
}

/** The summary of an entry as it stands. */
export function summaryOf(context: EntryContext, state: DataEntryState): EntrySummary {
  return {
    kind: state.kind,
    status: stationStatus(state),
    typing: typingIn(state),
    waiting: waitingIn(state),
    finished: finishedIn(state),
    progress: progressOf(context, state),
    findings: findingsIn(state),
  };
}

const SIDES = ["first", "second"] as const;

function typingIn(state: DataEntryState): readonly TypingNow[] {
  if (state.kind === "first-entry" || state.kind === "second-entry") {
    const side = state.kind === "first-entry" ? "first" : "second";
    return [{ side, task: "entry", person: state.typist, savedAt: state.draft.savedAt }];
  }
  if (state.kind !== "correction") return [];
  return SIDES.flatMap((side): readonly TypingNow[] => {
    const task = state.tasks[side];
    if (task?.kind !== "taken") return [];
    return [{ side, task: "correction", person: task.typist, savedAt: task.typing.savedAt }];
  });
}

const idsOf = (people: readonly Actor[]): readonly UserId[] => people.map(({ id }) => id);

function waitingIn(state: DataEntryState): readonly WaitingTask[] {
  switch (state.kind) {
    case "empty":
      return [{ side: "first", task: "entry", onlyFor: null, notFor: [] }];
    case "first-entry-done":
      return [{ side: "second", task: "entry", onlyFor: null, notFor: idsOf(state.first.contributors) }];
    case "correction":
      return SIDES.flatMap((side) => openCorrection(state, side));
    case "first-entry":
    case "second-entry":
    case "first-entry-errors":
    case "differences":
    case "errors-on-paper":
    case "definitive":
      return [];
    default:
      return impossible(state);
  }
}

/** A side of a correction that nobody took up; who has a hand in the other side may not. */
function openCorrection(state: StateOf<"correction">, side: EntrySide): readonly WaitingTask[] {
  const task = state.tasks[side];
  if (task?.kind !== "open") return [];
  const other = side === "first" ? "second" : "first";
  const reserved = assigneeOf(state.tasks[other]);
  const notFor = idsOf([...state[other].contributors, ...(reserved === null ? [] : [reserved])]);
  return [{ side, task: "correction", onlyFor: task.assignedTo?.id ?? null, notFor }];
}

function assigneeOf(task: CorrectionTask | null): Actor | null {
  return task?.kind === "open" ? task.assignedTo : null;
}

function finishedIn(state: DataEntryState): readonly FinishedOnce[] {
  if (state.kind === "empty" || state.kind === "first-entry") return [];
  const first: FinishedOnce = { side: "first", by: state.first.finishedBy, at: state.first.finishedAt };
  if (!("second" in state)) return [first];
  return [first, { side: "second", by: state.second.finishedBy, at: state.second.finishedAt }];
}

function progressOf({ fields }: EntryContext, state: DataEntryState): EntryProgress | null {
  if (state.kind !== "first-entry" && state.kind !== "second-entry") return null;
  const { values } = state.draft;
  const counts = fields.filter(({ kind }) => kind === "count");
  const filled = counts.filter(({ path }) => values[path] !== undefined).length;
  const last = fields.findLast(({ path }) => values[path] !== undefined);
  const reached = last === undefined ? null : { block: last.block, list: last.list };
  return { filled, boxes: counts.length, reached };
}

function findingsIn(state: DataEntryState): number {
  switch (state.kind) {
    case "differences":
      return state.fields.filter((field) => state.rulings[field] === undefined).length;
    case "first-entry-errors":
    case "errors-on-paper":
      return errorsForCoordinator(state).filter(({ accepted }) => accepted === null).length;
    case "definitive": {
      const handled = new Set(state.handled.map(({ finding }) => findingKey(finding)));
      const open = state.warnings.map(findingKey).filter((key) => !handled.has(key));
      return new Set(open).size;
    }
    case "empty":
    case "first-entry":
    case "first-entry-done":
    case "second-entry":
    case "correction":
      return 0;
    default:
      return impossible(state);
  }
}
