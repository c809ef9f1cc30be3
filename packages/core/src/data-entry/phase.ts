import { err, ok, type Result } from "../basics/index.ts";
import type { CommandKind, CommandOf, DataEntryRefusal } from "./commands.ts";
import type { EntryContext } from "./context.ts";
import type { DataEntryState, StateKind, StateOf } from "./states.ts";

/** The outcome of a command: the next state, or why nothing changes. */
export type Outcome = Result<DataEntryState, DataEntryRefusal>;

/** What one command does in one state. Pure: the same three give the same outcome. */
export type Handler<S extends StateKind, C extends CommandKind> = (
  context: EntryContext,
  state: StateOf<S>,
  command: CommandOf<C>,
) => Outcome;

/** The commands that a state takes; every other is refused. */
export type Phase<S extends StateKind> = { readonly [C in CommandKind]?: Handler<S, C> };

/** The next state, unless there is a reason against it. */
export function unless(refusal: DataEntryRefusal | null, next: () => DataEntryState): Outcome {
  return refusal === null ? ok(next()) : err(refusal);
}

/** Refuses a reason without a single visible character. */
export function refuseBlank(reason: string): DataEntryRefusal | null {
  return reason.trim() === "" ? { kind: "reason-required" } : null;
}
