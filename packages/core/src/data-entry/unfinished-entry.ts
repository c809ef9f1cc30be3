import { err, ok, type Result } from "../basics/index.ts";
import type { Instant } from "../election/index.ts";
import { validateSheet } from "../validation/index.ts";
import type { CommandOf, DataEntryRefusal } from "./commands.ts";
import type { EntryContext } from "./context.ts";
import { refuseContributor, refuseOther, withContributor } from "./people.ts";
import { type Outcome, refuseBlank, unless } from "./phase.ts";
import type { Draft, FinishedEntry, StateOf } from "./states.ts";
import { refuseBlanks, refuseMissingPage, refuseUnticked, refuseValues, sheetOf } from "./typing.ts";

/** A first or second entry that somebody is typing. */
type Unfinished = StateOf<"first-entry" | "second-entry">;

/** A draft in which nothing has been typed. */
export function blankDraft(at: Instant): Draft {
  return { values: {}, ticked: [], savedAt: at };
}

/** The typist comes back to an own unfinished entry. */
export function resumeEntry(_: EntryContext, state: Unfinished, { by }: CommandOf<"claim">): Outcome {
  return unless(refuseOther(state.typist, by), () => state);
}

/** Keeps what was typed. Findings never stand in the way: the paper leads. */
export function saveEntry(
  context: EntryContext,
  state: Unfinished,
  { by, at, draft: { values, ticked } }: CommandOf<"save">,
): Outcome {
  return unless(refuseOther(state.typist, by) ?? refuseValues(context, values), () => ({
    ...state,
    draft: { values, ticked, savedAt: at },
  }));
}

/** The coordinator gives the entry to someone else, who goes on where the typist stopped. */
export function handOverEntry(
  _: EntryContext,
  state: Unfinished,
  { side, to, reason }: CommandOf<"hand-over">,
): Outcome {
  const typing = state.kind === "first-entry" ? "first" : "second";
  if (side !== typing) return err({ kind: "nothing-open", side });
  const refusal =
    state.kind === "first-entry" ? null : refuseContributor(state.first.contributors, "first", to);
  return unless(refusal ?? refuseBlank(reason), () => ({
    ...state,
    typist: to,
    contributors: withContributor(state.contributors, to),
  }));
}

/**
 * The entry as its typist leaves it. Refused while blanks are not confirmed, a page is in doubt or a finding was
 * not compared with the paper, in this order.
 */
export function finishEntry(
  context: EntryContext,
  { typist, contributors, draft }: Unfinished,
  { by, at, blanksConfirmed }: CommandOf<"finalise">,
): Result<FinishedEntry, DataEntryRefusal> {
  const sheet = sheetOf(context, draft.values);
  const refusal =
    refuseOther(typist, by) ??
    refuseBlanks(context, draft.values, blanksConfirmed) ??
    refuseMissingPage(context, draft.values) ??
    refuseUnticked(validateSheet(sheet), draft);
  return refusal === null ? ok({ sheet, contributors, finishedBy: by, finishedAt: at }) : err(refusal);
}
