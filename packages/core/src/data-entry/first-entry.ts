import { ok } from "../basics/index.ts";
import { valuesOfSheet } from "../election/index.ts";
import { refuseOther } from "./people.ts";
import { type Handler, refuseBlank, unless } from "./phase.ts";
import { judgeFirst } from "./settlement.ts";
import { EMPTY } from "./states.ts";
import { blankDraft, finishEntry } from "./unfinished-entry.ts";

/** A typist opens a station that nobody has typed. */
export const startFirst: Handler<"empty", "claim"> = (_, _state, { by, at }) =>
  ok({
    kind: "first-entry",
    contributors: [by],
    typist: by,
    draft: blankDraft(at),
    returned: false,
    accepted: [],
  });

/** The first entry is finished: errors go to the coordinator, anything else waits for the second entry. */
export const finaliseFirst: Handler<"first-entry", "finalise"> = (context, state, command) => {
  const first = finishEntry(context, state, command);
  return first.ok ? ok(judgeFirst(first.value, state.accepted)) : first;
};

/** The typist throws the own unfinished entry away ("verwijder invoer"). */
export const discardFirstDraft: Handler<"first-entry", "discard"> = (_, state, { by, reason }) =>
  unless(refuseOther(state.typist, by) ?? refuseBlank(reason), () => EMPTY);

/**
 * The coordinator sends a first entry with errors back to who finished it, to be compared with the paper box by
 * box: the values stay, the ticks do not. Acceptances stay as long as their boxes are not changed.
 */
export const returnFirst: Handler<"first-entry-errors", "return-first"> = (_, state, { at, reason }) =>
  unless(refuseBlank(reason), () => ({
    kind: "first-entry",
    contributors: state.first.contributors,
    typist: state.first.finishedBy,
    draft: { values: { ...valuesOfSheet(state.first.sheet) }, ticked: [], savedAt: at },
    returned: true,
    accepted: state.accepted,
  }));

/** The coordinator throws a first entry with errors away: anyone may begin again. */
export const discardFirst: Handler<"first-entry-errors", "discard-first"> = (_, _state, { reason }) =>
  unless(refuseBlank(reason), () => EMPTY);
