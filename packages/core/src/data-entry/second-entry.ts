import { ok } from "../basics/index.ts";
import { refuseContributor, refuseOther } from "./people.ts";
import { type Handler, refuseBlank, unless } from "./phase.ts";
import { settle } from "./settlement.ts";
import { blankDraft, finishEntry } from "./unfinished-entry.ts";

/** Somebody who did not type in the first entry begins the second, from a blank form. */
export const startSecond: Handler<"first-entry-done", "claim"> = (_, { first, accepted }, { by, at }) =>
  unless(refuseContributor(first.contributors, "first", by), () => ({
    kind: "second-entry",
    first,
    accepted,
    contributors: [by],
    typist: by,
    draft: blankDraft(at),
  }));

/** The second entry is finished, and only now it is compared with the first. */
export const finaliseSecond: Handler<"second-entry", "finalise"> = (context, state, command) => {
  const second = finishEntry(context, state, command);
  if (!second.ok) return second;
  return ok(settle(context, { first: state.first, second: second.value }, state.accepted, command.at));
};

/** The typist throws the own unfinished second entry away; the first one stays. */
export const discardSecondDraft: Handler<"second-entry", "discard"> = (_, state, { by, reason }) =>
  unless(refuseOther(state.typist, by) ?? refuseBlank(reason), () => ({
    kind: "first-entry-done",
    first: state.first,
    accepted: state.accepted,
  }));
