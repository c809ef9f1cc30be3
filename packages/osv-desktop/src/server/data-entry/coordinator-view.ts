import { impossible } from "@stemketen/core/basics";
import {
  type AcceptedError,
  type CorrectionTask,
  type DataEntryState,
  type DifferenceRow,
  differencesForCoordinator,
  type EntryContext,
  type EntrySide,
  type ErrorOnSheet,
  errorsForCoordinator,
  type HandledWarning,
  type StateKind,
} from "@stemketen/core/data-entry";
import type { Finding, ResultSheet } from "@stemketen/core/election";

/** Who has, or may take up, a side of a correction; what was re-typed is for nobody else to see. */
export interface CorrectionProgress {
  readonly fields: number;
  readonly status: CorrectionTask["kind"];
  readonly person: string | null;
}

/** What a coordinator sees of a sheet: what waits for a decision, and nothing of an entry that is being typed. */
export type CoordinatorView =
  | { readonly kind: "differences"; readonly rows: readonly DifferenceRow[] }
  | {
      readonly kind: "first-entry-errors" | "errors-on-paper";
      readonly sheet: ResultSheet;
      readonly errors: readonly ErrorOnSheet[];
    }
  | {
      readonly kind: "definitive";
      readonly sheet: ResultSheet;
      readonly accepted: readonly AcceptedError[];
      readonly warnings: readonly Finding[];
      readonly handled: readonly HandledWarning[];
    }
  | {
      readonly kind: "correction";
      readonly sides: Readonly<Record<EntrySide, CorrectionProgress | null>>;
    }
  | {
      readonly kind: Extract<StateKind, "empty" | "first-entry" | "first-entry-done" | "second-entry">;
    };

/** The sheet as the coordinator may see it. */
export function coordinatorView(context: EntryContext, state: DataEntryState): CoordinatorView {
  switch (state.kind) {
    case "differences":
      return { kind: state.kind, rows: differencesForCoordinator(context, state) };
    case "first-entry-errors":
      return { kind: state.kind, sheet: state.first.sheet, errors: errorsForCoordinator(state) };
    case "errors-on-paper":
      return { kind: state.kind, sheet: state.sheet, errors: errorsForCoordinator(state) };
    case "definitive": {
      const { kind, sheet, accepted, warnings, handled } = state;
      return { kind, sheet, accepted, warnings, handled };
    }
    case "correction": {
      const { first, second } = state.tasks;
      return { kind: state.kind, sides: { first: progressOf(first), second: progressOf(second) } };
    }
    case "empty":
    case "first-entry":
    case "first-entry-done":
    case "second-entry":
      return { kind: state.kind };
    default:
      return impossible(state);
  }
}

function progressOf(task: CorrectionTask | null): CorrectionProgress | null {
  if (task === null) return null;
  const person = task.kind === "open" ? task.assignedTo : task.typist;
  return { fields: task.fields.length, status: task.kind, person: person?.name ?? null };
}
