import { err } from "../basics/index.ts";
import { acceptOnAgreed, acceptOnFirst, withdrawAcceptance } from "./acceptance.ts";
import type { CommandKind, CommandOf, DataEntryCommand } from "./commands.ts";
import type { EntryContext } from "./context.ts";
import {
  claimCorrection,
  discardCorrection,
  finaliseCorrection,
  handOverCorrection,
  saveCorrection,
} from "./correction.ts";
import { reopen, rule, startCorrection } from "./differences.ts";
import { discardFirst, discardFirstDraft, finaliseFirst, returnFirst, startFirst } from "./first-entry.ts";
import type { Handler, Outcome, Phase } from "./phase.ts";
import { reset } from "./reset.ts";
import { discardSecondDraft, finaliseSecond, startSecond } from "./second-entry.ts";
import type { DataEntryState, StateKind, StateOf } from "./states.ts";
import { handOverEntry, resumeEntry, saveEntry } from "./unfinished-entry.ts";
import { explainWarning, noteWarnings } from "./warnings.ts";

/** The whole machine: what each command does in each state. What is not here is refused. */
const MACHINE: { readonly [S in StateKind]: Phase<S> } = {
  empty: { claim: startFirst },
  "first-entry": {
    claim: resumeEntry,
    save: saveEntry,
    finalise: finaliseFirst,
    discard: discardFirstDraft,
    "hand-over": handOverEntry,
    reset,
  },
  "first-entry-errors": {
    "accept-error": acceptOnFirst,
    "withdraw-acceptance": withdrawAcceptance,
    "return-first": returnFirst,
    "discard-first": discardFirst,
    reset,
  },
  "first-entry-done": { claim: startSecond, "withdraw-acceptance": withdrawAcceptance, reset },
  "second-entry": {
    claim: resumeEntry,
    save: saveEntry,
    finalise: finaliseSecond,
    discard: discardSecondDraft,
    "hand-over": handOverEntry,
    "withdraw-acceptance": withdrawAcceptance,
    reset,
  },
  differences: {
    rule,
    "start-correction": startCorrection,
    "withdraw-acceptance": withdrawAcceptance,
    reset,
  },
  correction: {
    "claim-correction": claimCorrection,
    "save-correction": saveCorrection,
    "finalise-correction": finaliseCorrection,
    "discard-correction": discardCorrection,
    "hand-over": handOverCorrection,
    "withdraw-acceptance": withdrawAcceptance,
    reset,
  },
  "errors-on-paper": {
    "accept-error": acceptOnAgreed,
    "withdraw-acceptance": withdrawAcceptance,
    reopen,
    reset,
  },
  definitive: {
    "note-warnings": noteWarnings,
    "explain-warning": explainWarning,
    "withdraw-acceptance": withdrawAcceptance,
    reopen,
    reset,
  },
};

function handle<S extends StateKind, C extends CommandKind>(
  context: EntryContext,
  [inState, state]: readonly [kind: S, state: StateOf<S>],
  [asked, command]: readonly [kind: C, command: CommandOf<C>],
): Outcome {
  const phase: Phase<S> = MACHINE[inState];
  const handler: Handler<S, C> | undefined = phase[asked];
  if (handler === undefined) return err({ kind: "not-in-this-state", state: inState, command: asked });
  return handler(context, state, command);
}

/**
 * The next state of the entry of one sheet, or why the command is refused; then nothing changes. Deterministic:
 * people and time come in with the command. Who may give which command stands in COMMAND_ROLES.
 * docs/state-machines/data-entry.md has every state with every command.
 */
export function transition(context: EntryContext, state: DataEntryState, command: DataEntryCommand): Outcome {
  return handle(context, [state.kind, state], [command.kind, command]);
}
